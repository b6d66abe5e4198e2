import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/index.js';
import { type PolicyChoiceOptions, reachAmongPolicies } from '../../../src/studies/index.js';
import { gate, type Part, scenarioWith, site } from '../../corridor/scenarios.js';

const lanes = {
  name: 'lanes',
  path: 'inspection.sites.site.lanes',
  step: 1,
  max: 20,
  costPerStepPerDay: 100,
};

/**
 * Trucks without end. Papers and scan take an hour each, so that scan-all lets 12 trucks a day through each of ten lanes, and a scan in the
 * shadow of the papers 24: for 140 a day two lanes more, USD 200, or none.
 */
function corridor(...parts: readonly Part[]): Scenario {
  return scenarioWith(
    {
      days: 3,
      warmUpDays: 1,
      staging: { backlog: 3000 },
      inspection: { policy: { kind: 'scan-all' }, prevalence: 0.001 },
      levers: [lanes],
    },
    site({ lanes: 10, documents: 60, scan: 60, scanners: 40, scanDetection: 0.8, scanFalseAlarm: 0 }),
    gate({ lanes: 50, processing: 1 }),
    ...parts,
  );
}

const choose = async (options: PolicyChoiceOptions, ...parts: readonly Part[]) =>
  await reachAmongPolicies(corridor(...parts), {
    target: 140,
    at: 'inspected',
    question: 'next-days',
    replications: 3,
    runnersUp: 0,
    ...options,
  });

describe('a choice of policy beside the levers, worked by hand', () => {
  test('a policy that needs no lane is the answer where it costs less than two lanes', async () => {
    const found = await choose({ policies: ['shadowing'], policyCosts: { shadowing: 150 } });
    expect(found).toMatchObject({ decision: 'reached', policy: 'shadowing', cost: 150, isTodays: true });
    expect(found.leastDetection).toBeCloseTo(0.8 * 0.95, 10);
    const own = found.policies.find(({ policy }) => policy === 'own');
    expect(own).toMatchObject({ decision: 'reached', cost: 200, detects: 'reached' });
    expect(found.answer?.plan).toEqual([]);
  });

  test("today's policy stays where the other costs more", async () => {
    const found = await choose({ policies: ['shadowing'], policyCosts: { shadowing: 250 } });
    expect(found).toMatchObject({ decision: 'reached', policy: 'own', cost: 200, isProven: true, gap: 0 });
    expect(found.costBound).toBe(200);
    expect(found.answer?.plan).toMatchObject([{ lever: lanes.path, to: 12 }]);
  });

  test('what finds less than asked is not searched, though it would cost nothing', async () => {
    const found = await choose({ policies: ['no-inspection', 'random-share'] });
    expect(found).toMatchObject({ policy: 'own', cost: 200 });
    const others = found.policies.filter(({ policy }) => policy !== 'own');
    expect(others.map(({ policy, detects, decision }) => [policy, detects, decision])).toEqual([
      ['no-inspection', 'not reached', null],
      ['random-share', 'not reached', null],
    ]);
    const free = await choose({ policies: ['no-inspection'], leastDetection: 0 });
    expect(free).toMatchObject({ policy: 'no-inspection', cost: 0, isTodays: false });
  });

  test('a policy that takes no less work of any station cannot be cheaper, and is not searched', async () => {
    // Without dense trucks it is scan-all but for its name.
    const found = await choose({ policies: ['shadowing', 'dense-to-manual'] });
    const dense = found.policies.find(({ policy }) => policy === 'dense-to-manual');
    expect(dense).toMatchObject({ noBetterThan: 'own', decision: null, costBound: 200 });
    // Its own cost comes on top; dearer itself, the other says nothing of it.
    const apart = await choose({
      policies: ['shadowing', 'dense-to-manual'],
      policyCosts: { shadowing: 500, 'dense-to-manual': 30 },
    });
    expect(apart.policies.find(({ policy }) => policy === 'dense-to-manual')).toMatchObject({
      noBetterThan: 'own',
      costBound: 230,
    });
  });

  test('no policy finds enough, or none that does reaches', async () => {
    const none = await choose({ policies: ['shadowing'], leastDetection: 0.9 });
    expect(none).toMatchObject({ decision: 'not reached', policy: null, answer: null, isProven: true });
    const far = await choose({ policies: ['shadowing', 'dense-to-manual'], target: 1_000 });
    // Each by a search of its own.
    expect(far.policies.map(({ noBetterThan }) => noBetterThan)).toEqual([null, null, null]);
    expect(far).toMatchObject({ decision: 'not reached', policy: 'shadowing', cost: null, costBound: null });
  });

  test('costs of policies that are not asked for, and a corridor without trucks, are refused', async () => {
    await expect(choose({ policies: ['shadowing'], policyCosts: { 'two-stage': 1 } })).rejects.toThrow(
      'a cost is given for "two-stage", which is not among own, shadowing',
    );
    await expect(choose({ policies: ['shadowing'], policyCosts: { shadowing: -1 } })).rejects.toThrow(
      'at least 0 USD a day',
    );
    await expect(choose({ policies: ['shadowin'] })).rejects.toThrow('did you mean shadowing?');
    await expect(choose({ leastDetection: 1.5 })).rejects.toThrow('a share from 0 to 1');
    await expect(choose({}, { staging: { backlog: 0 } })).rejects.toThrow('no truck is inspected');
  });
});
