import type { Process } from '../../kernel/index.js';
import { jackson, mva } from '../../theory/index.js';
import { count, defineCase, minutes, perMinute } from '../case.js';
import { visit } from '../station.js';

/** Documents, scan, unloading; of the scanned a part goes back to documents, and unloading is for some. */
const stations = [
  { name: 'documents', arrivalRate: 0.8, serviceRate: 2, servers: 1, routing: [0, 0.7, 0] },
  { name: 'scan', arrivalRate: 0.2, serviceRate: 0.8, servers: 2, routing: [0.2, 0, 0.3] },
  { name: 'unloading', arrivalRate: 0, serviceRate: 0.25, servers: 3, routing: [0, 0.1, 0] },
];

/** Jackson network with a way back. */
export const openNetwork = defineCase({
  ...{ name: 'jackson', title: 'Jackson network of 3 stations', style: 'process' },
  ...{ source: 'Jackson, Operations Research 5 (1957)', warmUp: 1_000, runLength: 6_000 },
  expected: () => {
    const exact = jackson(stations);
    return {
      'time in the network': minutes(exact.cycleTime),
      'at the scan': count(exact.stations[1]?.workInProgress ?? Number.NaN),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const places = stations.map(({ name, servers, serviceRate, routing }) => ({
      lanes: trial.resource({ name, capacity: servers }),
      service: trial.exponential(`${name} service`, 1 / serviceRate),
      routing,
    }));
    const coin = trial.uniform('routing');
    const times = trial.tally();
    stations.forEach(({ name, arrivalRate }, first) => {
      if (arrivalRate > 0)
        trial.arrivals(trial.exponential(`${name} arrivals`, 1 / arrivalRate), () => sim.start(truck(first)));
    });
    function* truck(first: number) {
      const arrivedAt = sim.now;
      let place = places[first];
      while (place !== undefined) {
        yield* visit(sim, place.lanes, place.service());
        place = places[choose(place.routing, coin())];
      }
      times.add(sim.now - arrivedAt);
    }
    trial.run();
    const scan = places[1]?.lanes.statistics();
    return {
      'time in the network': times.mean,
      'at the scan': (scan?.meanQueueLength ?? Number.NaN) + (scan?.meanInUse ?? Number.NaN),
    };
  },
});

/** The index that a uniform number picks from shares; beyond them all, no index. */
function choose(shares: readonly number[], u: number): number {
  let sum = 0;
  return shares.findIndex((each) => {
    sum += each;
    return u < sum;
  });
}

const fleet = {
  customers: 8,
  thinkTime: 4,
  stations: [
    { visits: 1, serviceTime: 1, servers: 2 },
    { visits: 1, serviceTime: 0.6, servers: 1 },
    { visits: 0.5, serviceTime: 1.2, servers: 1 },
  ],
};

/** Eight trucks between loading, a gate, a repair shop for every second, and the road. */
export const closedNetwork = defineCase({
  ...{ name: 'closed-network', title: 'Fleet of 8, 3 stations and a road', style: 'process' },
  ...{ source: 'Buzen 1973; Reiser and Lavenberg 1980', warmUp: 300, runLength: 3_000 },
  expected: () => {
    const exact = mva(fleet);
    return {
      'round trips': perMinute(exact.throughput),
      'waiting at the gate': count(exact.stations[1]?.queueLength ?? Number.NaN),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const places = fleet.stations.map(({ servers, serviceTime, visits }, i) => ({
      lanes: trial.resource({ name: `station ${i}`, capacity: servers }),
      service: trial.exponential(`service ${i}`, serviceTime),
      visits,
    }));
    const coin = trial.uniform('visits');
    // A road has room for all: only its mean counts.
    const road = trial.draws('road', { kind: 'lognormal', mean: fleet.thinkTime, cv: 0.5 });
    const trips = trial.tally();
    for (let truck = 0; truck < fleet.customers; truck += 1) sim.start(rounds());
    function* rounds(): Process<never> {
      for (;;) {
        for (const { lanes, service, visits } of places)
          if (visits === 1 || coin() < visits) yield* visit(sim, lanes, service());
        yield sim.hold(road());
        trips.add(1);
      }
    }
    trial.run();
    return {
      'round trips': trips.count / trial.runLength,
      'waiting at the gate': places[1]?.lanes.statistics().meanQueueLength ?? Number.NaN,
    };
  },
});
