import { Actor, type Resource } from '../../kernel/index.js';
import { mm1, mmc, mmcWaitExceeds } from '../../theory/index.js';
import { count, defineCase, minutes, share } from '../case.js';
import { exponential, startStation } from '../station.js';
import type { Trial, TrialLevel, TrialTally } from '../trial.js';

const oneLane = { arrivalRate: 0.6, serviceRate: 1 };
const threeLanes = { arrivalRate: 2.1, serviceRate: 1, servers: 3 };
const source = 'Kleinrock, Queueing Systems I (1975), ch. 3';
const span = { warmUp: 1_000, runLength: 28_000 };

function expectedAtOneLane() {
  const exact = mm1(oneLane);
  return { 'wait in the queue': minutes(exact.waitingTime), 'trucks present': count(exact.workInProgress) };
}

/** M/M/1 as people write it first: a truck is a generator. */
export const mm1Process = defineCase({
  ...{ name: 'mm1', title: 'M/M/1, load 0.6', style: 'process', source, ...span },
  expected: expectedAtOneLane,
  simulate(trial) {
    const times = {
      gap: exponential(1 / oneLane.arrivalRate),
      service: exponential(1 / oneLane.serviceRate),
    };
    const lane = startStation(trial, { servers: 1, ...times });
    trial.run();
    const { meanWait, meanQueueLength, meanInUse } = lane.statistics();
    return { 'wait in the queue': meanWait, 'trucks present': meanQueueLength + meanInUse };
  },
});

/** The same by functions that schedule functions. */
export const mm1Callback = defineCase({
  ...{ name: 'mm1-callback', title: 'M/M/1, load 0.6', style: 'callback', source, ...span },
  expected: expectedAtOneLane,
  simulate(trial) {
    const { waits, present } = startCallbacks(trial, oneLane);
    trial.run();
    return { 'wait in the queue': waits.mean, 'trucks present': present.mean };
  },
});

/** The same with trucks as state machines. */
export const mm1Actor = defineCase({
  ...{ name: 'mm1-actor', title: 'M/M/1, load 0.6', style: 'actor', source, ...span },
  expected: expectedAtOneLane,
  simulate(trial) {
    const drivers = new Drivers(trial, oneLane);
    trial.run();
    const { meanWait, meanQueueLength, meanInUse } = drivers.lane.statistics();
    return { 'wait in the queue': meanWait, 'trucks present': meanQueueLength + meanInUse };
  },
});

const longWait = 1;

/** M/M/c, with the share that waits long. */
export const mmcProcess = defineCase({
  ...{ name: 'mmc', title: 'M/M/3, load 0.7', style: 'process', source, warmUp: 500, runLength: 16_000 },
  expected: () => {
    const exact = mmc(threeLanes);
    return {
      'wait in the queue': minutes(exact.waitingTime),
      'trucks waiting': count(exact.queueLength),
      'share that waits': share(exact.probabilityWait),
      'waits over 1 min': share(mmcWaitExceeds(threeLanes, longWait)),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const lanes = trial.resource({ name: 'lanes', capacity: threeLanes.servers });
    const service = trial.exponential('service', 1 / threeLanes.serviceRate);
    const long = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / threeLanes.arrivalRate), () => {
      sim.start(truck());
    });
    function* truck() {
      const arrivedAt = sim.now;
      yield lanes.request();
      long.addIf(sim.now - arrivedAt > longWait);
      yield sim.hold(service());
      lanes.release();
    }
    trial.run();
    const { meanWait, meanQueueLength, grants, immediateGrants } = lanes.statistics();
    return {
      'wait in the queue': meanWait,
      'trucks waiting': meanQueueLength,
      'share that waits': 1 - immediateGrants / grants,
      'waits over 1 min': long.mean,
    };
  },
});

/** M/M/1 written with actors: one that sends trucks, and the trucks. */
class Drivers extends Actor {
  readonly lane: Resource;
  private readonly gap: () => number;
  private readonly service: () => number;
  private isUnderWay = false;

  constructor(
    private readonly trial: Trial,
    { arrivalRate, serviceRate }: Rates,
  ) {
    super(trial.sim, { name: 'arrivals' });
    this.lane = trial.resource({ name: 'lane', capacity: 1 });
    this.gap = trial.exponential('arrivals', 1 / arrivalRate);
    this.service = trial.exponential('service', 1 / serviceRate);
  }

  protected step(): void {
    if (this.isUnderWay) new Truck(this.trial, this.lane, this.service());
    this.isUnderWay = true;
    this.holdFor(this.gap());
  }
}

type Stage = 'arriving' | 'waiting' | 'in service';

class Truck extends Actor {
  private stage: Stage = 'arriving';

  constructor(
    trial: Trial,
    private readonly lane: Resource,
    private readonly serviceTime: number,
  ) {
    super(trial.sim);
  }

  protected step(): void {
    if (this.stage === 'in service') {
      this.lane.release();
      this.end();
      return;
    }
    const isServed = this.stage === 'waiting' || this.request(this.lane);
    this.stage = isServed ? 'in service' : 'waiting';
    if (isServed) this.holdFor(this.serviceTime);
  }
}

/** Rates of M/M/1. */
interface Rates {
  readonly arrivalRate: number;
  readonly serviceRate: number;
}

/** Starts M/M/1 written with scheduled functions only; answers its gauges. */
function startCallbacks(
  trial: Trial,
  { arrivalRate, serviceRate }: Rates,
): { readonly waits: TrialTally; readonly present: TrialLevel } {
  const { sim } = trial;
  const gap = trial.exponential('arrivals', 1 / arrivalRate);
  const service = trial.exponential('service', 1 / serviceRate);
  const waits = trial.tally();
  const present = trial.level();
  const arrivalTimes: number[] = [];
  const serve = (arrivedAt: number): void => {
    waits.add(sim.now - arrivedAt);
    sim.schedule(service(), leave);
  };
  const leave = (): void => {
    present.add(-1);
    const next = arrivalTimes.shift();
    if (next !== undefined) serve(next);
  };
  const arrive = (): void => {
    present.add(1);
    if (present.value === 1) serve(sim.now);
    else arrivalTimes.push(sim.now);
    sim.schedule(gap(), arrive);
  };
  sim.schedule(gap(), arrive);
  return { waits, present };
}
