import { type Discipline, inRandomOrder, lastComeFirstServed, SharedServer } from '../../kernel/index.js';
import { mg1WaitSquare, mm1ShortestFirst, mmc, processorSharing } from '../../theory/index.js';
import { count, defineCase, minutes } from '../case.js';
import type { Trial } from '../trial.js';

const exponentialLane = { arrivalRate: 0.4, serviceTime: 1, serviceCv: 1, serviceThirdMoment: 6 };

/** Mean square of the wait at one lane under a discipline. */
function meanSquareWait(trial: Trial, discipline: Discipline): number {
  const { sim } = trial;
  const lane = trial.resource({ name: 'lane', capacity: 1, discipline });
  const service = trial.exponential('service', exponentialLane.serviceTime);
  const squares = trial.tally();
  trial.arrivals(trial.exponential('arrivals', 1 / exponentialLane.arrivalRate), () => sim.start(truck()));
  function* truck() {
    const arrivedAt = sim.now;
    yield lane.request();
    squares.add((sim.now - arrivedAt) ** 2);
    yield sim.hold(service());
    lane.release();
  }
  trial.run();
  return squares.mean;
}

/** Last come, first served: the same mean wait, spread wide. */
export const lastCome = defineCase({
  ...{ name: 'last-come', title: 'M/M/1, last come first, load 0.4', style: 'process' },
  ...{ source: 'Takács 1962, by the busy period', warmUp: 500, runLength: 130_000 },
  expected: () => ({
    'mean square of wait': { value: mg1WaitSquare(exponentialLane, 'last-come'), unit: 'min²' },
  }),
  simulate: (trial) => ({ 'mean square of wait': meanSquareWait(trial, lastComeFirstServed) }),
});

/** Service in random order. */
export const randomOrder = defineCase({
  ...{ name: 'random-order', title: 'M/M/1, random order, load 0.4', style: 'process' },
  ...{ source: 'Kingman, Proc. Cambridge Phil. Soc. 58 (1962)', warmUp: 500, runLength: 110_000 },
  expected: () => ({
    'mean square of wait': { value: mg1WaitSquare(exponentialLane, 'random'), unit: 'min²' },
  }),
  simulate: (trial) => ({
    'mean square of wait': meanSquareWait(trial, inRandomOrder(trial.uniform('order'))),
  }),
});

const shortLane = { arrivalRate: 0.7, serviceRate: 1 };

/** The shortest job first: its minutes are its priority. */
export const shortestFirst = defineCase({
  ...{ name: 'shortest-first', title: 'M/M/1, shortest first, load 0.7', style: 'process' },
  ...{ source: 'Phipps, Operations Research 4 (1956)', warmUp: 1_000, runLength: 16_000 },
  expected: () => ({ 'wait in the queue': minutes(mm1ShortestFirst(shortLane)) }),
  simulate(trial) {
    const { sim } = trial;
    const lane = trial.resource({ name: 'lane', capacity: 1 });
    const service = trial.exponential('service', 1 / shortLane.serviceRate);
    trial.arrivals(trial.exponential('arrivals', 1 / shortLane.arrivalRate), () => sim.start(truck()));
    function* truck() {
      const serviceTime = service();
      yield lane.request(serviceTime);
      yield sim.hold(serviceTime);
      lane.release();
    }
    trial.run();
    return { 'wait in the queue': lane.statistics().meanWait };
  },
});

const road = { arrivalRate: 0.6, serviceTime: 1 };

/** One server for all present at once: whatever the distribution of the work, the same mean time. */
export const sharedServer = defineCase({
  ...{ name: 'shared-server', title: 'M/G/1, processor sharing, load 0.6', style: 'process' },
  ...{ source: 'Kleinrock, Queueing Systems II (1976), ch. 4', warmUp: 1_000, runLength: 20_000 },
  expected: () => {
    const exact = processorSharing(road);
    return { 'time in the system': minutes(exact.cycleTime), 'jobs present': count(exact.workInProgress) };
  },
  simulate(trial) {
    const { sim } = trial;
    const server = new SharedServer(sim, { name: 'road' });
    trial.afterWarmUp(() => server.resetStatistics());
    const work = trial.draws('work', { kind: 'lognormal', mean: road.serviceTime, cv: 1.5 });
    trial.arrivals(trial.exponential('arrivals', 1 / road.arrivalRate), () => sim.start(job()));
    function* job() {
      yield server.serve(work());
    }
    trial.run();
    const { meanCycleTime, meanJobs } = server.statistics();
    return { 'time in the system': meanCycleTime, 'jobs present': meanJobs };
  },
});

const crew = { arrivalRate: 1.3, serviceRate: 1, servers: 2 };

/** Two who share their work among all present: as many there as in M/M/2, whatever the distribution. */
export const sharedCrew = defineCase({
  ...{ name: 'shared-crew', title: 'Work shared by 2, load 0.65', style: 'process' },
  ...{ source: 'Baskett, Chandy, Muntz and Palacios, JACM 22 (1975)', warmUp: 500, runLength: 12_000 },
  expected: () => ({ 'jobs present': count(mmc(crew).workInProgress) }),
  simulate(trial) {
    const { sim } = trial;
    const helpers = new SharedServer(sim, { name: 'crew', capacity: crew.servers });
    trial.afterWarmUp(() => helpers.resetStatistics());
    const work = trial.draws('work', { kind: 'uniform', low: 0, high: 2 / crew.serviceRate });
    trial.arrivals(trial.exponential('arrivals', 1 / crew.arrivalRate), () => sim.start(job()));
    function* job() {
      yield helpers.serve(work());
    }
    trial.run();
    return { 'jobs present': helpers.statistics().meanJobs };
  },
});
