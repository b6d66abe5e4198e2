import { Store, seize } from '../../kernel/index.js';
import { doubleEnded, mmc } from '../../theory/index.js';
import { count, defineCase, minutes, share } from '../case.js';

const dock = { truckRate: 1, loadRate: 0.9, truckRoom: 6, loadRoom: 4 };

/** Trucks meet loads: whichever comes first waits, as far as there is room. */
export const trucksMeetLoads = defineCase({
  ...{ name: 'double-ended', title: 'Trucks meet loads, room for 6 and 4', style: 'process' },
  ...{ source: 'Kendall, J. R. Stat. Soc. B 13 (1951)', warmUp: 500, runLength: 18_000 },
  expected: () => {
    const exact = doubleEnded(dock);
    return {
      'wait of a truck': minutes(exact.truckWaitingTime),
      'trucks turned away': share(exact.truckLossShare),
      'loads waiting': count(exact.loadsWaiting),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const loads = new Store<number>(sim, { name: 'loads', capacity: dock.loadRoom });
    const [waits, lost] = [trial.tally(), trial.tally()];
    const waiting = trial.level();
    trial.arrivals(trial.exponential('trucks', 1 / dock.truckRate), () => sim.start(truck()));
    trial.arrivals(trial.exponential('loads', 1 / dock.loadRate), () => {
      loads.tryPut(sim.now);
      waiting.set(loads.count);
    });
    function* truck() {
      const isFull = loads.takersWaiting === dock.truckRoom;
      lost.addIf(isFull);
      if (isFull) return;
      const arrivedAt = sim.now;
      yield loads.get();
      waits.add(sim.now - arrivedAt);
      waiting.set(loads.count);
    }
    trial.run();
    return {
      'wait of a truck': waits.mean,
      'trucks turned away': lost.mean,
      'loads waiting': waiting.mean,
    };
  },
});

const twoServers = { arrivalRate: 1.2, serviceRate: 1, servers: 2 };
const erlang = 'Erlang 1917; Kleinrock, Queueing Systems I, ch. 3';

/** A truck that stands in both queues and takes the lane that is free first is at M/M/2. */
export const raceOfRequests = defineCase({
  ...{ name: 'any-of', title: 'Two queues at once, first wins: M/M/2, load 0.6', style: 'process' },
  ...{ source: erlang, warmUp: 500, runLength: 15_000 },
  expected: () => ({ 'wait in the queues': minutes(mmc(twoServers).waitingTime) }),
  simulate(trial) {
    const { sim } = trial;
    const left = trial.resource({ name: 'left lane', capacity: 1 });
    const right = trial.resource({ name: 'right lane', capacity: 1 });
    const service = trial.exponential('service', 1 / twoServers.serviceRate);
    const waits = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / twoServers.arrivalRate), () => sim.start(truck()));
    function* truck() {
      const arrivedAt = sim.now;
      const first = yield* sim.anyOf({ left: left.request(), right: right.request() });
      waits.add(sim.now - arrivedAt);
      yield sim.hold(service());
      (first.key === 'left' ? left : right).release();
    }
    trial.run();
    return { 'wait in the queues': waits.mean };
  },
});

/** A bay and two of four porters for every truck, or nothing: M/M/2 again. */
export const jointSeizure = defineCase({
  ...{ name: 'seize', title: 'A bay and 2 of 4 porters: M/M/2, load 0.6', style: 'process' },
  ...{ source: erlang, warmUp: 500, runLength: 15_000 },
  expected: () => ({ 'wait for both': minutes(mmc(twoServers).waitingTime) }),
  simulate(trial) {
    const { sim } = trial;
    const bays = trial.resource({ name: 'bays', capacity: 2 });
    const porters = trial.resource({ name: 'porters', capacity: 4 });
    const service = trial.exponential('service', 1 / twoServers.serviceRate);
    const waits = trial.tally();
    trial.arrivals(trial.exponential('arrivals', 1 / twoServers.arrivalRate), () => sim.start(truck()));
    function* truck() {
      const arrivedAt = sim.now;
      yield seize(sim, [
        [bays, 1],
        [porters, 2],
      ]);
      waits.add(sim.now - arrivedAt);
      yield sim.hold(service());
      bays.release();
      porters.release(2);
    }
    trial.run();
    return { 'wait for both': waits.mean };
  },
});
