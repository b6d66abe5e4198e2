import { describe, expect, test } from 'vitest';
import { jackson, mm1 } from '../../src/theory/index.js';

describe('jackson', () => {
  test('stations in a row each behave as M/M/1', () => {
    const station = { arrivalRate: 0, serviceRate: 1, servers: 1 };
    const network = jackson([
      { ...station, arrivalRate: 0.8, routing: [0, 1, 0] },
      { ...station, routing: [0, 0, 1] },
      { ...station, serviceRate: 2, routing: [0, 0, 0] },
    ]);
    expect(network.cycleTime).toBeCloseTo(5 + 5 + 1 / 1.2, 12);
    expect(network.stations[2]).toEqual(mm1({ arrivalRate: 0.8, serviceRate: 2 }));
  });

  test('solves feedback by hand', () => {
    // One station, a quarter comes back: λ = 3 / 0.75 = 4; L = 4 / (5 − 4); time 4 / 3.
    const network = jackson([{ arrivalRate: 3, serviceRate: 5, servers: 1, routing: [0.25] }]);
    expect(network.workInProgress).toBeCloseTo(4, 12);
    expect(network.cycleTime).toBeCloseTo(4 / 3, 12);
    expect(network.throughput).toBe(3);
  });

  test('solves two stations that send to each other', () => {
    // λ1 = 1 + 0.5 λ2, λ2 = 2 + 0.4 λ1: λ1 = 2 / 0.8 = 2.5, λ2 = 3.
    const network = jackson([
      { arrivalRate: 1, serviceRate: 3, servers: 1, routing: [0, 0.4] },
      { arrivalRate: 2, serviceRate: 2, servers: 2, routing: [0.5, 0] },
    ]);
    expect(network.stations.map((station) => station.throughput)).toEqual(
      [2.5, 3].map((rate) => expect.closeTo(rate, 13)),
    );
  });

  test('refuses overloads, lost shares and nobody able to leave', () => {
    expect(() => jackson([{ arrivalRate: 3, serviceRate: 2, servers: 1, routing: [0] }])).toThrow(RangeError);
    expect(() => jackson([{ arrivalRate: 1, serviceRate: 2, servers: 1, routing: [1.1] }])).toThrow(
      RangeError,
    );
    expect(() => jackson([{ arrivalRate: 1, serviceRate: 2, servers: 1, routing: [1] }])).toThrow(/way out/);
    expect(() => jackson([{ arrivalRate: 1, serviceRate: 2, servers: 1, routing: [] }])).toThrow(RangeError);
    expect(() => jackson([])).toThrow(RangeError);
  });
});
