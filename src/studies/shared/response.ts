import { type CountedAt, type setInForce, setParameter, throughputAt } from '../../corridor/index.js';
import { type FactorResponse, samplerResponse } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { StudyOptions } from './jobs.js';
import { Replications, search } from './replications.js';

/**
 * Truckloads a day at a counting point of a scenario in which the parameters at some paths take the numbers of a point; `set` says how,
 * default the scenario's own values alone.
 */
export function corridorResponse(
  scenario: Scenario,
  paths: readonly string[],
  at: CountedAt,
  options: StudyOptions,
  set: typeof setInForce = setParameter,
): FactorResponse {
  const { onProgress } = options;
  const runs = new Replications(options);
  let done = 0;
  const onDone = (): void => {
    done += 1;
    onProgress?.(`${scenario.name}: ${done} runs`);
  };
  // Enough points at once to keep every thread at work while the last of them end.
  const atOnce = 32 * runs.workers;
  return samplerResponse(
    (point) => {
      const changed = paths.reduce(
        (each, path, index) => set(each, path, point[index] ?? Number.NaN),
        scenario,
      );
      return runs.sampler(
        changed,
        search,
        (outcome) => ({ perDay: throughputAt(outcome, at).perDay }),
        onDone,
      );
    },
    'perDay',
    atOnce,
  );
}
