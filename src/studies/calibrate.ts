import type { CountingPoint } from '../corridor/index.js';
import {
  type CalibratedModel,
  type CalibrationOptions,
  type CalibrationWave,
  calibrateModel,
  type Discrepancy,
  type FittedFeature,
  type FittedUnknown,
  type Point,
  type Series,
} from '../experiment/index.js';
import type { ObservedCounts, Scenario } from '../scenario/index.js';
import { mean, variance } from '../statistics/index.js';
import { type FactChoice, type FittedFact, fittedFacts, withFacts } from './calibrate-facts.js';
import { type CalibrationPeriod, calibrationPeriod, pointsOf } from './calibrate-period.js';
import { localExecutor, type StudyOptions } from './jobs.js';

/** Options of `calibrate`. */
export interface CalibrateOptions extends StudyOptions {
  /** Facts to fit, by path. */
  readonly facts: FactChoice;
  /** How far the counts may lie from a right model; default 0.1 of single days and 0.05 of a whole series. */
  readonly discrepancy?: Discrepancy;
  /** Runs in all, each with luck of its own; default 1000, at least 200. */
  readonly runs?: number;
  /** Most waves; default 3. */
  readonly waves?: number;
}

/** What the counts say of a fact. */
export interface CalibratedFact extends Omit<FittedUnknown<FittedFact>, 'factor'> {
  readonly path: string;
  /** All paths that have its value. */
  readonly paths: readonly string[];
  readonly unit: string;
  readonly evidence: FittedFact['evidence'];
  /** Value and range before. */
  readonly before: { readonly value: number; readonly low: number; readonly high: number };
}

/** Two facts whose plausible values hang together. */
export interface FactTie {
  readonly paths: readonly [string, string];
  /** Correlation over the plausible sets; five standard errors of none or more, as regression makes some of its own. */
  readonly correlation: number;
}

/** Values of facts that are consistent with daily counts. */
export interface CalibrateResult {
  readonly scenario: string;
  /** Found, or contradicted: no values within the ranges lead to such counts. */
  readonly state: 'found' | 'contradicted';
  /** Counting points that were compared. */
  readonly at: readonly CountingPoint[];
  /** First and last observed day, and days with a count. */
  readonly period: { readonly from: string; readonly to: string; readonly observedDays: number };
  readonly facts: readonly CalibratedFact[];
  /** Equally plausible sets of values, a number for each fact in the order of `facts`. */
  readonly plausible: readonly Point[];
  /** Width share from which on a fact counts as not informed. */
  readonly informedBelow: number;
  /** Facts that the counts tie together: a higher value of one goes with a higher (above 0) or lower value of the other. */
  readonly ties: readonly FactTie[];
  readonly waves: readonly CalibrationWave[];
  /** The counts, summed up, beside runs at plausible values; beside all runs where contradicted. */
  readonly fit: readonly FittedFeature[];
  readonly discrepancy: Required<Discrepancy>;
  readonly confidence: number;
  readonly method: string;
  readonly runs: { readonly made: number; readonly inRegion: number; readonly effective: number };
}

/**
 * Which values of some facts, within their ranges, lead to such daily counts? A set of them, not a point; all values within a range are held
 * equally likely before. The default confidence of the intervals is 0.9.
 * @throws RangeError for facts that cannot be fitted, counts outside the days of the scenario, or options out of range
 */
export async function calibrate(
  scenario: Scenario,
  observed: ObservedCounts,
  options: CalibrateOptions,
): Promise<CalibrateResult> {
  const facts = fittedFacts(scenario, options.facts);
  const period = calibrationPeriod(scenario, observed);
  const at = pointsOf(observed);
  const question = { unknowns: facts, observed: period.observed, spans: period.spans };
  const model = corridorAt(scenario, facts, period, at, options);
  const { unknowns, ...found } = await calibrateModel(model, question, settingsOf(options));
  const dates = new Set(observed.series.flatMap(({ days }) => days.map(({ date }) => date)));
  return {
    scenario: scenario.name,
    at,
    period: { from: period.from, to: period.to, observedDays: dates.size },
    facts: unknowns.map(calibratedFact),
    ties: tiesOf(facts, found.plausible, found.runs.effective),
    ...found,
  };
}

function settingsOf({ discrepancy, runs, waves, confidence, seed }: CalibrateOptions): CalibrationOptions {
  return {
    ...(discrepancy === undefined ? {} : { discrepancy }),
    ...(runs === undefined ? {} : { runs }),
    ...(waves === undefined ? {} : { waves }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** The corridor as a model of the facts: replication numbers go on from point to point, so that each has luck of its own. */
function corridorAt(
  scenario: Scenario,
  facts: readonly FittedFact[],
  { days }: CalibrationPeriod,
  at: readonly CountingPoint[],
  { executor = localExecutor(), seed = 'throughline', signal, onProgress }: CalibrateOptions,
): CalibratedModel {
  // What is known about the facts does not enter a run, and need not travel with every job.
  const bare = { ...scenario, days, facts: {} };
  let done = 0;
  const onJobDone = (): void => {
    done += 1;
    onProgress?.(`${scenario.name}: ${done} runs`);
  };
  return async (points, first) => {
    const jobs = points.map((point, index) => {
      const from = first + index;
      return { scenario: withFacts(bare, facts, point), seed, from, to: from + 1 };
    });
    const outcomes = await executor.run(jobs, { onJobDone, ...(signal === undefined ? {} : { signal }) });
    return outcomes
      .flat()
      .map(
        (outcome): Series => Object.fromEntries(at.map((point) => [point, outcome.throughput[point].byDay])),
      );
  };
}

function calibratedFact({ factor, ...found }: FittedUnknown<FittedFact>): CalibratedFact {
  const { name, paths, unit, evidence, value, low, high } = factor;
  return { path: name, paths, unit, evidence, before: { value, low, high }, ...found };
}

/** Correlations beyond what chance makes of so many runs' worth; the strongest first. */
function tiesOf(
  facts: readonly FittedFact[],
  plausible: readonly Point[],
  effective: number,
): readonly FactTie[] {
  const columns = facts.map((_, place) => plausible.map((set) => set[place] ?? 0));
  const pairs = facts.flatMap(({ name }, first) =>
    facts.slice(first + 1).map((other, index): FactTie => {
      const correlation = correlationOf(columns[first] ?? [], columns[first + 1 + index] ?? []);
      return { paths: [name, other.name], correlation };
    }),
  );
  return pairs
    .filter(({ correlation }) => Math.abs(correlation) >= 5 / Math.sqrt(effective))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const [meanOfA, meanOfB] = [mean(a), mean(b)];
  const products = a.map((value, index) => (value - meanOfA) * ((b[index] ?? 0) - meanOfB));
  // Without any set, or where one never varies, nothing hangs together.
  return (mean(products) * a.length) / (a.length - 1) / Math.sqrt(variance(a) * variance(b)) || 0;
}
