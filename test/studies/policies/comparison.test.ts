import { describe, expect, test } from 'vitest';
import { numberAt, setParameter } from '../../../src/corridor/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import { comparePolicies, underStress } from '../../../src/studies/index.js';

const day = 24 * 60;
const short = { ...baseline, days: 2, warmUpDays: 1 };
const lanes = 'inspection.sites.nitzana.lanes';
const scanners = 'inspection.sites.nitzana.scanners';

function withPhase(set: Readonly<Record<string, number>>, from = day): Scenario {
  return { ...short, phases: [...short.phases, { name: 'later', from, set }] };
}

describe('underStress', () => {
  test('changes what phases set as well', () => {
    const scenario = withPhase({ 'supply.road.perDay': 100, [scanners]: 3 });
    expect(underStress(scenario, 'surge').phases.at(-1)?.set['supply.road.perDay']).toBe(150);
    expect(underStress(scenario, 'scanner-outage').phases.at(-1)?.set[scanners]).toBe(2);
    const perDay = numberAt(short, 'supply.road.perDay');
    expect(numberAt(underStress(scenario, 'surge'), 'supply.road.perDay')).toBe(1.5 * perDay);
    expect(numberAt(underStress(setParameter(short, scanners, 0), 'scanner-outage'), scanners)).toBe(0);
  });

  test('closes all sites for three days in the middle of those counted', () => {
    const { stoppages } = underStress({ ...short, days: 9, warmUpDays: 2 }, 'closure');
    expect(stoppages.at(-1)).toEqual({ name: 'closure', from: 5 * day, to: 8 * day, places: ['inspection'] });
  });
});

describe('equal officer-hours', () => {
  const options = { policies: ['scan-all', 'manual-all'], replications: 2, budget: 'officers' } as const;
  const posts = async (scenario: Scenario) => (await comparePolicies(scenario, options)).posts ?? [];

  test('leave a site that is not in use closed', async () => {
    expect(numberAt(short, 'inspection.sites.kerem-shalom.lanes')).toBe(0);
    for (const sites of await posts(short)) expect(sites.map(({ site }) => site)).toEqual(['nitzana']);
  });

  test('follow the lanes that a phase opens', async () => {
    const bays = numberAt(short, 'inspection.sites.nitzana.secondaryBays');
    for (const [site] of await posts(withPhase({ [lanes]: 20 })))
      expect((site?.lanes ?? 0) + (site?.secondaryBays ?? 0)).toBe(20 + bays);
  });
});

describe('what is told beside each policy', () => {
  test('missed of 10,000 goes by the prevalence in force', async () => {
    const at = 'inspection.prevalence';
    const options = { policies: ['scan-all'], replications: 2 };
    const missed = async (scenario: Scenario) =>
      (await comparePolicies(scenario, options)).policies[0]?.more?.missedPer10000?.mean ?? 0;
    const usual = await missed(setParameter(short, at, 0.001));
    expect(usual).toBeGreaterThan(0);
    expect(await missed(withPhase({ [at]: 0.01 }, day))).toBeCloseTo(10 * usual, 9);
  });

  test('differences are those of the replications, one by one', async () => {
    const { policies } = await comparePolicies(short, {
      policies: ['scan-all', 'manual-all'],
      replications: 2,
    });
    const [scan, manual] = policies;
    const difference = [0, 1].map(
      (replication) =>
        (manual?.runs?.[replication]?.throughput.inspected ?? 0) -
        (scan?.runs?.[replication]?.throughput.inspected ?? 0),
    );
    expect(manual?.more?.difference.throughput.inspected.mean).toBeCloseTo(
      ((difference[0] ?? 0) + (difference[1] ?? 0)) / 2,
      9,
    );
    expect(scan?.more?.difference.delay.p95?.mean).toBe(0);
  });

  test('the policy with most is open with those that the pairs do not tell from it', async () => {
    const options = { policies: ['scan-all', 'own', 'manual-all'], replications: 3 };
    const { most, same } = await comparePolicies({ ...short, days: 4, warmUpDays: 3 }, options);
    expect(most).toEqual({ policy: 'scan-all', undecided: ['own'] });
    expect(same).toEqual([{ policy: 'own', as: 'scan-all' }]);
  });
});
