import { type CountedAt, countingPoints, type Outcome, throughputAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { meanInterval, normalCdf, studentTQuantile } from '../../statistics/index.js';
import { capacityBounds } from '../../twin/index.js';
import type { StudyOptions } from './jobs.js';
import { Replications, search } from './replications.js';

/**
 * Replications of one side of a comparison, from number 0 on, so that both sides have common random numbers; `which` ends each line of progress.
 * @throws BoundExceededError when more passes than theory allows
 */
export async function runScenario(
  scenario: Scenario,
  replications: number,
  options: StudyOptions,
  which: string,
): Promise<readonly Outcome[]> {
  const { onProgress } = options;
  const told = (message: string): void => onProgress?.(`${message} ${which}`);
  const outcomes = await new Replications(options).outcomes(scenario, search, replications, told);
  checkBounds(scenario, outcomes);
  return outcomes;
}

/** Standard errors of a normal mean that chance is allowed; as rare for a mean of few replications, by Student's t. */
const allowedErrors = 4;

/** Replications delivered more than theory allows: a defect of the model or of the bound, never of the input. */
export class BoundExceededError extends Error {
  override readonly name = 'BoundExceededError';

  constructor(
    /** Stage whose bound was exceeded. */
    readonly stage: string,
    readonly at: CountedAt,
    /** Truckloads a day: most by theory, and the mean of the replications. */
    readonly bound: number,
    readonly value: number,
  ) {
    super(
      `${value} truckloads a day ${at} exceed what the stage "${stage}" can let through by theory, ${bound}, by more than chance`,
    );
  }
}

/**
 * Compares replications with the hard bounds of every stage, at every counting point. One replication says nothing of chance and is
 * let pass.
 * @throws BoundExceededError when a mean lies above a bound by as much as chance does once in 30,000 times
 */
export function checkBounds(scenario: Scenario, outcomes: readonly Outcome[]): void {
  if (outcomes.length < 2) return;
  const errors = studentTQuantile(normalCdf(allowedErrors), outcomes.length - 1);
  for (const at of countingPoints) {
    const { mean, standardError } = meanInterval(outcomes.map((outcome) => throughputAt(outcome, at).perDay));
    for (const [stage, bound] of Object.entries(capacityBounds(scenario, at))) {
      if (mean - errors * (standardError ?? Number.POSITIVE_INFINITY) > bound * (1 + 1e-9))
        throw new BoundExceededError(stage, at, bound, mean);
    }
  }
}
