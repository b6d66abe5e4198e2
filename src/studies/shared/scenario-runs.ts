import type { Outcome } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { checkBounds } from './bound-check.js';
import { replicateCorridor, type StudyOptions } from './jobs.js';

/**
 * Replications of one side of a comparison, from number 0 on, so that both sides meet the same luck; `which` ends each line of progress.
 * @throws BoundExceededError when more passes than theory allows
 */
export async function replicateArm(
  scenario: Scenario,
  replications: number,
  options: StudyOptions,
  which: string,
): Promise<readonly Outcome[]> {
  const { onProgress } = options;
  const told =
    onProgress === undefined ? {} : { onProgress: (message: string) => onProgress(`${message} ${which}`) };
  const outcomes = await replicateCorridor(scenario, replications, { ...options, ...told });
  checkBounds(scenario, outcomes);
  return outcomes;
}
