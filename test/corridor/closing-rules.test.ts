import { describe, expect, test } from 'vitest';
import { arrivals, at, carrier, day, gate, governorate, type Part, run, site, yard } from './scenarios.js';

const threeAtEight = arrivals([at(8), 3]);
const oneHour = 'daily 08:00-09:00';
const threeDays = { days: 3 };

// One place, 40 minutes a truck, open for an hour: the second is in hand when it closes, the third still waits.
describe.each([
  ['a site', 'inspected', (closing: string) => site({ hours: oneHour, lanes: 1, documents: 40, closing })],
  ['a gate', 'received', (closing: string) => gate({ hours: oneHour, lanes: 1, processing: 40, closing })],
] as const)('%s closes', (_, milestone, place) => {
  test('by finishing what is in the lane', () => {
    expect(run(threeDays, threeAtEight, place('finish')).times(milestone)).toEqual([
      at(8, 40),
      at(9, 20),
      day + at(8, 40),
    ]);
  });

  test('by suspending it: 20 of 40 minutes are left for the next opening', () => {
    // The third is due at 09:00 of the second day, the very minute of closing: that is finished.
    expect(run(threeDays, threeAtEight, place('suspend')).times(milestone)).toEqual([
      at(8, 40),
      day + at(8, 20),
      day + at(9),
    ]);
  });

  test('by beginning only what will be finished: at 08:40 no 40 minutes are left', () => {
    expect(run(threeDays, threeAtEight, place('fit')).times(milestone)).toEqual([
      at(8, 40),
      day + at(8, 40),
      2 * day + at(8, 40),
    ]);
  });

  test('by beginning work that ends at the very minute of closing', () => {
    expect(run(threeDays, arrivals([at(8, 20), 1]), place('fit')).times(milestone)).toEqual([at(9)]);
  });

  test('by clearing all who were inside the gate, and nobody who comes later', () => {
    const late = arrivals([at(8), 3], [at(9, 10), 1]);
    expect(run(threeDays, late, place('clear')).times(milestone)).toEqual([
      at(8, 40),
      at(9, 20),
      at(10),
      day + at(8, 40),
    ]);
  });

  test('by clearing, with nobody waiting at closing time, at once', () => {
    const late = arrivals([at(8), 2], [at(9, 10), 1]);
    expect(run(threeDays, late, place('clear')).times(milestone)).toEqual([
      at(8, 40),
      at(9, 20),
      day + at(8, 40),
    ]);
  });
});

test('work longer than every opening is not held back by the rule that it fit', () => {
  const long = site({ hours: oneHour, lanes: 1, documents: 90, closing: 'fit' });
  expect(run(threeDays, arrivals([at(8), 2]), long).times('inspected')).toEqual([at(9, 30), day + at(9, 30)]);
});

test('each piece of work at a site begins by itself where it fits', () => {
  // Papers 08:00-08:20 and a search of 50 minutes, for which no time is left on the first day.
  const manual = { inspection: { policy: { kind: 'manual-all' } } };
  const place = site({ hours: oneHour, documents: 20, manual: 50, closing: 'fit' });
  expect(run(threeDays, manual, arrivals([at(8), 1]), place).times('inspected')).toEqual([day + at(8, 50)]);
});

test('a phase may bring the rule: work begun before it keeps its own', () => {
  const phases = [{ name: 'fit', from: day - at(12), set: { 'inspection.sites.site.closing': 'fit' } }];
  const place = site({ hours: oneHour, lanes: 1, documents: 40 });
  expect(run(threeDays, { phases }, arrivals([at(8), 4]), place).times('inspected')).toEqual([
    at(8, 40),
    at(9, 20),
    day + at(8, 40),
    2 * day + at(8, 40),
  ]);
});

describe('the other places finish what is in hand', () => {
  const cases: readonly (readonly [string, Part, string])[] = [
    ['yard', yard({ hours: oneHour, bays: 1, transfer: { time: 40 } }), 'received'],
    ['warehouse', governorate({ hours: oneHour, docks: 1, unload: 40 }), 'delivered'],
  ];
  test.each(cases)('%s', (_, place, milestone) => {
    expect(run({ days: 2 }, threeAtEight, place).times(milestone)).toEqual([
      at(8, 40),
      at(9, 20),
      day + at(8, 40),
    ]);
  });

  test('a truck in a bay without a crew at closing time waits there for the morning', () => {
    // Two bays, one crew: the third truck has its bay at 08:40 and no crew until the next opening.
    const { of } = run(
      { days: 2 },
      threeAtEight,
      yard({ hours: oneHour, bays: 2, crews: 1, transfer: { time: 40 } }),
    );
    expect(of(3)).toContainEqual(['crew queue', at(8, 40)]);
    expect(of(3)).toContainEqual(['transfer', day + at(8)]);
  });

  test('a trip begun during the shift is finished after it', () => {
    // 20 min out, 20 back: 08:00-08:40, 08:40-09:20, and the third waits for the next shift.
    const parts = [carrier({ trucks: 1, shift: oneHour }), governorate({ trip: 20 })];
    const { times } = run({ days: 2 }, threeAtEight, ...parts);
    expect(times('collected')).toEqual([at(8), at(8, 40), day + at(8)]);
    expect(times('delivered')).toEqual([at(8, 20), at(9), day + at(8, 20)]);
  });

  test('a bay and a scanner of a closed site finish what its lanes sent them', () => {
    // Papers 08:50-09:10 in the lane, search 09:10-10:10 in the bay.
    const manual = { inspection: { policy: { kind: 'manual-all' } } };
    const { times } = run(
      manual,
      arrivals([at(8, 50), 1]),
      site({ hours: oneHour, documents: 20, manual: 60 }),
    );
    expect(times('inspected')).toEqual([at(10, 10)]);
  });
});

describe('hours', () => {
  test('extra hours come at the end of each opening', () => {
    const { times } = run(threeAtEight, site({ hours: oneHour, extraHours: 1, lanes: 1, documents: 40 }));
    expect(times('inspected')).toEqual([at(8, 40), at(9, 20), at(10)]);
  });

  test('a day of the week may be closed', () => {
    // 2023-11-27 is a Monday, so that minute 5 days + 10:00 is Saturday at 10.
    const hours = { 'sun-fri': '08:00-17:00', sat: 'closed' };
    const { times } = run({ days: 7, start: '2023-11-27' }, arrivals([5 * day + at(10), 1]), site({ hours }));
    expect(times('inspected')).toEqual([6 * day + at(8)]);
  });

  test('an opening runs on over midnight', () => {
    const { times } = run({ days: 2 }, arrivals([day + 60, 1]), site({ hours: 'daily 20:00-04:00' }));
    expect(times('inspected')).toEqual([day + 60]);
  });
});
