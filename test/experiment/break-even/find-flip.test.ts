import { describe, expect, test } from 'vitest';
import { type FactorResponse, findFlip, functionResponse } from '../../../src/experiment/index.js';
import { normals } from '../normal-toys.js';

const search = { threshold: 0, from: 0, replications: 2, confidence: 0.95, tolerance: 1e-6 };

/** A response of one value whose replications share their random numbers at every value. */
function noisy(
  seed: string,
  run: (value: number, noise: (kind: number) => number) => number,
): FactorResponse {
  const noise = normals(seed);
  return async (points, from, to) =>
    points.map(([value = Number.NaN]) =>
      Array.from({ length: to - from }, (_, index) => run(value, (kind) => noise(2 * (from + index) + kind))),
    );
}

describe('without chance', () => {
  test('a curve is found to turn at its root, on either side and from either decision', async () => {
    const down = functionResponse(([x = 0]) => 8 - x ** 3);
    const flip = await findFlip(down, { ...search, stations: [5] });
    if (flip.state !== 'flips') throw new Error('does not flip');
    expect(Math.abs(flip.at - 2)).toBeLessThan(1e-6);
    // Nothing is left to chance: the interval is as wide as the places are located.
    expect((flip.high ?? 9) - (flip.low ?? 0)).toBeLessThan(3e-6);
    const up = functionResponse(([x = 0]) => x - 3);
    const left = await findFlip(up, { ...search, from: 10, stations: [6, 1] });
    expect(left.state === 'flips' && Math.abs(left.at - 3) < 1e-6).toBe(true);
    const rises = await findFlip(up, { ...search, stations: [5] });
    expect(rises.state === 'flips' && Math.abs(rises.at - 3) < 1e-6).toBe(true);
  });

  test('a decision that nothing turns holds to the last station', async () => {
    const flat = functionResponse(() => 1);
    expect(await findFlip(flat, { ...search, stations: [4, 5] })).toEqual({ state: 'holds', to: 5 });
    expect(await findFlip(flat, { ...search, stations: [-1] })).toEqual({ state: 'holds', to: -1 });
  });

  test('of whole numbers the last with the old decision is named', async () => {
    // 24 a day each: 5 lanes pass 120, 4 do not.
    const lanes = functionResponse(([x = 0]) => 24 * x);
    const whole = { ...search, isWhole: true, threshold: 120, from: 12, tolerance: 0.1 };
    expect(await findFlip(lanes, { ...whole, stations: [8, 1] })).toEqual({
      state: 'flips',
      at: 5,
      low: 5,
      high: 5,
    });
    // From below, 4 is the last that fails.
    expect(await findFlip(lanes, { ...whole, from: 1, stations: [20] })).toMatchObject({ at: 4 });
  });

  test('exactly the threshold reaches it', async () => {
    const line = functionResponse(([x = 0]) => x);
    const whole = { ...search, isWhole: true, threshold: 5, tolerance: 1 };
    expect(await findFlip(line, { ...whole, from: 9, stations: [0] })).toMatchObject({ at: 5 });
    expect(await findFlip(line, { ...whole, from: 0, stations: [9] })).toMatchObject({ at: 4 });
  });

  test('a step is found in about the halvings it takes', async () => {
    let tried = 0;
    const step = functionResponse(([x = 0]) => {
      tried += 1;
      return x < 0.7 ? 1 : -1e-9;
    });
    const flip = await findFlip(step, { ...search, stations: [1], tolerance: 1e-3 });
    expect(flip.state === 'flips' && Math.abs(flip.at - 0.7) < 2e-3).toBe(true);
    // Ten halvings reach 1/1000; three lines are located, mostly by the same places.
    expect(tried).toBeLessThan(30);
  });
});

describe('with chance', () => {
  test('the interval covers the flip as often as it says, whatever the spread does', async () => {
    const [rounds, replications] = [600, 8];
    const missed = { straight: 0, curved: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const responses = {
        straight: noisy(`straight/${round}`, (x, noise) => 3 - x + noise(0)),
        // A slope that differs between replications, and a spread that grows with the value: the mean is 3² - x².
        curved: noisy(`curved/${round}`, (x, noise) => 9 - x ** 2 * (1 + 0.1 * noise(0)) + x * noise(1)),
      };
      for (const kind of ['straight', 'curved'] as const) {
        const flip = await findFlip(responses[kind], {
          ...search,
          replications,
          from: -10,
          stations: kind === 'straight' ? [10] : [20],
          ...(kind === 'curved' ? { from: 0 } : {}),
        });
        const { low, high } = flip.state === 'flips' ? flip : { low: null, high: null };
        if (!((low ?? -99) <= 3 && 3 <= (high ?? 99))) missed[kind] += 1;
      }
    }
    // By theory 5 % of 600 are missed, standard deviation 5.3; three and a half of them either way.
    for (const kind of ['straight', 'curved'] as const) {
      expect(missed[kind]).toBeGreaterThan(30 - 19);
      expect(missed[kind]).toBeLessThan(30 + 19);
    }
  });

  test('of whole numbers the last that holds is within its interval at least as often', async () => {
    const rounds = 500;
    let missed = 0;
    for (let round = 0; round < rounds; round += 1) {
      // 10 x - 62: 7 is the last that holds on the way down.
      const response = noisy(`whole/${round}`, (x, noise) => 10 * x - 62 + 8 * noise(0));
      const flip = await findFlip(response, {
        ...search,
        isWhole: true,
        replications: 6,
        from: 40,
        stations: [-30],
      });
      const { low, high } = flip.state === 'flips' ? flip : { low: null, high: null };
      if (!((low ?? -99) <= 7 && 7 <= (high ?? 99))) missed += 1;
    }
    // At most 5 %, and three standard deviations of 4.9.
    expect(missed).toBeLessThan(25 + 15);
  });

  test('an end at which the mean is not told from the threshold leaves the interval open there', async () => {
    // Means 2 and 0.1 at the ends with a standard error of 0.5 or so.
    const response = noisy('open', (x, noise) => 2 - 0.19 * x + noise(0) - mean4);
    const mean4 = [0, 1, 2, 3].reduce((sum, each) => sum + normals('open')(2 * each), 0) / 4;
    const open = await findFlip(response, { ...search, replications: 4, stations: [10] });
    if (open.state !== 'open') throw new Error(open.state);
    expect(open.to).toBe(10);
    expect(open.shownTo).toBeLessThan(10);
    const beyond = await findFlip(response, { ...search, replications: 4, stations: [10.6] });
    // 2 / 0.19 = 10.526 by the mean, the upper end nowhere within the search.
    expect(beyond).toMatchObject({ state: 'flips', high: null });
    expect(beyond.state === 'flips' && Math.abs(beyond.at - 2 / 0.19) < 1e-5).toBe(true);
  });
});

test('refuses a search that cannot be made', async () => {
  const flat = functionResponse(() => 1);
  const bad = [
    { replications: 1, stations: [1] },
    { stations: [] },
    { stations: [2, 1] },
    { stations: [0] },
    { stations: [1], tolerance: 0 },
    { stations: [1], confidence: 1 },
    { stations: [1], threshold: Number.NaN },
    { stations: [1.5], isWhole: true },
  ];
  for (const each of bad) await expect(findFlip(flat, { ...search, ...each })).rejects.toThrow(RangeError);
});
