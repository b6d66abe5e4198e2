import type { Seed } from '../random/index.js';
import { meanInterval } from '../statistics/index.js';
import type { Exact, MeasureUnit, SelfTestCase } from './case.js';
import { selfTestCases } from './cases.js';
import { RandomSources, Trial } from './trial.js';

/** Options of a self-test. */
export interface SelfTestOptions {
  /** The same seed gives the same numbers; 'throughline' unless given. */
  readonly seed?: Seed;
  /** All unless given. */
  readonly cases?: readonly SelfTestCase[];
  /** 'full' unless given. */
  readonly effort?: SelfTestEffort;
  /** Called before each case. */
  readonly onCase?: (next: SelfTestCase, index: number, count: number) => void;
  /** Ends the test between two cases, with its reason. */
  readonly signal?: AbortSignal;
}

/** The decision of theory on kernel and chance; plain data. */
export interface SelfTestResult {
  readonly seed: Seed;
  readonly effort: SelfTestEffort;
  readonly rows: readonly SelfTestRow[];
  /** Cases judged, and those of them whose every measure passed. */
  readonly cases: number;
  readonly casesPassed: number;
  readonly passed: boolean;
}

/**
 * Simulates cases and compares them with their exact values: at least 20 replications, every mean within 4 standard errors, half-widths
 * below 3 % (quick: 9.5 %). A right kernel fails one measure in about 3,700 by chance. RangeError for an empty list of cases.
 * @example
 * const { passed, cases } = await runSelfTest({ effort: 'quick', cases: selfTestCases.slice(0, 1) });
 * [passed, cases]; // => [true, 1]
 */
export async function runSelfTest(options: SelfTestOptions = {}): Promise<SelfTestResult> {
  const { seed = 'throughline', cases = selfTestCases, effort = 'full', onCase, signal } = options;
  if (cases.length === 0) throw new RangeError('runSelfTest requires at least 1 case, got 0');
  const rows: SelfTestRow[] = [];
  for (const [index, each] of cases.entries()) {
    signal?.throwIfAborted();
    onCase?.(each, index, cases.length);
    rows.push(...judgeCase(each, { seed, effort }));
    // A case is one long step: let a stop be heard before the next.
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  signal?.throwIfAborted();
  const failed = new Set(rows.filter(({ passed }) => !passed).map(({ name }) => name));
  const casesPassed = cases.length - failed.size;
  return { seed, effort, rows, cases: cases.length, casesPassed, passed: failed.size === 0 };
}

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
