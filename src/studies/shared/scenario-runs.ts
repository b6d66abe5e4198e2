import type { Outcome } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { checkBounds } from './bound-check.js';
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
