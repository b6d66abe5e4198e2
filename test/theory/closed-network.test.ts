import { describe, expect, test } from 'vitest';
import { type ClosedStation, machineRepair, mva } from '../../src/theory/index.js';

const LINE: readonly ClosedStation[] = [
  { visits: 1, serviceTime: 2, servers: 1 },
  { visits: 2, serviceTime: 0.5, servers: 1 },
  { visits: 0.3, serviceTime: 4, servers: 1 },
];

/** The textbook recursion for single servers: R = V S (1 + Q), X = n / (Z + Σ R), Q = X R. */
function textbook(stations: readonly ClosedStation[], customers: number, thinkTime: number) {
  let queues = stations.map(() => 0);
  let throughput = 0;
  for (let n = 1; n <= customers; n += 1) {
    const residences = stations.map(
      ({ visits, serviceTime }, i) => visits * serviceTime * (1 + (queues[i] ?? 0)),
    );
    throughput = n / (thinkTime + residences.reduce((sum, time) => sum + time, 0));
    queues = residences.map((time) => throughput * time);
  }
  return { throughput, queues };
}

describe('mva', () => {
  test('agrees with the textbook recursion for single servers', () => {
    for (const customers of [1, 2, 7, 60]) {
      const expected = textbook(LINE, customers, 5);
      const network = mva({ stations: LINE, customers, thinkTime: 5 });
      expect(network.throughput).toBeCloseTo(expected.throughput, 12);
      network.stations.forEach((station, i) => {
        expect(station.workInProgress).toBeCloseTo(expected.queues[i] ?? Number.NaN, 9);
      });
    }
  });

  test('one customer never waits', () => {
    // 1 / (5 + 2 + 1 + 1.2).
    const network = mva({ stations: LINE, customers: 1, thinkTime: 5 });
    expect(network.throughput).toBeCloseTo(1 / 9.2, 14);
    expect(network.cycleTime).toBeCloseTo(4.2, 12);
    for (const station of network.stations) expect(station.waitingTime).toBeCloseTo(0, 12);
  });

  test('two customers at two equal servers pass 2/3 of the rate', () => {
    // Three ways to stand, in one of which a given server is idle.
    const station = { visits: 1, serviceTime: 1, servers: 1 };
    expect(mva({ stations: [station, station], customers: 2, thinkTime: 0 }).throughput).toBeCloseTo(
      2 / 3,
      14,
    );
  });

  test('several servers agree with the machine repairman model', () => {
    for (const repairmen of [1, 3, 10, 40]) {
      const shop = machineRepair({ machines: 40, repairmen, failureRate: 0.1, repairRate: 0.5 });
      const stations = [{ visits: 1, serviceTime: 2, servers: repairmen }];
      const network = mva({ stations, customers: 40, thinkTime: 10 });
      expect(network.throughput).toBeCloseTo(shop.throughput, 11);
      expect(network.stations[0]?.queueLength).toBeCloseTo(shop.queueLength, 9);
      expect(network.stations[0]?.utilisation).toBeCloseTo(shop.utilisation, 11);
    }
  });

  test('a station with endless servers is thinking time', () => {
    const away = { visits: 1, serviceTime: 5, servers: Number.POSITIVE_INFINITY };
    const asStation = mva({ stations: [...LINE, away], customers: 9, thinkTime: 0 });
    const asThinking = mva({ stations: LINE, customers: 9, thinkTime: 5 });
    expect(asStation.throughput).toBeCloseTo(asThinking.throughput, 13);
    expect(asStation.stations[3]).toMatchObject({ utilisation: 0, waitingTime: 0 });
  });

  test('everybody is somewhere, and Little holds at every station', () => {
    const stations = [...LINE, { visits: 1.5, serviceTime: 6, servers: 5 }];
    const network = mva({ stations, customers: 30, thinkTime: 8 });
    const inside = network.stations.reduce((sum, station) => sum + station.workInProgress, 0);
    expect(inside + network.throughput * 8).toBeCloseTo(30, 9);
    for (const station of network.stations) {
      expect(station.throughput * station.cycleTime).toBeCloseTo(station.workInProgress, 9);
    }
  });

  test('a fleet without end runs at the bottleneck, and the curve climbs to it without falling', () => {
    const stations = [...LINE, { visits: 1, serviceTime: 9, servers: 6 }];
    const { throughputByCustomers, bottleneckRate, throughput } = mva({
      stations,
      customers: 400,
      thinkTime: 50,
    });
    expect(bottleneckRate).toBe(0.5);
    expect(throughput).toBeCloseTo(0.5, 9);
    throughputByCustomers.forEach((rate, i) => {
      expect(rate).toBeGreaterThanOrEqual((throughputByCustomers[i - 1] ?? 0) - 1e-12);
    });
    expect(throughputByCustomers[0]).toBeCloseTo(1 / (50 + 4.2 + 9), 13);
  });

  test('neither overflows nor underflows with long delays and many servers', () => {
    const network = mva({
      stations: [{ visits: 1, serviceTime: 100, servers: 300 }],
      customers: 600,
      thinkTime: 5000,
    });
    // 600 / 5100 = 0.118 needs 11.8 of 300 servers: nobody waits.
    expect(network.throughput).toBeCloseTo(600 / 5100, 12);
    expect(network.throughputByCustomers[0]).toBeCloseTo(1 / 5100, 13);
  });

  test('stations without work are passed through', () => {
    const idle = { visits: 0, serviceTime: 4, servers: 1 };
    const network = mva({ stations: [...LINE, idle], customers: 5, thinkTime: 5 });
    expect(network.throughput).toBeCloseTo(textbook(LINE, 5, 5).throughput, 13);
    expect(network.stations[3]).toMatchObject({ throughput: 0, workInProgress: 0, waitingTime: 0 });
  });

  test('refuses impossible networks', () => {
    expect(() => mva({ stations: LINE, customers: 0, thinkTime: 0 })).toThrow(RangeError);
    expect(() => mva({ stations: [], customers: 1, thinkTime: 0 })).toThrow(RangeError);
    const half = [{ visits: 1, serviceTime: 1, servers: 0.5 }];
    expect(() => mva({ stations: half, customers: 1, thinkTime: 0 })).toThrow(
      'mva requires a whole number of servers of at least 1, got 0.5',
    );
  });
});
