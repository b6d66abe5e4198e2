import { describe, expect, test } from 'vitest';
import { parameterAt, setParameter } from '../../../src/corridor/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { evidence, evidenceFactors, localExecutor } from '../../../src/studies/index.js';
import { evidenceDraws } from '../../../src/studies/shared/parameter-draws.js';
import { twoStages } from '../two-stages.js';

const lanes = 'inspection.sites.site.lanes';
const gateLanes = 'crossing.gate.lanes';

// 24 truckloads a day for each of 8 to 12 lanes, each as likely (grade D); 144 for each of 1 to 3 lanes of the gate, by a triangle about 2
// (grade B) from 0.5 to 3.5, so with weights 2/9, 5/9 and 2/9. The least of the two passes, without chance.
const all = [8, 9, 10, 11, 12].flatMap((atSite) =>
  [2 / 9, 5 / 9, 2 / 9].map((weight, index) => ({
    perDay: Math.min(24 * atSite, 144 * (index + 1)),
    weight: weight / 5,
  })),
);
const mean = all.reduce((sum, { perDay, weight }) => sum + weight * perDay, 0);
const spread = Math.sqrt(all.reduce((sum, { perDay, weight }) => sum + weight * (perDay - mean) ** 2, 0));
// Ten lanes or more and two at the gate or more pass 240: 3/5 · 7/9.
const reaching = (3 / 5) * (7 / 9);

describe('evidence of a corridor worked by hand', async () => {
  const result = await evidence(twoStages('lanes'), {
    draws: 100,
    target: '240 truck/day',
    factors: [lanes, gateLanes],
  });
  const gainOf = (path: string) => result.facts.find(({ fact }) => fact.name === path)?.gain;

  test('has the nominal answer and the spread of the draws, all of it input uncertainty', () => {
    expect(result.nominal).toMatchObject({ mean: 240, n: 20 });
    const { low, high } = result.spread.mean;
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect(result.spread.samplingError.value).toBe(0);
    expect(result.spread.inputUncertaintyShare.value).toBe(1);
    expect(result.spread.inputUncertainty.low).toBeLessThan(spread);
    expect(result.spread.inputUncertainty.high).toBeGreaterThan(spread);
    expect(result.spread.band).toEqual({ share: 0.9, low: 144, high: 288 });
  });

  test('has the share of draws that reach the target within its interval, and no draw in doubt', () => {
    const { corrected, counted, shown, shownNot, open } = result.reaches;
    // Without chance there is nothing to correct.
    expect(corrected.share).toBeCloseTo(counted.share, 12);
    expect(corrected.low).toBeCloseTo(counted.low, 9);
    expect(corrected.low).toBeLessThan(reaching);
    expect(corrected.high).toBeGreaterThan(reaching);
    expect([shown, shown + shownNot, open]).toEqual([counted.successes, 100, 0]);
  });

  test('values what each fact would settle, in the right order', () => {
    // Not relied on, since 0.467 < 1/2. Known lanes: relied on at 10 or more, right 7/9 of the time: 3/5 (2 · 7/9 − 1) = 1/3.
    // Known gate: relied on with 2 or more, right 3/5 of the time: 7/9 (2 · 3/5 − 1) = 7/45.
    expect(result.decision).toMatchObject({ utility: 'decision', isReliedOn: false });
    expect(result.facts.map(({ fact, isShown }) => [fact.name, isShown])).toEqual([
      [lanes, true],
      [gateLanes, true],
    ]);
    for (const [path, truth] of [
      [lanes, 1 / 3],
      [gateLanes, 7 / 45],
    ] as const) {
      expect(gainOf(path)?.low).toBeLessThan(truth);
      expect(gainOf(path)?.high).toBeGreaterThan(truth);
    }
    expect(result.decision.perfect.low).toBeLessThan(reaching);
    expect(result.decision.perfect.high).toBeGreaterThan(reaching);
  });

  test('shows throughput along a fact, the other anywhere', () => {
    const curve = result.facts[0]?.curve ?? [];
    expect(curve.map(({ value }) => value)).toEqual([8, 9, 10, 11, 12]);
    // At 8 lanes 192 pass with two or three at the gate and 144 with one: 144 · 2/9 + 192 · 7/9 = 181.3; at 12 lanes 256.
    // A hundred draws have 20 of each: the share with one gate lane errs by 0.09, of 48 to 144 truckloads a day.
    expect(Math.abs((curve[0]?.mean ?? 0) - 181.3)).toBeLessThan(15);
    expect(Math.abs((curve[4]?.mean ?? 0) - 256)).toBeLessThan(30);
  });

  test('is plain data, with what a chart needs', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.sample.paths).toEqual([lanes, gateLanes]);
    for (const [draw, [atSite = 0, atGate = 0]] of result.sample.points.entries())
      expect(result.sample.perDay[draw]).toBe(Math.min(24 * atSite, 144 * atGate));
  });
});

describe('evidence', () => {
  const short = { draws: 20, target: 240 } as const;

  test('leaves what a plan sets at its value, and counts where it is told', async () => {
    const scenario = twoStages('lanes');
    const plan = { [lanes]: 20 };
    const {
      plan: steps,
      facts,
      fixed,
      at,
    } = await evidence(scenario, { ...short, plan, at: 'inspected', factors: [lanes, gateLanes] });
    expect(steps).toMatchObject([{ lever: lanes, from: 10, to: 20 }]);
    expect(facts.map(({ fact }) => fact.name)).toEqual([gateLanes]);
    expect(fixed).toContainEqual({ path: lanes, reason: 'is set by the plan' });
    expect(at).toBe('inspected');
  });

  test('keeps only draws that bring today what was seen, and judges the plan in them', async () => {
    // 192 or 216 today need 8 or 9 lanes and two or three at the gate: 2/5 · 7/9 of the draws, so 64 to keep 20, standard deviation 12.
    // With the plan's 20 lanes the gate passes 288 (5 of 7) or, with three lanes, 432.
    const scenario = twoStages('lanes');
    const plan = { [lanes]: 20 };
    const result = await evidence(scenario, { ...short, plan, today: { low: 190, high: 220 } });
    const [lanesPlace, gatePlace] = [lanes, gateLanes].map((path) => result.sample.paths.indexOf(path));
    for (const [draw, point] of result.sample.points.entries()) {
      expect([8, 9]).toContain(point[lanesPlace ?? -1]);
      expect([2, 3]).toContain(point[gatePlace ?? -1]);
      expect(result.sample.perDay[draw]).toBe(point[gatePlace ?? -1] === 2 ? 288 : 432);
    }
    expect(result.seen).toMatchObject({ low: 190, high: 220 });
    expect(Math.abs((result.seen?.drawn ?? 0) - 64)).toBeLessThan(48);
    expect(result.reaches.corrected.share).toBe(1);
  });

  test('is the same whoever runs the draws, and other with another seed', async () => {
    const scenario = { ...twoStages('lanes'), days: 1, warmUpDays: 0 };
    const here = await evidence(scenario, short);
    const crowded = { ...localExecutor(), workers: 3 };
    expect(await evidence(scenario, { ...short, executor: crowded })).toEqual(here);
    const other = await evidence(scenario, { ...short, seed: 'other' });
    expect(other.sample.perDay).not.toEqual(here.sample.perDay);
  });

  test('refuses too few draws or replications, unknown facts, and nothing to draw', async () => {
    const scenario = twoStages('lanes');
    const refused = (options: object) => expect(evidence(scenario, options)).rejects;
    await refused({ draws: 19 }).toThrow('evidence requires a whole number of draws of at least 20, got 19');
    await refused({ replicationsPerDraw: 1 }).toThrow(/at least 2 replications per draw, got 1/);
    await refused({ today: { low: 5, high: 5 } }).toThrow(
      'requires a range of what was seen today, got 5 to 5',
    );
    await refused({ factors: ['tides'] }).toThrow('"tides" is not the path of a fact');
    await refused({ factors: ['costs.scan'] }).toThrow(
      'evidence requires at least 1 fact that can vary, got 0',
    );
  });
});

describe('draws of the baseline', () => {
  const { factors } = evidenceFactors(baseline, {});
  const drawn = evidenceDraws(baseline, factors, 100, 'draws');

  test('keep every fact in its range, counts whole', () => {
    for (const [index, { name, low, high, isWhole }] of factors.entries()) {
      // Shares of a mix are scaled to sum to 1 and may leave their range by that.
      if (name.includes('.mix.')) continue;
      const values = drawn.points.map((point) => point[index] ?? Number.NaN);
      expect(values.filter((value) => !(value >= low && value <= high))).toEqual([]);
      if (isWhole === true) expect(values.every(Number.isInteger)).toBe(true);
    }
  });

  test('hold together: mixes sum to 1, no more fuel in stock than the store holds', () => {
    for (const draw of drawn.scenarios) {
      const sum = Object.values(draw.supply.road.mix).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(1, 12);
      expect(draw.fleet.fuel.stock).toBeLessThanOrEqual(Number(draw.fleet.fuel.storage));
    }
    // Stock up to 40,000 and store from 20,000 to 100,000: too much in (20,000 / 2) · 20,000 of 40,000 · 80,000 cases, a sixteenth.
    expect(drawn.redrawn).toBeGreaterThan(0);
    expect(drawn.redrawn).toBeLessThan(20);
  });

  test('reach facts inside phases', () => {
    const path = 'phases.0.set.crossing.rafah.extraHours';
    const phased: Scenario = {
      ...baseline,
      phases: [{ name: 'longer', from: 0, set: { 'crossing.rafah.extraHours': 1 } }],
      facts: {
        [path]: { low: 0, high: 3, unit: '1', evidence: 'D', source: 'made up' },
      },
    };
    const { factors: inPhase } = evidenceFactors(phased, {});
    const { scenarios } = evidenceDraws(phased, inPhase, 40, 'phases');
    const values = scenarios.map((draw) => parameterAt(draw, path));
    expect(new Set(values)).toEqual(new Set([0, 1, 2, 3]));
  });

  test('refuse ranges that contradict each other', () => {
    const full = setParameter(baseline, 'fleet.fuel.storage', 10);
    const stock = factors
      .filter(({ name }) => name === 'fleet.fuel.stock')
      .map((each) => ({ ...each, low: 1_000 }));
    expect(() => evidenceDraws(full, stock, 20, 'none')).toThrow(/distributions that can hold together/);
  });
});
