import { describe, expect, test } from 'vitest';
import { savingInformation } from '../../../src/experiment/index.js';
import { createStream } from '../../../src/random/index.js';

const draws = 200;

/** Two facts from 0 to 1: the first says where each of three plans reaches, in 30 %, 60 % and 90 % of the draws; the second nothing. */
const points = Array.from({ length: draws }, (_, index) => [
  (index + 0.5) / draws,
  (((index * 73) % draws) + 0.5) / draws,
]);
const reaches = points.map(([x = 0]) => [0.3, 0.6, 0.9].map((share) => (x < share ? 1 : 0)));
const costs = [0, 50, 120];

describe('what knowing a fact saves, with reliability held', () => {
  const found = savingInformation(points, { reaches, costs }, { without: 2 });
  const known = found?.factors.find(({ factor }) => factor === 0);
  const other = found?.factors.find(({ factor }) => factor === 1);

  test('of everything is the linear program by hand', () => {
    expect(found?.without).toEqual({ plan: 2, cost: 120, reliability: expect.closeTo(0.9, 9) });
    // Nothing where nothing is needed or helps, in 40 %; 50 in 30 %, 120 in 30 %: 51 in place of 120.
    expect(found?.perfect.saving.value).toBeCloseTo(120 - 51, 6);
    expect(found?.price.perUnit).toBeCloseTo(70 / 0.3, 6);
    expect(found?.price.mixture).toEqual([{ plan: 2, share: 1 }]);
    // Everything is reached that can be: the same money brings no more.
    expect(found?.perfect.rise.value).toBeCloseTo(0, 9);
  });

  test('of the fact that decides lies in its interval, and is most of it', () => {
    const { saving, isShown } = known ?? {};
    expect(isShown).toBe(true);
    expect(saving?.value).toBeGreaterThan(0.5 * 69);
    expect(saving?.value).toBeLessThan(69 + 1e-9);
    expect(saving?.high).toBeGreaterThanOrEqual(saving?.value ?? 0);
  });

  test('names the plans along it, from the cheapest to the dearest', () => {
    const plans = (known?.ranges ?? []).slice(0, 3).map(({ alternative }) => alternative);
    expect(plans).toEqual([0, 1, 2]);
    expect(known?.expected.cost).toBeLessThan(120);
    // By the draws themselves, which the bent line of the fit follows to a few in a hundred.
    expect(Math.abs((known?.expected.reliability ?? 0) - 0.9)).toBeLessThan(0.05);
  });

  test('of a fact that tells nothing is not shown', () => {
    expect(other?.isShown).toBe(false);
    expect(other?.saving.low).toBe(0);
    expect(other?.saving.value).toBeLessThan(0.1 * 69);
  });
});

describe('two plans of the same cost, one for each half of the draws', () => {
  const halves = points.map(([x = 0]) => [0, x < 0.5 ? 1 : 0, x < 0.5 ? 0 : 1]);
  const found = savingInformation(points, { reaches: halves, costs: [0, 100, 100] }, { without: 1 });
  const known = found?.factors.find(({ factor }) => factor === 0);

  test('reach twice as much for the same, or as much for half, once the half is known', () => {
    expect(found?.perfect.rise.value).toBeCloseTo(0.5, 6);
    expect(found?.perfect.saving.value).toBeCloseTo(50, 4);
    expect(known?.rise.value).toBeGreaterThan(0.4);
    expect(known?.rise.high).toBeGreaterThanOrEqual(0.5 - 1e-6);
    expect(known?.rise.low).toBeGreaterThan(0.2);
  });
});

describe('a coin among plans is worth nothing', () => {
  test('where a mixture would be cheaper than the plan, that is not the saving of a fact', () => {
    // The plan of 100 lies above the line from 0 to 120: mixing the others at random would do as well for 90.
    const few = points.map(([x = 0, y = 0]) => [0, y < 0.75 ? 1 : 0, x < 2 ? 1 : 0]);
    const stream = createStream('coin');
    const coins = points.map(() => [stream.next()]);
    const mixed = savingInformation(coins, { reaches: few, costs: [0, 100, 120] }, { without: 1 });
    expect(mixed?.price.perUnit).toBeCloseTo(120, 9);
    expect(mixed?.price.leastCost).toBeCloseTo(90, 9);
    expect(mixed?.price.mixture.map(({ plan }) => plan)).toEqual([0, 2]);
    expect(mixed?.factors.map(({ isShown }) => isShown)).toEqual([false]);
  });

  test('nothing is to be saved where nothing cheaper reaches in fewer draws', () => {
    expect(savingInformation(points, { reaches, costs }, { without: 0 })).toBeUndefined();
  });
});

describe('savings called shown that are not there', () => {
  test('are rare among many facts of a hundred draws', () => {
    let falsely = 0;
    for (let trial = 0; trial < 10; trial += 1) {
      const stream = createStream(`trial ${trial}`);
      const own = Array.from({ length: 100 }, () => Array.from({ length: 12 }, () => stream.next()));
      const chance = own.map(() => {
        const hidden = stream.next();
        return [0.3, 0.6, 0.9].map((share) => (hidden < share ? 1 : 0));
      });
      const result = savingInformation(own, { reaches: chance, costs }, { without: 2 });
      falsely += result?.factors.some(({ isShown }) => isShown) === true ? 1 : 0;
    }
    // At most 5 % of trials.
    expect(falsely).toBeLessThanOrEqual(2);
  });
});
