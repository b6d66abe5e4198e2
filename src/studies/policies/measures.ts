import {
  type CorridorModel,
  countingPoints,
  createModel,
  type Outcome,
  setParameter,
  stageNames,
} from '../../corridor/index.js';
import type { Measures, RunSetting, Sampler, Series, SeriesModel } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { Replications, type StudyOptions, search } from '../shared/index.js';

/**
 * An outcome as measures by name: `receivedPerDay` and `receivedTonnesPerDay` for each counting point, `arrivalsPerDay`,
 * `staging.queueLength` and `staging.queueGrowthPerDay` for each stage, `costPerDay`, and where trucks give cause for them
 * `timeToReceivedP50`, `timeToReceivedP95`, `timeInSystemP50`, `timeInSystemP95` (minutes) and `detection`.
 */
export function corridorMeasures(outcome: Outcome): Measures {
  const measures: Record<string, number> = { arrivalsPerDay: outcome.arrivalsPerDay };
  for (const point of countingPoints) {
    measures[`${point}PerDay`] = outcome.throughput[point].perDay;
    measures[`${point}TonnesPerDay`] = outcome.throughput[point].tonnesPerDay;
  }
  for (const stage of stageNames) {
    measures[`${stage}.queueLength`] = outcome.stages[stage].queueLength;
    measures[`${stage}.queueGrowthPerDay`] = outcome.stages[stage].queueGrowthPerDay;
  }
  measures['costPerDay'] = outcome.cost.total / outcome.days;
  const { timeToReceived, timeInSystem, detection } = outcome;
  const some: readonly (readonly [string, number | null])[] = [
    ['timeToReceivedP50', timeToReceived.p50],
    ['timeToReceivedP95', timeToReceived.p95],
    ['timeInSystemP50', timeInSystem.p50],
    ['timeInSystemP95', timeInSystem.p95],
    ['detection', detection],
  ];
  for (const [name, value] of some) if (value !== null) measures[name] = value;
  return measures;
}

/** An outcome day by day: `receivedPerDay` for each counting point, and `staging.queueLength` at the end of the day for each stage. */
export function corridorSeries(outcome: Outcome): Series {
  const series: Record<string, readonly number[]> = {};
  for (const point of countingPoints) series[`${point}PerDay`] = outcome.throughput[point].byDay;
  for (const stage of stageNames) series[`${stage}.queueLength`] = outcome.stages[stage].queueByDay;
  return series;
}

/** State a run of the corridor begins in: stocks by their path, such as `{ 'staging.backlog': 2000 }` (trucks). */
export type CorridorStart = Readonly<Record<string, number>>;

/** The corridor as a model that keeps daily series: the experiment says how many days, and from what stocks or after what warm-up. */
export function corridorSeriesModel(): SeriesModel<Scenario, CorridorStart> {
  // A scenario is made ready once for all its replications.
  let ready: { readonly key: string; readonly scenario: Scenario; readonly model: CorridorModel } | undefined;
  return (scenario, seed, replication, setting) => {
    const key = JSON.stringify(setting);
    if (ready?.key !== key || ready.scenario !== scenario)
      ready = { key, scenario, model: createModel(scenarioFor(scenario, setting)) };
    return corridorSeries(ready.model({ seed, replication }));
  };
}

/** Replications of the corridor as measures, run here or by the executor of the options. */
export function corridorSampler(scenario: Scenario, options: StudyOptions = {}): Sampler {
  return new Replications(options).sampler(scenario, search, corridorMeasures);
}

/** Every day of the run is kept; the experiment leaves out the warm-up. */
function scenarioFor(scenario: Scenario, setting: RunSetting<CorridorStart>): Scenario {
  return Object.entries(setting.initialState ?? {}).reduce(
    (changed, [path, value]) => setParameter(changed, path, value),
    { ...scenario, days: setting.horizon, warmUpDays: 0 },
  );
}
