import { expect, test } from 'vitest';
import { arrivals, at, day, gate, run } from './scenarios.js';

const limited = gate({ hours: 'daily 08:00-17:00', lanes: 1, processing: 10, dailyLimit: 2 });

test('trucks beyond the limit wait in the gate lane for the first opening of a later day', () => {
  const { of, times } = run({ days: 3 }, arrivals([600, 5]), limited);
  // Two on each day: 10:10 and 10:20, then 08:10 and 08:20, then 08:10.
  expect(times('received')).toEqual([610, 620, day + at(8, 10), day + at(8, 20), 2 * day + at(8, 10)]);
  expect(of(3)).toContainEqual(['daily limit', 620]);
});

test('what is left of a day lapses at midnight', () => {
  const parts = [arrivals([600, 1], [day + 600, 3]), limited, gate({ processing: 0 })];
  const { times } = run({ days: 3 }, ...parts);
  expect(times('received')).toEqual([600, day + 600, day + 600, 2 * day + at(8)]);
});

test('at a gate that never closes the new number is granted at midnight', () => {
  const { times } = run({ days: 2 }, arrivals([600, 2]), gate({ dailyLimit: 1 }));
  expect(times('received')).toEqual([600, day]);
});

test('without a limit from a phase on, those who wait go at the first opening, not at midnight', () => {
  const phase = { name: 'no limit', from: day, set: { 'crossing.gate.dailyLimit': 'unlimited' } };
  const { times } = run({ days: 2, phases: [phase] }, arrivals([600, 4]), limited, gate({ lanes: 2 }));
  expect(times('received')).toEqual([610, 610, day + at(8, 10), day + at(8, 10)]);
});

test('a limit changed by a phase during the day holds from the next day on', () => {
  const phase = { name: 'more', from: 300, set: { 'crossing.gate.dailyLimit': 3 } };
  const { outcome } = run({ days: 2, phases: [phase] }, arrivals([600, 9]), limited);
  expect(outcome.throughput.received.byDay).toEqual([2, 3]);
});

test('closing during the day does not grant the number twice', () => {
  const stoppage = { name: 'halt', from: 700, to: 800, places: ['crossing'] };
  const { outcome } = run({ days: 2, stoppages: [stoppage] }, arrivals([600, 9]), limited);
  expect(outcome.throughput.received.byDay).toEqual([2, 2]);
});

test('a gate lane held by a truck that waits for the limit is blocked', () => {
  const { outcome } = run(arrivals([600, 2]), gate({ lanes: 1, processing: 10, dailyLimit: 1 }));
  // The first is through at 10:10; the second keeps the lane for the 830 min to midnight.
  expect(outcome.resources.find(({ name }) => name === 'gate lanes')).toMatchObject({
    blockedMinutesPerDay: 830,
    load: 10 / 1440,
  });
});
