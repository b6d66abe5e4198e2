import { describe, expect, test } from 'vitest';
import { arrivals, carrier, governorate, run } from './scenarios.js';

describe('a warehouse', () => {
  test('that is full keeps trucks at its docks until a load has been handed out', () => {
    // Two places, one load an hour from the first on: places at 160 and 220; two docks hold loads 3 and 4.
    const parts = governorate({ storage: 2, distributionPerDay: 24, docks: 2 });
    const { of, times } = run(arrivals([100, 5]), parts);
    expect(times('delivered')).toEqual([100, 100, 160, 220, 280]);
    expect(of(3)).toContainEqual(['warehouse full', 100]);
    expect(of(5)).toContainEqual(['warehouse full', 160]);
    expect(of(5)).toContainEqual(['dock queue', 100]);
  });

  test('keeps the truck inside, which then makes fewer trips', () => {
    const { times } = run(
      arrivals([100, 3]),
      governorate({ storage: 1, distributionPerDay: 24, trip: 10 }),
      carrier({ trucks: 1 }),
    );
    // Delivered 110; truck back 120; at the dock 130, place free at 170, back 180; at the dock 190, place at 230.
    expect(times('delivered')).toEqual([110, 170, 230]);
  });

  test('hands out what it had at the start first', () => {
    const { times } = run(arrivals([10, 2]), governorate({ storage: 2, stock: 2, distributionPerDay: 24 }));
    expect(times('delivered')).toEqual([60, 120]);
  });

  test('without a limit of distribution is never full', () => {
    const { times } = run(arrivals([100, 5]), governorate({ storage: 1, docks: 9 }));
    expect(times('delivered')).toEqual([100, 100, 100, 100, 100]);
  });

  test('begins to hand out when a phase lets it', () => {
    const phases = [{ name: 'points open', from: 300, set: { 'governorates.south.distributionPerDay': 24 } }];
    const { times } = run({ phases }, arrivals([100, 2]), governorate({ storage: 1, distributionPerDay: 0 }));
    expect(times('delivered')).toEqual([100, 360]);
  });
});

test('docks serve one truck after the other', () => {
  const { times } = run(arrivals([100, 3]), governorate({ docks: 1, unload: 45 }));
  expect(times('delivered')).toEqual([145, 190, 235]);
});
