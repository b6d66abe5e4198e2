import { describe, expect, test } from 'vitest';
import { arrivals, at, carrier, governorate, run, yard } from './scenarios.js';

describe('set down on the ground', () => {
  test('a load takes its minutes by truck or by pallet', () => {
    expect(run(arrivals([100, 1]), yard({ transfer: { time: 40 } })).times('received')).toEqual([140]);
    // 20 pallets at 2 min.
    const perPallet = yard({ transfer: { per: 'pallet', time: 2 } });
    expect(run(arrivals([100, 1]), perPallet).times('received')).toEqual([140]);
  });

  test('crews serve offloading and loading in the order of asking', () => {
    // One crew: load 1 down 100-130, load 2 down 130-160, load 1 up 160-180, load 2 up 180-200.
    const { times } = run(arrivals([100, 2]), yard({ crews: 1, transfer: { time: 30 }, loading: 20 }));
    expect(times('received')).toEqual([130, 160]);
    expect(times('collected')).toEqual([180, 200]);
  });

  test('ground is taken from before the transfer until the load is on its truck', () => {
    // One place: down 100-130, up 130-150, and only then the second: 150-180, up until 200.
    const { times } = run(arrivals([100, 2]), yard({ storage: 1, transfer: { time: 30 }, loading: 20 }));
    expect(times('received')).toEqual([130, 180]);
    expect(times('collected')).toEqual([150, 200]);
  });
});

describe('back to back', () => {
  const backToBack = yard({ mode: 'back-to-back', bays: 1, storage: 0, transfer: { time: 20 } });

  test('a truck outside waits in its bay for a truck inside, and received is collected', () => {
    const parts = [carrier({ trucks: 1, shift: 'daily 08:00-18:00' }), governorate({ trip: 30 })];
    const { of, times } = run(arrivals([100, 2]), backToBack, ...parts);
    expect(of(1)).toContainEqual(['held in the bay', 100]);
    // 08:00-08:20, trip until 09:20, 09:20-09:40.
    expect(times('received')).toEqual([at(8, 20), at(9, 40)]);
    expect(times('collected')).toEqual(times('received'));
    expect(of(2)).toContainEqual(['held in the bay', at(8, 20)]);
  });

  test('fuel and permit are waited for with the cargo still on the truck outside', () => {
    const permits = { fleet: { permits: { share: 1, wait: 45 } } };
    const { of } = run(arrivals([100, 1]), backToBack, permits);
    expect(of(1)).toContainEqual(['held in the bay', 100]);
    expect(of(1)).toContainEqual(['transfer', 145]);
    expect(of(1).some(([milestone]) => milestone === 'no permit')).toBe(false);
  });

  test('loads that stood on the ground at the start are collected from it', () => {
    const { times } = run(yard({ mode: 'back-to-back', backlog: 2, loading: 15 }));
    expect(times('collected')).toEqual([15, 15]);
  });
});
