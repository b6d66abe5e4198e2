import { describe, expect, test } from 'vitest';
import { setParameter } from '../../../src/corridor/index.js';
import { autumn2023 } from '../../../src/scenario/built-in/autumn-2023.generated.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import {
  sensitivityFactors,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
} from '../../../src/studies/index.js';
import { twoStages } from '../two-stages.js';

const lanes = 'inspection.sites.site.lanes';
const gateLanes = 'crossing.gate.lanes';

describe('a tornado', async () => {
  const study = await sensitivityTornado(twoStages('lanes'), {
    replications: 2,
    plans: ['today', 'all-levers'],
  });
  const [today, most] = study.plans;

  test('shows today what each fact does alone', () => {
    // 240 a day; 8 lanes let 192 through, 12 lanes 288, which is the gate's; one lane at the gate 144, a third nothing more.
    expect(today?.base.mean).toBe(240);
    expect(
      today?.bars.map(({ factor, atLow, atHigh, swing }) => [
        factor.name,
        atLow.mean,
        atHigh.mean,
        swing.mean,
      ]),
    ).toEqual([
      [lanes, -48, 48, 96],
      [gateLanes, -96, 0, 96],
    ]);
  });

  test('shows at the levers’ most what binds there, and not what the plan sets', () => {
    // 20 lanes: 288 by the gate; one lane less there 144, one more 432.
    expect(most?.base.mean).toBe(288);
    expect(most?.bars.map(({ factor, atLow, atHigh }) => [factor.name, atLow.mean, atHigh.mean])).toEqual([
      [gateLanes, -144, 144],
    ]);
    expect(most?.fixed).toContainEqual({ path: lanes, reason: 'is set by the plan' });
  });

  test('says what is not varied, and why', () => {
    expect(today?.fixed).toEqual([
      { path: 'inspection.sites.site.scanDetection', reason: 'has no range' },
      { path: 'costs.scan', reason: 'does not enter a run' },
    ]);
  });

  test('is plain data with grades and counting point', () => {
    expect(JSON.parse(JSON.stringify(study))).toEqual(study);
    expect(study).toMatchObject({
      method: 'tornado',
      measure: { at: 'received', unit: 'truck/day' },
      days: 2,
    });
    expect(today?.bars[0]?.factor).toEqual({
      name: lanes,
      low: 8,
      high: 12,
      isWhole: true,
      value: 10,
      unit: '1',
      evidence: 'D',
    });
  });
});

test('counting elsewhere is counted elsewhere', async () => {
  const study = await sensitivityTornado(twoStages(), {
    replications: 1,
    at: 'inspected',
    factors: [gateLanes],
  });
  // The site inspects what the gate takes while trucks find room between them; here there is room for all of two days.
  expect([study.measure.at, study.plans[0]?.bars[0]?.swing.mean]).toEqual(['inspected', 0]);
});

test('only the largest are run on after the first look', async () => {
  const study = await sensitivityTornado(twoStages(), { replications: 4, keep: 1 });
  expect(study.plans[0]?.bars.map(({ swing }) => swing.n)).toEqual([4, 3]);
});

test('Morris finds both facts over all their ranges', async () => {
  const { plans, replications } = await sensitivityMorris(twoStages(), { samples: 6 });
  const [today] = plans;
  expect(replications).toBe(2);
  expect(today?.points).toBe(6 * 3);
  expect(today?.effects.map(({ factor }) => factor.name).sort()).toEqual([gateLanes, lanes]);
  // The gate moves from 1 to 3 at least 48 (8 lanes let 192 through), so over its range at least half of that.
  expect(today?.effects.find(({ factor }) => factor.name === gateLanes)?.muStar.value).toBeGreaterThan(24);
  expect(today?.noise?.share).toBe(0);
});

test('Sobol indices say how much of the doubt each fact makes', async () => {
  const { plans } = await sensitivitySobol(twoStages(), {
    samples: 512,
    replications: 1,
    factors: [lanes, gateLanes],
  });
  const [today] = plans;
  expect(today?.points).toBe(512 * 4);
  // By hand: whole numbers by rounding, 8 to 12 lanes with 1/8, 1/4, 1/4, 1/4, 1/8 and 1 to 3 at the gate with 1/4, 1/2, 1/4. One at the gate
  // lets 144 through, more what the site does, 240 on average with variance 864: in all 0.25 · 0.75 · 96² + 0.75 · 864 = 2376, of
  // which the gate alone 1728 and the site alone 0.75² · 864 = 486.
  const shares = Object.fromEntries(
    (today?.indices ?? []).map(({ factor, first, total }) => [factor.name, [first?.value, total?.value]]),
  );
  const expected = { [gateLanes]: [1728 / 2376, 1890 / 2376], [lanes]: [486 / 2376, 648 / 2376] };
  // Plain chance with 512 rows has a standard error of some 0.05; Sobol's points do better.
  for (const [name, [first = 0, total = 0]] of Object.entries(expected)) {
    expect(Math.abs((shares[name]?.[0] ?? 9) - first)).toBeLessThan(0.06);
    expect(Math.abs((shares[name]?.[1] ?? 9) - total)).toBeLessThan(0.06);
  }
  expect(Math.abs((today?.variance ?? 0) - 2376)).toBeLessThan(250);
});

test('facts inside a phase are varied by their path', async () => {
  const short = { ...autumn2023, days: 37 };
  const path = 'phases.0.set.crossing.rafah.dailyLimit';
  // The pause begins on day 34; 180 a day at its gate instead of 300 lets fewer through on its three days counted.
  const { plans } = await sensitivityTornado(short, { replications: 1, factors: [path] });
  const bar = plans[0]?.bars[0];
  expect(bar?.factor).toMatchObject({ value: 200, low: 180, high: 300 });
  expect(bar?.atLow.mean).toBeLessThan(bar?.atHigh.mean ?? 0);
});

test('every fact of the baseline is either varied or left out with a reason', () => {
  const { factors, fixed } = sensitivityFactors(baseline, 'all-levers');
  expect(factors.length + fixed.length).toBe(Object.keys(baseline.facts).length);
  expect(fixed.filter(({ reason }) => reason === 'is set by the plan').map(({ path }) => path)).toContain(
    lanesOfBaseline,
  );
  expect(sensitivityFactors(baseline, 'today').factors.map(({ name }) => name)).toContain(lanesOfBaseline);
});

const lanesOfBaseline = 'inspection.sites.nitzana.lanes';

test('a path that is no fact, and nothing left to vary, are refused', async () => {
  await expect(sensitivityTornado(twoStages(), { factors: ['crossing.gate'] })).rejects.toThrow(
    '"crossing.gate" is not the path of a fact',
  );
  await expect(sensitivityTornado(twoStages(), { factors: ['costs.scan'] })).rejects.toThrow(
    'no fact can be varied today',
  );
});

test('the study gives the same numbers whoever runs it, and others for another seed', async () => {
  const scenario = setParameter({ ...baseline, days: 1, warmUpDays: 0 }, 'staging.backlog', 400);
  const run = (seed: string) =>
    sensitivityTornado(scenario, { seed, replications: 2, factors: [lanesOfBaseline] });
  expect(await run('a')).toEqual(await run('a'));
  expect(await run('a')).not.toEqual(await run('b'));
});
