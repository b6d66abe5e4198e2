import { type CountedAt, type Outcome, throughputAt } from '../../corridor/index.js';
import { comparePaired, confidenceOfEach } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import {
  type CapacityChange,
  type Lasting,
  lastingOf,
  Replications,
  type StudyOptions,
} from '../shared/index.js';

/** Looks at the changes: all of them briefly, then those that may lead. */
const looks = 2;

/** What a change of capacity brings. */
export interface MarginalValue extends Omit<CapacityChange, 'changed'> {
  /** Truckloads a day more, with common random numbers. */
  readonly perStep: Estimate;
  /** How much of the throughput with the step lasts, where stocks within the corridor fill or empty meanwhile; absent in results of before it was told. */
  readonly lasting?: Lasting;
  /** Truckloads a day more for each 1,000 USD a day; null without a price. */
  readonly perThousandUsd: Estimate | null;
  /** Its interval lies above 0. */
  readonly isShown: boolean;
  /** Seen only briefly, because it could not lead any more. */
  readonly isScreenedOut: boolean;
}

/** Marginal values, largest first, with the replications of the corridor as it is. */
export interface MarginalValues {
  readonly base: readonly Outcome[];
  readonly values: readonly MarginalValue[];
  /** Replications of all corridors together. */
  readonly replicationsUsed: number;
}

/** Options of the comparison. */
export interface MarginalOptions extends StudyOptions {
  readonly at: CountedAt;
  /** Of each change that may lead, at least 2; all changes first get a quarter of them. */
  readonly replications: number;
  /** Number of the first replication; default 0. */
  readonly first?: number;
}

/**
 * Compares every change with the corridor as it is, replication by replication with common random numbers. All get a quarter of the
 * replications; those whose interval, per step or per cost, still overlaps the best get the rest. All intervals of both looks hold at
 * once (Bonferroni, Student's t on paired differences).
 */
export async function marginalValues(
  scenario: Scenario,
  changes: readonly CapacityChange[],
  options: MarginalOptions,
): Promise<MarginalValues> {
  const { replications, at, confidence = 0.95, first = 0 } = options;
  const brief = Math.min(replications, Math.max(3, Math.ceil(replications / 4)));
  const each = confidenceOfEach(confidence, Math.max(1, looks * changes.length));
  const runs = new Replications(options);
  const run = (of: Scenario, to: number): Promise<readonly Outcome[]> => runs.outcomes(of, { first }, to);
  const perDay = (outcomes: readonly Outcome[]): readonly number[] =>
    outcomes.map((outcome) => throughputAt(outcome, at).perDay);
  const base = await run(scenario, replications);
  const bases = perDay(base);
  const differ = (values: readonly number[]): Estimate =>
    comparePaired(values, bases.slice(0, values.length), each).difference;
  const seen: { change: CapacityChange; some: readonly Outcome[] }[] = [];
  for (const change of changes) {
    options.onProgress?.(`marginal value: ${change.name}`);
    seen.push({ change, some: await run(change.changed, brief) });
  }
  const leading = leaders(seen.map(({ change, some }) => marginOf(change, differ(perDay(some)), true)));
  const values: MarginalValue[] = [];
  for (const { change, some } of seen) {
    const goesOn = leading.has(change.path);
    if (goesOn) options.onProgress?.(`may lead: ${change.name}`);
    const all = goesOn ? await run(change.changed, replications) : some;
    values.push({
      ...marginOf(change, differ(perDay(all)), !goesOn),
      lasting: lastingOf(all, at, confidence),
    });
  }
  return {
    base,
    values: values.toSorted((a, b) => b.perStep.mean - a.perStep.mean),
    replicationsUsed: base.length + values.reduce((sum, { perStep }) => sum + perStep.n, 0),
  };
}

function marginOf(
  { changed: _, ...change }: CapacityChange,
  perStep: Estimate,
  isScreenedOut: boolean,
): MarginalValue {
  const perThousandUsd = change.cost !== null && change.cost > 0 ? scaled(perStep, 1000 / change.cost) : null;
  return { ...change, perStep, perThousandUsd, isShown: (perStep.low ?? 0) > 0, isScreenedOut };
}

/** Paths of the changes that may be the best, by step or by cost: none has an interval wholly above theirs. */
function leaders(values: readonly MarginalValue[]): ReadonlySet<string> {
  const overlapping = (of: (value: MarginalValue) => Estimate | null): readonly string[] => {
    const most = Math.max(...values.map((value) => of(value)?.low ?? Number.NEGATIVE_INFINITY));
    return values.flatMap((value) => {
      const estimate = of(value);
      return estimate !== null && (estimate.high ?? Number.POSITIVE_INFINITY) >= most ? [value.path] : [];
    });
  };
  return new Set([
    ...overlapping(({ perStep }) => perStep),
    ...overlapping(({ perThousandUsd }) => perThousandUsd),
  ]);
}

function scaled(estimate: Estimate, factor: number): Estimate {
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return {
    ...estimate,
    mean: estimate.mean * factor,
    low: times(estimate.low),
    high: times(estimate.high),
    halfWidth: times(estimate.halfWidth),
    standardError: times(estimate.standardError),
  };
}
