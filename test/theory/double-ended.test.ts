import { describe, expect, test } from 'vitest';
import { doubleEnded, mmck } from '../../src/theory/index.js';

describe('doubleEnded', () => {
  test('with equal rates is uniform', () => {
    // States −3 … 2, each 1/6: trucks (1 + 2) / 6, loads (1 + 2 + 3) / 6; each side loses 1/6.
    const meeting = doubleEnded({ truckRate: 10, loadRate: 10, truckRoom: 2, loadRoom: 3 });
    expect(meeting.throughput).toBeCloseTo(10 * (5 / 6), 13);
    expect(meeting.trucksWaiting).toBeCloseTo(0.5, 14);
    expect(meeting.loadsWaiting).toBeCloseTo(1, 14);
    expect(meeting.truckWaitingTime).toBeCloseTo(0.5 / (50 / 6), 14);
    expect([meeting.truckLossShare, meeting.loadLossShare]).toEqual(
      [1 / 6, 1 / 6].map((p) => expect.closeTo(p, 14)),
    );
  });

  test('both sides agree on how many met', () => {
    const meeting = doubleEnded({ truckRate: 7, loadRate: 9, truckRoom: 4, loadRoom: 6 });
    expect(9 * (1 - meeting.loadLossShare)).toBeCloseTo(meeting.throughput, 12);
  });

  test('without room for loads the trucks form M/M/1/K', () => {
    const meeting = doubleEnded({ truckRate: 3, loadRate: 4, truckRoom: 5, loadRoom: 0 });
    const queue = mmck({ arrivalRate: 3, serviceRate: 4, servers: 1, room: 5 });
    expect(meeting.trucksWaiting).toBeCloseTo(queue.workInProgress, 13);
    expect(meeting.truckLossShare).toBeCloseTo(queue.lossShare, 14);
  });

  test('refuses a meeting without room on either side', () => {
    expect(() => doubleEnded({ truckRate: 1, loadRate: 1, truckRoom: 0, loadRoom: 0 })).toThrow(RangeError);
  });
});
