import { expect, test } from 'vitest';
import { arrivals, carrier, gate, governorate, run, site, yard } from './scenarios.js';

test('a backlog in staging is called from the first minute', () => {
  const { times, outcome } = run({ staging: { backlog: 3 } }, site({ lanes: 1, documents: 10 }));
  expect(times('inspected')).toEqual([10, 20, 30]);
  expect(outcome.throughput.delivered.byStream.backlog).toBe(3);
  // What stood there did not arrive.
  expect(outcome.arrivalsPerDay).toBe(0);
});

test('a backlog at the gate may exceed its room, and holds inspected trucks until it is below it', () => {
  // Room for 2, 5 in it, 60 min each. A place is free once 4 of the 5 have a lane: at 180.
  const { of, times } = run(
    arrivals([10, 1]),
    gate({ backlog: 5, approachRoom: 2, lanes: 1, processing: 60 }),
  );
  expect(of(6)).toContainEqual(['held in inspection', 10]);
  expect(of(6)).toContainEqual(['drive to crossing', 180]);
  expect(times('received')).toEqual([60, 120, 180, 240, 300, 360]);
});

test('a backlog on the ground may exceed its storage, and holds trucks in their bays until it is below it', () => {
  // One truck in Gaza, an hour a trip: collected at 0, 60 and 120; then the one place is free.
  const parts = [yard({ backlog: 3, storage: 1 }), carrier({ trucks: 1 }), governorate({ trip: 30 })];
  const { of, times, outcome } = run(arrivals([10, 1]), ...parts);
  expect(times('collected')).toEqual([0, 60, 120, 180]);
  expect(of(4)).toContainEqual(['held in the bay', 10]);
  expect(of(4)).toContainEqual(['received', 120]);
  // The three were received before the run.
  expect(outcome.throughput.received.total).toBe(1);
});

test('a backlog in staging finds the trucks of the gate backlog out of the pool', () => {
  // Two Egyptian trucks, both at the gate: the first is empty at 60 and back at once.
  const parts = [
    gate({ backlog: 2, lanes: 1, processing: 60 }),
    { staging: { backlog: 1, trucks: 2, returnTrip: 0 } },
  ];
  expect(run(...parts).times('drive to inspection')).toEqual([60]);
});

test('backlogs of all places together keep the balance', () => {
  const { outcome } = run({ staging: { backlog: 7 } }, gate({ backlog: 5 }), yard({ backlog: 3 }));
  expect(outcome.balance).toMatchObject({ created: 15, inside: 0, ended: { delivered: 15 } });
});
