import { erlangA, erlangB, lossClasses, mmck } from '../../theory/index.js';
import { defineCase, minutes, share } from '../case.js';

const yard = { arrivalRate: 2, serviceRate: 1, servers: 2, room: 5 };

/** M/M/c/K: a full yard turns trucks away. */
export const limitedRoom = defineCase({
  ...{ name: 'mmck', title: 'M/M/2/5, load 1', style: 'process', warmUp: 200, runLength: 3_500 },
  source: 'Kleinrock, Queueing Systems I (1975), ch. 3',
  expected: () => {
    const exact = mmck(yard);
    return {
      'share turned away': share(exact.lossShare),
      'wait of those let in': minutes(exact.waitingTime),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const lanes = trial.resource({ name: 'lanes', capacity: yard.servers });
    const service = trial.exponential('service', 1 / yard.serviceRate);
    const lost = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / yard.arrivalRate), () => sim.start(truck()));
    function* truck() {
      const isFull = lanes.inUse + lanes.queueLength === yard.room;
      lost.addIf(isFull);
      if (isFull) return;
      yield lanes.request();
      yield sim.hold(service());
      lanes.release();
    }
    trial.run();
    return { 'share turned away': lost.mean, 'wait of those let in': lanes.statistics().meanWait };
  },
});

const bays = { arrivalRate: 3, serviceTime: 1, servers: 4 };

/** M/G/c/c: who finds no bay goes away; lognormal times, for only their mean counts. */
export const noWaiting = defineCase({
  ...{
    name: 'erlang-b',
    title: 'Erlang B, 4 bays, offered 3',
    style: 'callback',
    warmUp: 200,
    runLength: 4_000,
  },
  source: 'Erlang 1917; any distribution of service: Sevastyanov 1957',
  expected: () => {
    const lossShare = erlangB(bays.servers, bays.arrivalRate * bays.serviceTime);
    return {
      'share turned away': share(lossShare),
      'utilisation of bays': share((bays.arrivalRate * bays.serviceTime * (1 - lossShare)) / bays.servers),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const places = trial.resource({ name: 'bays', capacity: bays.servers });
    const service = trial.draws('service', { kind: 'lognormal', mean: bays.serviceTime, cv: 1.5 });
    const gap = trial.exponential('arrivals', 1 / bays.arrivalRate);
    const lost = trial.tally();
    const leave = (): void => places.release();
    const arrive = (): void => {
      const isServed = places.tryRequest();
      lost.addIf(!isServed);
      if (isServed) sim.schedule(service(), leave);
      sim.schedule(gap(), arrive);
    };
    sim.schedule(gap(), arrive);
    trial.run();
    return { 'share turned away': lost.mean, 'utilisation of bays': places.statistics().utilisation };
  },
});

const impatient = { arrivalRate: 3, serviceRate: 1, servers: 3, renegeRate: 0.5 };

/** M/M/c+M: those who wait too long leave. */
export const giveUp = defineCase({
  ...{ name: 'erlang-a', title: 'Erlang A, 3 lanes, load 1, patience 2 min', style: 'process' },
  ...{ source: 'Palm 1957; Garnett, Mandelbaum and Reiman, M&SOM 4 (2002)', warmUp: 200, runLength: 4_000 },
  expected: () => {
    const exact = erlangA(impatient);
    return { 'share that gives up': share(exact.renegeShare), 'wait of all': minutes(exact.waitingTime) };
  },
  simulate(trial) {
    const { sim } = trial;
    const lanes = trial.resource({ name: 'lanes', capacity: impatient.servers });
    const service = trial.exponential('service', 1 / impatient.serviceRate);
    const patience = trial.exponential('patience', 1 / impatient.renegeRate);
    const lost = trial.tally();
    const waits = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / impatient.arrivalRate), () => sim.start(truck()));
    function* truck() {
      const arrivedAt = sim.now;
      const isServed = yield* lanes.requestWithin(patience());
      waits.add(sim.now - arrivedAt);
      lost.addIf(!isServed);
      if (!isServed) return;
      yield sim.hold(service());
      lanes.release();
    }
    trial.run();
    return { 'share that gives up': lost.mean, 'wait of all': waits.mean };
  },
});

const places = 10;
const small = { arrivalRate: 2, holdingTime: 2, units: 1 };
const large = { arrivalRate: 0.5, holdingTime: 3, units: 3 };

/** Lorries for one place and trailers for three in one yard: Kaufman and Roberts. */
export const twoSizes = defineCase({
  ...{ name: 'loss-classes', title: 'Loss, requests for 1 and 3 of 10 places', style: 'callback' },
  ...{ source: 'Kaufman 1981; Roberts 1981', warmUp: 200, runLength: 5_000 },
  expected: () => {
    const { lossShares } = lossClasses(places, [small, large]);
    return {
      'small turned away': share(lossShares[0] ?? Number.NaN),
      'large turned away': share(lossShares[1] ?? Number.NaN),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const room = trial.resource({ name: 'places', capacity: places });
    const stream = (name: string, { arrivalRate, holdingTime, units }: typeof small) => {
      const lost = trial.tally();
      const gap = trial.exponential(`${name} arrivals`, 1 / arrivalRate);
      const stay = trial.draws(`${name} stay`, { kind: 'uniform', low: 0, high: 2 * holdingTime });
      const leave = (): void => room.release(units);
      const arrive = (): void => {
        const isLetIn = room.tryRequest(units);
        lost.addIf(!isLetIn);
        if (isLetIn) sim.schedule(stay(), leave);
        sim.schedule(gap(), arrive);
      };
      sim.schedule(gap(), arrive);
      return lost;
    };
    const [smallLost, largeLost] = [stream('small', small), stream('large', large)];
    trial.run();
    return {
      'small turned away': smallLost.mean,
      'large turned away': largeLost.mean,
    };
  },
});
