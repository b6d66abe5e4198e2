import { describe, expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { comparePolicies, selectPolicy, underPolicy } from '../../../src/studies/index.js';

// By hand 40 trucks a day are inspected, by scanners six times as many.
const scenario = { ...baseline, days: 2, warmUpDays: 3 };
const policies = ['manual-all', 'scan-all'] as const;
const options = { policies, zone: '5 truck/day', firstStage: 4, seed: 'policies' } as const;

describe('selectPolicy', () => {
  test('selects the policy under which most trucks are received, on the same runs as comparePolicies', async () => {
    const { choice, at, ...rest } = await selectPolicy(scenario, options);
    if (choice !== 'free' || !('selection' in rest)) throw new Error('no free choice');
    expect(at).toBe('received');
    expect(rest.selection?.decision).toEqual({ state: 'selected', name: 'scan-all' });
    expect(rest.selection?.indifferenceZone).toBe(5);
    const compared = await comparePolicies(scenario, { policies, replications: 4, seed: 'policies' });
    const means = compared.policies.map(({ throughput }) => throughput.received.perDay.mean);
    rest.selection?.alternatives.forEach(({ replications, mean }, index) => {
      expect(replications).toBe(4);
      expect(mean).toBeCloseTo(means[index] ?? Number.NaN, 9);
    });
  });

  test('passes over a policy that finds too few bad trucks', async () => {
    const selection = await selectPolicy(scenario, { ...options, leastDetection: 0.9 });
    if (selection.choice !== 'constrained') throw new Error('no constraint');
    expect(selection.result.decision).toEqual({ state: 'selected', name: 'manual-all' });
    expect(selection.result.checked.map(({ feasibility }) => feasibility.state)).toEqual([
      'feasible',
      'infeasible',
    ]);
  });

  test('tells how far it is', async () => {
    const told: string[] = [];
    await selectPolicy(scenario, { ...options, onProgress: (message) => told.push(message) });
    expect(told).toContain('scan-all: 4 replications');
  });

  test('refuses a zone that is none and a single policy', async () => {
    await expect(selectPolicy(scenario, { ...options, zone: 0 })).rejects.toThrow(RangeError);
    await expect(selectPolicy(scenario, { ...options, policies: ['scan-all'] })).rejects.toThrow(
      new RangeError('selectBest requires at least 2 alternatives, got 1'),
    );
  });
});

test('a policy that the scenario uses keeps its parameters', () => {
  const own = { ...scenario.inspection.policy };
  expect(underPolicy(scenario, 'manual-all').inspection.policy).toEqual({ kind: 'manual-all' });
  expect(underPolicy(scenario, 'manual-all').name).toBe('manual-all');
  if (own.kind === 'scan-all' || own.kind === 'risk-based')
    expect(underPolicy(scenario, own.kind).inspection.policy).toEqual(own);
});

test('levers of what another policy has not are left out, in both questions', () => {
  const policy = { kind: 'risk-based', share: 0.2, recall: 0.8, randomFloor: 0 } as const;
  const lever = {
    ...baseline.levers[0],
    name: 'scans',
    path: 'inspection.policy.share',
    step: 0.1,
    max: 0.5,
  };
  const levers = [lever, ...baseline.levers] as typeof baseline.levers;
  const scenario = { ...baseline, inspection: { ...baseline.inspection, policy }, levers };
  expect(underPolicy(scenario, 'risk-based+surge').levers).toEqual(levers);
  expect(underPolicy(scenario, 'two-stage').levers).toEqual(baseline.levers);
  expect(underPolicy(scenario, 'two-stage', 'next-days').levers).toEqual(baseline.levers);
});

test('a policy holds against phases that set one whole; the own policy keeps them', () => {
  const set = { 'inspection.policy': { kind: 'manual-all' }, 'crossing.lanes': 1 } as const;
  const scenario = { ...baseline, phases: [{ name: 'strict', from: 0, set }] };
  const keysUnder = (name: string) => Object.keys(underPolicy(scenario, name).phases[0]?.set ?? {});
  expect(keysUnder('two-stage')).toEqual(['crossing.lanes']);
  expect(keysUnder('own')).toEqual(Object.keys(set));
  expect(underPolicy(scenario, 'own', 'next-days')).toEqual({ ...scenario, name: 'own' });
});

test('values that phases set to parameters which another policy has not are left out', () => {
  const surge = { above: 300, below: 150, selection: 0.5, lanes: 0, overtime: 120 };
  const policy = { kind: 'risk-based', share: 0.2, recall: 0.8, randomFloor: 0, surge } as const;
  const set = { 'inspection.policy.share': 0.9, 'inspection.policy.surge.above': 50, 'crossing.lanes': 1 };
  const phases = [{ name: 'strict', from: 0, set }];
  const scenario = { ...baseline, inspection: { ...baseline.inspection, policy }, phases };
  const keysUnder = (name: string) => Object.keys(underPolicy(scenario, name).phases[0]?.set ?? {});
  expect(keysUnder('risk-based+surge')).toEqual(Object.keys(set));
  expect(keysUnder('two-stage')).toEqual(['crossing.lanes']);
  expect(keysUnder('random-share')).toEqual(['crossing.lanes']);
  expect(keysUnder('two-stage+surge')).toEqual(['inspection.policy.surge.above', 'crossing.lanes']);
});
