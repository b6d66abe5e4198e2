import { type CountingPoint, type setInForce, setParameter } from '../../corridor/index.js';
import { type FactorResponse, samplerOn, samplerResponse } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { localExecutor, type StudyOptions } from './jobs.js';

/**
 * Truckloads a day at a counting point of a scenario in which the parameters at some paths take the numbers of a point; `set` says how,
 * default the scenario's own values alone.
 */
export function corridorResponse(
  scenario: Scenario,
  paths: readonly string[],
  at: CountingPoint,
  options: StudyOptions,
  set: typeof setInForce = setParameter,
): FactorResponse {
  const { executor = localExecutor(), seed = 'throughline', signal, onProgress } = options;
  let done = 0;
  const onJobDone = (): void => {
    done += 1;
    onProgress?.(`${scenario.name}: ${done} runs`);
  };
  // Enough points at once to keep every thread at work while the last of them end.
  const atOnce = 32 * executor.workers;
  return samplerResponse(
    (point) => {
      const changed = paths.reduce(
        (each, path, index) => set(each, path, point[index] ?? Number.NaN),
        scenario,
      );
      return samplerOn(executor, changed, (outcome) => ({ perDay: outcome.throughput[at].perDay }), {
        seed,
        onJobDone,
        ...(signal === undefined ? {} : { signal }),
      });
    },
    'perDay',
    atOnce,
  );
}
