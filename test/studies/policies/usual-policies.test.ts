import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/corridor/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { formatProblems, parseScenario, type Scenario } from '../../../src/scenario/index.js';
import {
  jainIndex,
  ownPolicy,
  paretoSet,
  policies,
  policyNamed,
  policyNames,
  readPolicyName,
} from '../../../src/studies/index.js';

const key = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function policyOf(policy: unknown): Scenario['inspection']['policy'] {
  const governorates = { south: { population: 1, trip: 1 } };
  const read = parseScenario({ name: 'x', governorates, inspection: { policy } });
  if (!read.ok) throw new Error(formatProblems(read.problems, 'x'));
  return read.scenario.inspection.policy;
}

describe('policies by name', () => {
  test.each(policyNames)('%s has the parameters that the scenario gives it by itself', (name) => {
    expect(policies[name]).toEqual(policyOf({ [key(name)]: {} }));
  });

  test('there are all of P0 to P17', () => {
    expect(policyNames.length).toBeGreaterThanOrEqual(18);
    expect(new Set(policyNames).size).toBe(policyNames.length);
  });

  test('combine with +, may be written as in a scenario, and keep what the scenario uses', () => {
    expect(readPolicyName('twoStage + surge')).toBe('two-stage+surge');
    const scenario = {
      ...baseline,
      inspection: {
        ...baseline.inspection,
        policy: policyOf({ riskBased: { share: 0.1 }, surge: { above: 500 } }),
      },
    };
    expect(policyNamed(scenario, 'risk-based')).toEqual(policyOf({ riskBased: { share: 0.1 } }));
    expect(policyNamed(scenario, 'risk-based+shadowing+surge')).toEqual(
      policyOf({ riskBased: { share: 0.1 }, shadowing: {}, surge: { above: 500 } }),
    );
    expect(policyNamed(scenario, ownPolicy)).toBe(scenario.inspection.policy);
  });

  test.each([
    ['two-stge', /has no policy "two-stge"; did you mean two-stage\?/],
    ['scan-all+two-stage', /cannot combine scan-all and two-stage/],
    ['trusted-lane+trusted-priority', /cannot combine trusted-lane and trusted-priority/],
    ['surge+surge', /names a policy twice/],
  ])('%s is refused', (name, message) => {
    expect(() => readPolicyName(name)).toThrow(message);
  });
});

test("Jain's index: (1 + 1 + 4)² / (3 · 18) = 2/3", () => {
  expect(jainIndex([1, 1, 4])).toBeCloseTo(2 / 3, 12);
  expect(jainIndex([5, 5])).toBe(1);
  expect(jainIndex([])).toBeNull();
});

test('the Pareto set: better in one measure and the same in all others beats; chance alone leaves it open', () => {
  const [one, two] = [0, 1].map((replication) =>
    simulate({ ...baseline, days: 1, warmUpDays: 0 }, { replication }),
  );
  if (one === undefined || two === undefined) throw new Error('two runs');
  const received = (by: readonly number[]) =>
    [one, two].map((each, index) => ({
      ...each,
      throughput: {
        ...each.throughput,
        received: { ...each.throughput.received, perDay: 100 + (by[index] ?? 0) },
      },
    }));
  const decided = (runs: readonly (typeof one)[][]) =>
    paretoSet(['a', 'b'], runs, 0.9).map(({ decision, dominatedBy }) => [decision, ...dominatedBy]);
  expect(decided([received([0, 0]), received([10, 10.1])])).toEqual([['dominated', 'b'], ['on']]);
  expect(decided([received([0, 0]), received([10, -9])])).toEqual([['undecided'], ['undecided']]);
  expect(decided([received([0, 0]), received([0, 0])])).toEqual([['on'], ['on']]);
});
