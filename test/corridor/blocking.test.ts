import { describe, expect, test } from 'vitest';
import { arrivals, at, carrier, gate, governorate, run, site, yard } from './scenarios.js';

/** One place of everything, and a truck in Gaza from 08:00 that needs 10 min of loading, 30 min out and 30 back. */
const narrow = [
  arrivals([100, 8]),
  site({ lanes: 1, approachRoom: 1 }),
  gate({ lanes: 1, approachRoom: 1 }),
  yard({ room: 1, bays: 1, storage: 1, loading: 10 }),
  carrier({ trucks: 1, shift: 'daily 08:00-18:00' }),
  governorate({ trip: 30 }),
];

describe('a full yard', () => {
  const { of, times } = run(...narrow);
  const standsAt = (truck: number, minute: number) =>
    of(truck)
      .filter(([, time]) => time <= minute)
      .at(-1)?.[0];

  test('blocks bay, gate, lane, approach and call-forward one behind the other', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((truck) => standsAt(truck, 479))).toEqual([
      'uncollected',
      'held in the bay',
      'held at the gate',
      'crossing queue',
      'held in inspection',
      'inspection queue',
      'staging queue',
      'staging queue',
    ]);
  });

  test('moves everybody up by one place in the minute in which a load is collected', () => {
    // The first load is on its truck at 08:10, which frees the ground for truck 2, its bay for 3, and so on.
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((truck) => standsAt(truck, at(8, 10)))).toEqual([
      'road',
      'uncollected',
      'held in the bay',
      'held at the gate',
      'crossing queue',
      'held in inspection',
      'inspection queue',
      'staging queue',
    ]);
  });

  test('lets through what one truck inside carries: a load every 70 minutes', () => {
    const trips = [0, 70, 140, 210, 280, 350, 420, 490];
    expect(times('collected')).toEqual(trips.map((minutes) => at(8, 10) + minutes));
    expect(times('received')).toEqual([100, ...trips.slice(0, 7).map((minutes) => at(8, 10) + minutes)]);
  });

  test('charges the waits to what is blocked', () => {
    const { outcome } = run(...narrow);
    const lanes = outcome.resources.find(({ name }) => name === 'inspection lanes');
    // Work takes no time here: every minute in which the one lane is held is a blocked one.
    expect(lanes?.load).toBeCloseTo(0, 9);
    expect(lanes?.blockedMinutesPerDay).toBeGreaterThan(400);
  });
});

describe('an inspected truck', () => {
  test('keeps its lane after closing until there is room before the gate', () => {
    // Gate: 60 min a truck, one lane, one place before it. Truck 3 is held from 08:30 and leaves at 09:30, after closing.
    const parts = [
      site({ hours: 'daily 08:00-09:00', lanes: 1, documents: 10 }),
      gate({ lanes: 1, approachRoom: 1, processing: 60 }),
    ];
    const { of } = run(arrivals([at(8), 4]), ...parts);
    // Truck 1 in the gate lane 08:10-09:10, truck 2 behind it until 09:10: truck 3 has the place then.
    expect(of(3)).toContainEqual(['held in inspection', at(8, 30)]);
    expect(of(3)).toContainEqual(['drive to crossing', at(9, 10)]);
    // The lane is free again, but the site has closed.
    expect(of(4).at(-1)).toEqual(['inspection queue', at(8)]);
  });

  test('keeps its lane until a secondary bay is free', () => {
    // Trucks 2 and 3 fill both lanes from 100 on while truck 1 is searched; each search takes an hour.
    const manual = { inspection: { policy: { kind: 'manual-all' } } };
    const { times } = run(manual, arrivals([100, 4]), site({ lanes: 2, secondaryBays: 1, manual: 60 }));
    expect(times('inspection lane')).toEqual([100, 100, 100, 160]);
    expect(times('inspected')).toEqual([160, 220, 280, 340]);
  });

  test('keeps its bay until there is room before the gate', () => {
    const manual = { inspection: { policy: { kind: 'manual-all' } } };
    const parts = [
      site({ secondaryBays: 1, manual: 10 }),
      gate({ lanes: 1, approachRoom: 1, processing: 60 }),
    ];
    const { of, times } = run(manual, arrivals([100, 4]), ...parts);
    // Searched at 110, 120, 130; the gate takes truck 1 at 110 and truck 2 at 170, which frees the place for truck 3.
    expect(of(3)).toContainEqual(['held in secondary bay', 130]);
    expect(of(3)).toContainEqual(['drive to crossing', 170]);
    expect(times('secondary bay')).toEqual([100, 110, 120, 170]);
  });

  test('holds a place before the gate while it drives there', () => {
    // One place, 90 min of driving: truck 2 may leave only when truck 1 has its gate lane.
    const { times } = run(arrivals([100, 2]), site({ driveToEntry: 90 }), gate({ approachRoom: 1 }));
    expect(times('drive to crossing')).toEqual([100, 190]);
    expect(times('received')).toEqual([190, 280]);
  });
});

test('trucks held by the gate count as waiting in inspection, on average and at the end of the day', () => {
  const halfADay = gate({ lanes: 1, approachRoom: 1, processing: 720 });
  const { outcome } = run(arrivals([0, 4]), halfADay);
  // One in the gate lane, one before it, two held in their lanes; from noon on one.
  expect(outcome.stages.inspection).toMatchObject({
    queueLength: (2 * 720 + 720) / 1440,
    blockedMinutesPerDay: 2 * 720 + 720,
    queueByDay: [1],
    workInProgress: 1.5,
  });
});
