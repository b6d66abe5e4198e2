import { describe, expect, test } from 'vitest';
import { whatIfReport } from '../../../src/report/index.js';
import type { Rule, Scenario } from '../../../src/scenario/index.js';
import { jobPerformer, type ParameterEnsemble, whatIf } from '../../../src/studies/index.js';
import { arrivals, day, gate, scenarioWith } from '../../corridor/scenarios.js';

const lanes = 'crossing.gate.lanes';

/** 34 truckloads a day at a gate that passes 24 (an hour a truck): 10 more wait each evening, 40 on that of day 3. */
function growing(rules: readonly object[], processing: unknown = 60): Scenario {
  const lever = { name: 'lanes', path: lanes, step: 1, max: 4, costPerStepPerDay: 100, leadTimeDays: 1 };
  return scenarioWith(
    arrivals(...Array.from({ length: 14 }, (_, each) => [each * day, 34] as const)),
    gate({ lanes: 1, processing }),
    { days: 14, levers: [lever], rules },
  );
}

const rule = (above: number) => ({
  when: { stock: 'crossing queue', above, forDays: 2 } as Rule['when'],
  // biome-ignore lint/suspicious/noThenProperty: the key of the scenario file; it is an object, so nothing takes it for a promise
  then: { lever: lanes, by: 1 },
});

const options = { days: 14, replications: 3, target: 40 };

describe('a plan with a rule, day by day', () => {
  test('fires on the day worked out by hand, in every replication; the lane counts from its day', async () => {
    const { adaptive, costs, gain } = await whatIf(growing([rule(25)]), [], options);
    const [path] = adaptive?.rules ?? [];
    expect(path).toMatchObject({
      ...{ name: null, leverName: 'lanes', leadTimeDays: 1, most: 1 },
      fired: { successes: 3, trials: 3 },
      firstDay: { low: 3, median: 3, high: 3 },
      times: { mean: 1 },
    });
    expect(path?.value.map((band) => band?.median)).toEqual([...Array(5).fill(1), ...Array(9).fill(2)]);
    // Nine of fourteen days with a lane more.
    expect(path?.cost.mean).toBeCloseTo((9 * 100) / 14, 9);
    expect(adaptive?.cost.difference.mean).toBeCloseTo((9 * 100) / 14, 9);
    expect(costs.capacity.rise.mean).toBeCloseTo((9 * 100) / 14, 9);
    expect(gain.mean).toBeCloseTo((adaptive?.throughput.difference.mean ?? 0) * 14, 9);
    // 34 a day arrive: the queue of 50 is gone within the nine days, so that all but those in the lanes have passed.
    expect(adaptive?.throughput.withoutRules.mean).toBeCloseTo((14 * 24 - 1) / 14, 9);
    expect((adaptive?.throughput.withRules.mean ?? 0) * 14).toBeGreaterThan(14 * 34 - 5);
  });

  test('one that never fires is the plan without it', async () => {
    const never = await whatIf(growing([rule(900)]), [], options);
    const { adaptive: _, digest, ...rest } = await whatIf(growing([]), [], options);
    expect(never).toMatchObject(rest);
    expect(never.adaptive?.rules[0]).toMatchObject({ fired: { successes: 0 }, firstDay: null });
    expect(never.adaptive?.throughput.difference.mean).toBe(0);
    expect(digest).not.toBe('');
  });

  test('beside a dated step: the rule adds to it, and is compared with the step alone', async () => {
    const steps = [{ lever: lanes, to: 2, startsAfterDays: 8, leadTimeDays: 0 }];
    const { adaptive, costs } = await whatIf(growing([rule(25)]), steps, options);
    expect(adaptive?.rules[0]?.value.map((band) => band?.median)).toEqual([
      ...Array(5).fill(1),
      ...Array(3).fill(2),
      ...Array(6).fill(3),
    ]);
    expect(adaptive?.cost.difference.mean).toBeCloseTo((9 * 100) / 14, 9);
    expect(costs.capacity.rise.mean).toBeCloseTo((9 * 100 + 6 * 100) / 14, 9);
  });

  test('the same whoever runs it, after JSON', async () => {
    const perform = jobPerformer();
    const executor = {
      workers: 2,
      close: async () => {},
      run: async (jobs: Parameters<typeof perform>[0]) => {
        const { results } = perform(JSON.parse(JSON.stringify(jobs)));
        return results;
      },
    };
    const noisy = growing([rule(25)], { kind: 'exponential', mean: 60 });
    const [one, two] = [await whatIf(noisy, [], options), await whatIf(noisy, [], { ...options, executor })];
    expect(two).toEqual(one);
  });

  test('over draws: it fires in those in which the queue grows, each compared with itself', async () => {
    const fact = { value: 60, low: 40, high: 80, evidence: 'D', source: 'made up' };
    const scenario = growing([rule(25)], fact);
    const path =
      Object.keys(scenario.facts).find((each) => each.startsWith('crossing.gate.processing')) ?? '';
    // With 40 min a truck 36 a day pass, more than arrive.
    const ensemble: ParameterEnsemble = {
      scenario: scenario.name,
      counts: { at: ['received'], from: '2023-11-01', to: '2023-11-07' },
      facts: [{ paths: [path], unit: 'min', evidence: 'D', low: 40, high: 80, isInformed: true }],
      draws: Array.from({ length: 20 }, (_, each) => ({ weight: 0.05, values: [each < 5 ? 60 : 40] })),
    };
    const result = await whatIf(scenario, [], { ...options, replications: 20, ensemble });
    expect(result.adaptive?.rules[0]).toMatchObject({
      fired: { successes: 5, trials: 20 },
      firstDay: { median: 3 },
    });
    expect(result.ensemble).toMatchObject({ draws: 20 });
    expect(result.adaptive?.cost.difference.mean).toBeCloseTo((9 * 100) / 14 / 4, 9);
    const shown = JSON.stringify(whatIfReport.show(result, { scenario }));
    for (const text of ['crossing queue above 25 for 2 days: lanes + 1', '5 of 20', 'rules.csv'])
      expect(shown).toContain(text);
  });
});
