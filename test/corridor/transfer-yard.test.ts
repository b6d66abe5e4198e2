import { describe, expect, test } from 'vitest';
import { arrivals, at, carrier, governorate, type Part, run, yard } from './scenarios.js';

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

describe('a truck inside that comes while crews are emptying', () => {
  // One load on the ground; trucks in Gaza come at 02:00 (120).
  const at2 = (part: Part): Part => yard({ backlog: 1, transfer: { time: 60 }, loading: 20, ...part });
  const shift = carrier({ shift: 'daily 02:00-24:00' });

  test('takes the crew at once when the ground is full, and the rest of the work is done later', () => {
    // Emptied 100-120, loading 120-140, emptied 140-180.
    const { of, times } = run(arrivals([100, 1]), at2({ crews: 1, storage: 2 }), shift);
    expect(times('collected')[0]).toBe(140);
    expect(times('received')).toEqual([180]);
    expect(of(2)).toContainEqual(['crew queue', 120]);
  });

  test('waits for the end of the only one being emptied while the ground has room', () => {
    const { times } = run(arrivals([100, 1]), at2({ crews: 1, storage: 3 }), shift);
    expect(times('received')).toEqual([160]);
    expect(times('collected')[0]).toBe(180);
  });

  test('takes the crew that began last of several, which the next free crew takes up before other trucks', () => {
    // Emptied 100-160 and 110-120; loading 120-140; the second goes on 140-190, the third waits until 160.
    const { times } = run(arrivals([100, 1], [110, 1], [115, 1]), at2({ crews: 2 }), shift);
    expect(times('collected')[0]).toBe(140);
    expect(times('received').slice(0, 2)).toEqual([160, 190]);
  });

  test('finds no crew after closing: work in hand is finished', () => {
    // The yard closes at 01:55: emptied until 02:40, loaded at 01:00 of the next day.
    const hours = 'daily 01:00-01:55';
    const { times } = run({ days: 2 }, arrivals([100, 1]), at2({ crews: 1, storage: 2, hours }), shift);
    expect(times('received')).toEqual([160]);
    expect(times('collected')[0]).toBe(1440 + 60 + 20);
  });

  test('a second bay lowers nothing, for ever', () => {
    // Two trucks in Gaza work six hours, 40 minutes a round; one bay empties a truck an hour, from 06:00 to 20:00.
    const small = (bays: number): Part =>
      yard({
        hours: 'daily 06:00-20:00',
        room: 10,
        bays,
        crews: 2,
        transfer: { time: 60 },
        loading: 30,
        storage: 8,
      });
    const received = [1, 2].map((bays) => {
      const parts = [{ days: 10, warmUpDays: 10, staging: { backlog: 2_000, trucks: 3_000 } }, small(bays)];
      const fleet = carrier({ trucks: 2, shift: 'daily 06:00-12:00' });
      return run(...parts, fleet, governorate({ trip: 4, unload: 2 })).outcome.throughput.received.perDay;
    });
    expect(received).toEqual([13, 13]);
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
