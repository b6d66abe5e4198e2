import type { CountedAt } from '../../corridor/index.js';
import { leverOf, type Outcome, type RuleOutcome, throughputAt } from '../../corridor/index.js';
import type { Rule, Scenario } from '../../scenario/index.js';
import {
  type Estimate,
  meanInterval,
  type Proportion,
  pairedInterval,
  wilsonInterval,
} from '../../statistics/index.js';
import { type Band, bandOf, costBetween, costPerDay } from '../shared/index.js';

/** One rule of an adaptive plan over all replications; days count from 0, the scenario's first. */
export interface RulePath extends Omit<Rule, 'name' | 'leadTimeDays'> {
  /** Null where the plan does not name it. */
  readonly name: string | null;
  /** Name of its lever. */
  readonly leverName: string;
  readonly leadTimeDays: number;
  /** Replications in which it fired. */
  readonly fired: Proportion;
  /** Times that it fired in a replication. */
  readonly times: Estimate;
  /** Day at whose end it first fired, over the replications in which it did, as a band; null where it never did. */
  readonly firstDay: Pick<Band, 'low' | 'median' | 'high'> | null;
  /** USD a day over all days of the path for its steps, each from the day on which it is in force, with all trucks of a carrier there. */
  readonly cost: Estimate;
  /** Its lever at the end of each day; null on days on which it is unlimited in some replication. */
  readonly value: readonly (Band | null)[];
}

/** With and without the rules, and the difference with common random numbers. */
export interface RulesDifference {
  readonly withRules: Estimate;
  readonly withoutRules: Estimate;
  readonly difference: Estimate;
}

/** What the rules of a plan did, and what they bring beside the same steps without them. */
export interface AdaptiveResult {
  readonly rules: readonly RulePath[];
  /** Truckloads a day over all days of the path. */
  readonly throughput: RulesDifference;
  /** USD a day over all days of the path, everything included. */
  readonly cost: RulesDifference;
}

/** The runs of an adaptive plan, and of its steps alone. */
export interface AdaptiveRuns {
  readonly withRules: readonly Outcome[];
  readonly withoutRules: readonly Outcome[];
  /** The scenario of each replication: all the same, or a draw each. */
  readonly scenarios: readonly Scenario[];
}

/** Tells what rules did in each replication, and compares with the same replications without them. */
export function adaptiveResult(
  runs: AdaptiveRuns,
  { at, confidence }: { readonly at: CountedAt; readonly confidence: number },
): AdaptiveResult {
  const compared = (value: (outcome: Outcome) => number): RulesDifference => {
    const [after, before] = [runs.withRules.map(value), runs.withoutRules.map(value)];
    return {
      withRules: meanInterval(after, confidence),
      withoutRules: meanInterval(before, confidence),
      difference: pairedInterval(after, before, confidence),
    };
  };
  const rules = runs.scenarios[0]?.rules ?? [];
  return {
    rules: rules.map((rule, index) => rulePath(rule, index, runs, confidence)),
    throughput: compared((outcome) => throughputAt(outcome, at).perDay),
    cost: compared((outcome) => costPerDay(outcome, 'total')),
  };
}

function rulePath(rule: Rule, index: number, runs: AdaptiveRuns, confidence: number): RulePath {
  const { scenarios, withRules } = runs;
  const [first] = scenarios;
  const all = withRules.flatMap(({ rules }) => rules?.[index] ?? []);
  if (first === undefined || all.length !== withRules.length)
    throw new RangeError('a rule has an outcome in every replication');
  const { lever } = leverOf(first, rule);
  const firstDays = all.flatMap(({ fired }) => fired[0]?.day ?? []);
  const costs = all.map((each, place) =>
    costOfSteps(rule, each, scenarios[place] ?? first, withRules[place]?.days ?? first.days),
  );
  const { low, median, high } = firstDays.length === 0 ? noBand : bandOf(firstDays, confidence);
  return {
    ...rule,
    name: rule.name ?? null,
    leverName: lever.name,
    leadTimeDays: rule.leadTimeDays ?? lever.leadTimeDays,
    fired: wilsonInterval(firstDays.length, all.length, confidence),
    times: meanInterval(
      all.map(({ fired }) => fired.length),
      confidence,
    ),
    firstDay: firstDays.length === 0 ? null : { low, median, high },
    cost: meanInterval(costs, confidence),
    value: valueBands(all, confidence),
  };
}

const noBand = { low: Number.NaN, median: Number.NaN, high: Number.NaN };

function costOfSteps(rule: Rule, { fired }: RuleOutcome, scenario: Scenario, days: number): number {
  const { lever } = leverOf(scenario, rule);
  return fired.reduce((sum, { from, to, inForceFrom }) => {
    const { capacity, haulage } = costBetween(scenario, lever, from, to);
    return sum + ((capacity + haulage) * Math.max(0, days - inForceFrom)) / days;
  }, 0);
}

function valueBands(all: readonly RuleOutcome[], confidence: number): readonly (Band | null)[] {
  const days = all[0]?.valueByDay.length ?? 0;
  return Array.from({ length: days }, (_, day) => {
    const values = all.flatMap(({ valueByDay }) => valueByDay[day] ?? []);
    return values.length === all.length ? bandOf(values, confidence) : null;
  });
}
