import {
  type CalibratedModel,
  type CalibrationOptions,
  calibrateModel,
  type Discrepancy,
  type FittedUnknown,
  type Series,
} from '../../experiment/index.js';
import type { ObservedCounts, ObservedPoint, Scenario } from '../../scenario/index.js';
import { daysAt, jointDensity, Replications, type StudyOptions } from '../shared/index.js';
import { calibratedScenario } from './calibrated-scenario.js';
import { checkFit } from './check.js';
import { type FactChoice, type FittedFact, fittedFacts, withFacts } from './facts.js';
import { type CalibrationPeriod, calibrationPeriod, pointsOf } from './period.js';
import type { CalibratedFact, CalibrateResult } from './result.js';
import { tiesOf } from './ties.js';

/** Options of `calibrate`. */
export interface CalibrateOptions extends StudyOptions {
  /** Facts to fit, by path. */
  readonly facts: FactChoice;
  /**
   * How far the counts may lie from a right model; default 0.1 of single days and 0.05 of a whole series, and nothing of a series that meets a
   * number exactly, a limit for instance, which such errors would hide.
   */
  readonly discrepancy?: Discrepancy;
  /** Runs in all, independent of each other; default 1000, at least 200. */
  readonly runs?: number;
  /** Most waves; default 3. */
  readonly waves?: number;
}

/**
 * Which values of some facts, within their ranges, lead to such daily counts? A set of them, not a point; all values within a range are held
 * equally likely before, and facts independent of each other but for those that the scenario says are correlated. The default confidence of the intervals is 0.9.
 * @throws RangeError for facts that cannot be fitted, counts outside the days of the scenario, or options out of range
 */
export async function calibrate(
  scenario: Scenario,
  observed: ObservedCounts,
  options: CalibrateOptions,
): Promise<CalibrateResult> {
  const result = await findPlausible(scenario, observed, options);
  if (result.state === 'contradicted') return result;
  const period = calibrationPeriod(scenario, observed);
  const fitted = { ...calibratedScenario(scenario, result), days: period.days };
  const check = await checkFit(
    { ...scenario, days: period.days },
    fitted,
    period.observed,
    result.at,
    options,
  );
  return { ...result, check };
}

/** The same without holding the fitted values against the counts on fresh replications. */
export async function findPlausible(
  scenario: Scenario,
  observed: ObservedCounts,
  options: CalibrateOptions,
): Promise<CalibrateResult> {
  const facts = fittedFacts(scenario, options.facts);
  const period = calibrationPeriod(scenario, observed);
  const at = pointsOf(observed);
  const question = { unknowns: facts, observed: period.observed, spans: period.spans };
  const model = corridorAt(scenario, facts, period, at, options);
  const density = jointDensity(
    scenario,
    facts.map(({ paths: [first = ''] }) => first),
  );
  const { unknowns, ...found } = await calibrateModel(model, question, {
    ...settingsOf(options),
    ...(density === undefined ? {} : { density }),
  });
  const dates = new Set(observed.series.flatMap(({ days }) => days.map(({ date }) => date)));
  return {
    scenario: scenario.name,
    at,
    period: { from: period.from, to: period.to, observedDays: dates.size },
    facts: unknowns.map(calibratedFact),
    ties: tiesOf(facts, found.plausible, found.runs.effective, found.confidence),
    ...found,
    check: null,
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

/** The corridor as a model of the facts: replication numbers go on from point to point, so that all runs are independent. */
function corridorAt(
  scenario: Scenario,
  facts: readonly FittedFact[],
  { days }: CalibrationPeriod,
  at: readonly ObservedPoint[],
  options: CalibrateOptions,
): CalibratedModel {
  // What is known about the facts does not enter a run, and need not travel with every job.
  const bare = { ...scenario, days, facts: {} };
  const runs = new Replications(options);
  let before = 0;
  return async (points, first) => {
    const wanted = points.map((point, index) => {
      return { scenario: withFacts(bare, facts, point), stream: { first: first + index }, n: 1 };
    });
    const outcomes = await runs.ofEach(wanted, (done) =>
      options.onProgress?.(`${scenario.name}: ${before + done} runs`),
    );
    before += points.length;
    return outcomes
      .flat()
      .map((outcome): Series => Object.fromEntries(at.map((point) => [point, daysAt(outcome, point)])));
  };
}

function calibratedFact({ factor, ...found }: FittedUnknown<FittedFact>): CalibratedFact {
  const { name, paths, unit, evidence, value, low, high } = factor;
  return { path: name, paths, unit, evidence, before: { value, low, high }, ...found };
}
