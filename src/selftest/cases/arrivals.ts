import { Batch } from '../../kernel/index.js';
import { batchArrivals, convoyFormation, gm1, infiniteServers } from '../../theory/index.js';
import { count, defineCase, minutes, share } from '../case.js';
import { exponential, startStation, visit } from '../station.js';

const appointments = { arrivalRate: 0.75, arrivalCv: 0, serviceRate: 1 };

/** D/M/1: trucks come by appointment, at even times. */
export const evenArrivals = defineCase({
  ...{ name: 'dm1', title: 'D/M/1, load 0.75', style: 'process', warmUp: 1_000, runLength: 22_000 },
  source: 'Kleinrock, Queueing Systems I (1975), ch. 6',
  expected: () => {
    const exact = gm1(appointments);
    return {
      'wait in the queue': minutes(exact.waitingTime),
      'share that waits': share(exact.probabilityWait),
    };
  },
  simulate(trial) {
    const lane = startStation(trial, {
      servers: 1,
      gap: { kind: 'constant', value: 1 / appointments.arrivalRate },
      service: exponential(1 / appointments.serviceRate),
    });
    trial.run();
    const { meanWait, grants, immediateGrants } = lane.statistics();
    return { 'wait in the queue': meanWait, 'share that waits': 1 - immediateGrants / grants };
  },
});

/** Groups of 1, 2 or 6 with weights 5, 3, 2: mean 2.3, mean square 8.9. */
const groups = { kind: 'discrete', values: [1, 2, 6], weights: [5, 3, 2] } as const;
const grouped = {
  batchesPerTime: 0.25,
  batchMean: 2.3,
  batchCv: Math.sqrt(8.9 / 2.3 ** 2 - 1),
  serviceTime: 1,
  serviceCv: 1,
};

/** M^X/M/1: trucks come in groups. */
export const groupArrivals = defineCase({
  ...{ name: 'batch-arrivals', title: 'M^X/M/1, groups of 1, 2 or 6, load 0.575', style: 'process' },
  ...{ source: 'Burke, Operations Research 23 (1975)', warmUp: 1_000, runLength: 50_000 },
  expected: () => {
    const exact = batchArrivals(grouped);
    return { 'wait in the queue': minutes(exact.waitingTime), 'trucks waiting': count(exact.queueLength) };
  },
  simulate(trial) {
    const { sim } = trial;
    const lane = trial.resource({ name: 'lane', capacity: 1 });
    const service = trial.exponential('service', grouped.serviceTime);
    const size = trial.draws('size', groups);
    trial.arrivals(trial.exponential('arrivals', 1 / grouped.batchesPerTime), () => {
      for (let left = size(); left > 0; left -= 1) sim.start(visit(sim, lane, service()));
    });
    trial.run();
    const { meanWait, meanQueueLength } = lane.statistics();
    return { 'wait in the queue': meanWait, 'trucks waiting': meanQueueLength };
  },
});

const convoySize = 3;
const truckRate = 0.9;
const convoys = {
  arrivalRate: truckRate / convoySize,
  arrivalCv: 1 / Math.sqrt(convoySize),
  serviceRate: 0.45,
};

/** Trucks gather to convoys, which pass a gate: formation, then Erlang-3/M/1. */
export const convoyArrivals = defineCase({
  ...{ name: 'convoys', title: 'Convoys of 3 at a gate, load 0.667', style: 'process' },
  ...{ source: 'Hopp and Spearman, Factory Physics; Kleinrock I, ch. 6', warmUp: 1_000, runLength: 40_000 },
  expected: () => ({
    'wait for the convoy': minutes(convoyFormation(convoySize, truckRate)),
    'convoy waits at gate': minutes(gm1(convoys).waitingTime),
  }),
  simulate(trial) {
    const { sim } = trial;
    const meeting = new Batch<object>(sim, { name: 'meeting point', size: convoySize });
    const gate = trial.resource({ name: 'gate', capacity: 1 });
    const passage = trial.exponential('passage', 1 / convoys.serviceRate);
    const waits = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / truckRate), () => sim.start(truck()));
    function* truck() {
      const self = {};
      const arrivedAt = sim.now;
      const convoy = yield* meeting.join(self);
      waits.add(sim.now - arrivedAt);
      // The first of the convoy leads it through the gate.
      if (convoy[0] === self) yield* visit(sim, gate, passage());
    }
    trial.run();
    return {
      'wait for the convoy': waits.mean,
      'convoy waits at gate': gate.statistics().meanWait,
    };
  },
});

const road = { arrivalRate: 2, serviceTime: 1 };

/** M/G/∞: a road has room for all, and the number on it is Poisson. */
export const endlessRoom = defineCase({
  ...{ name: 'mg-infinity', title: 'M/G/∞, 2 on the road', style: 'callback', warmUp: 100, runLength: 4_000 },
  source: 'Takács, Introduction to the Theory of Queues (1962)',
  expected: () => {
    const exact = infiniteServers(road.arrivalRate, road.serviceTime);
    return { 'trucks on the road': count(exact.workInProgress), 'road empty': share(exact.probabilityEmpty) };
  },
  simulate(trial) {
    const { sim } = trial;
    const present = trial.level();
    const empty = trial.level(1);
    const trip = trial.draws('trip', { kind: 'weibull', shape: 0.8, mean: road.serviceTime });
    const gap = trial.exponential('arrivals', 1 / road.arrivalRate);
    const change = (by: number): void => {
      present.add(by);
      empty.set(present.value === 0 ? 1 : 0);
    };
    const arrive = (): void => {
      change(1);
      sim.schedule(trip(), () => change(-1));
      sim.schedule(gap(), arrive);
    };
    sim.schedule(gap(), arrive);
    trial.run();
    return { 'trucks on the road': present.mean, 'road empty': empty.mean };
  },
});
