import { KeyedDraws, Resource, Simulation } from 'throughline';
import type { Model, SeriesModel } from 'throughline/experiment';
import type { KeyedSource } from 'throughline/random';

/** One lane: trucks come by chance and need one minute on average, so that trucks a minute is the load. */
export interface OneLane {
  readonly load: number;
  /** Minutes to a period of the series. */
  readonly periodMinutes: number;
  /** Begin in the steady state, drawn from its distribution, instead of empty; for a load below 1. */
  readonly isSteadyAtStart?: boolean;
}

/** M/M/1 on the kernel by period: `queueLength` (time average of trucks that wait) and `waiting` (at the end). */
export const oneLane: SeriesModel<OneLane, { readonly trucks: number }> = (
  scenario,
  seed,
  replication,
  { horizon, initialState },
) => {
  const run = new LaneRun(scenario, seed, replication);
  run.begin(initialState?.trucks);
  const queueLength: number[] = [];
  const waiting: number[] = [];
  for (let period = 1; period <= horizon; period += 1) {
    run.sim.run(period * scenario.periodMinutes);
    queueLength.push(run.lane.statistics().meanQueueLength);
    waiting.push(run.lane.queueLength);
    run.lane.resetStatistics();
  }
  return { queueLength, waiting };
};

/** `wait`: minutes that a truck waits which comes after one period; in the steady state its distribution is known. */
export const oneWait: Model<OneLane> = (scenario, seed, replication) => {
  const run = new LaneRun(scenario, seed, replication);
  run.begin();
  run.sim.run(scenario.periodMinutes);
  run.sim.runUntil(run.sim.start(run.lane.use(0)));
  return { wait: run.sim.now - scenario.periodMinutes };
};

class LaneRun {
  readonly sim = new Simulation();
  readonly lane = new Resource(this.sim, { name: 'lane', capacity: 1 });
  private readonly start: KeyedSource;
  private readonly gaps: KeyedSource;
  private readonly services: KeyedSource;
  private truck = 0;

  constructor(
    private readonly scenario: OneLane,
    seed: string | number,
    replication: number,
  ) {
    const draws = new KeyedDraws(seed, replication);
    this.start = draws.source('start');
    this.gaps = draws.source('gap');
    this.services = draws.source('service');
  }

  begin(trucks = this.trucksAtStart()): void {
    for (let left = trucks; left > 0; left -= 1) this.come();
    this.next();
  }

  /** Trucks in an M/M/1 queue: geometric, n or more with probability load ** n. */
  private trucksAtStart(): number {
    const { load, isSteadyAtStart } = this.scenario;
    return isSteadyAtStart === true ? Math.floor(Math.log(this.start.uniform(0)) / Math.log(load)) : 0;
  }

  private next(): void {
    this.sim.schedule(-Math.log(this.gaps.uniform(this.truck)) / this.scenario.load, () => {
      this.come();
      this.next();
    });
  }

  private come(): void {
    this.truck += 1;
    this.sim.start(this.lane.use(-Math.log(this.services.uniform(this.truck))));
  }
}
