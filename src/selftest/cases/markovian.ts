import { mm1, mmc, mmcWaitExceeds } from '../../theory/index.js';
import { count, defineCase, minutes, share } from '../case.js';
import { exponential, startStation } from '../station.js';
import { Drivers } from './mm1-actors.js';
import { startCallbacks } from './mm1-callbacks.js';

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
