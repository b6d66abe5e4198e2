import type { Seed } from '../random/index.js';
import { meanInterval } from '../statistics/index.js';
import type { Exact, MeasureUnit, SelfTestCase } from './case.js';
import { RandomSources } from './random-sources.js';
import { Trial } from './trial.js';

/** How much is simulated: all, or a tenth, for a look. */
export type SelfTestEffort = 'full' | 'quick';

/** Replications of every case. */
export const replications = 40;

/** Furthest a mean may be from the exact value, in standard errors. */
export const mostStandardErrors = 4;

/** Share of a full run that is simulated, and the widest half-width of the 95 % interval as a share of the exact value. */
export const efforts: Readonly<
  Record<SelfTestEffort, { readonly lengthShare: number; readonly widestShare: number }>
> = {
  full: { lengthShare: 1, widestShare: 0.03 },
  // A tenth of the time is √10 times the width.
  quick: { lengthShare: 0.1, widestShare: 0.03 * Math.sqrt(10) },
};

/** One measure of one case, exact and simulated; plain data. */
export interface SelfTestRow {
  readonly name: string;
  readonly title: string;
  readonly style: SelfTestCase['style'];
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly exact: number;
  /** Mean over the replications. */
  readonly estimate: number;
  /** Half-width of its 95 % interval. */
  readonly halfWidth: number;
  /** Half-width over the exact value. */
  readonly halfWidthShare: number;
  /** (Estimate − exact) / standard error. */
  readonly standardErrorsAway: number;
  /** Within 4 standard errors, and the half-width within the effort's limit. */
  readonly passed: boolean;
  readonly source: string;
}

/** Simulates all replications of a case and puts each measure beside its exact value. RangeError for a measure not simulated. */
export function judgeCase(
  each: SelfTestCase,
  { seed, effort = 'full' }: { readonly seed: Seed; readonly effort?: SelfTestEffort },
): SelfTestRow[] {
  const { lengthShare, widestShare } = efforts[effort];
  const sources = new RandomSources(seed, each.name);
  const span = { warmUp: each.warmUp, runLength: each.runLength * lengthShare };
  const results = Array.from({ length: replications }, (_, replication) =>
    each.simulate(new Trial(sources, replication, span)),
  );
  return Object.entries(each.expected()).map(([measure, exact]) => {
    const values = results.map((result) => result[measure]).filter((value) => value !== undefined);
    if (values.length < replications)
      throw new RangeError(`case "${each.name}" requires a simulated "${measure}", got none`);
    return judgeMeasure(each, measure, exact, values, widestShare);
  });
}

function judgeMeasure(
  { name, title, style, source }: SelfTestCase,
  measure: string,
  { value: exact, unit }: Exact,
  values: readonly number[],
  widestShare: number,
): SelfTestRow {
  const interval = meanInterval(values);
  const halfWidth = interval.halfWidth ?? Number.POSITIVE_INFINITY;
  const distance = interval.mean - exact;
  // A simulation without chance has no standard error: it is right or it is not.
  const standardErrorsAway = distance === 0 ? 0 : distance / (interval.standardError ?? Number.NaN);
  const halfWidthShare = halfWidth / Math.abs(exact);
  const passed = Math.abs(standardErrorsAway) <= mostStandardErrors && halfWidthShare < widestShare;
  const decision = { estimate: interval.mean, halfWidth, halfWidthShare, standardErrorsAway, passed };
  return { name, title, style, measure, unit, exact, ...decision, source };
}
