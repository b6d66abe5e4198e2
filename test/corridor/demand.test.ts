import { describe, expect, test } from 'vitest';
import { arrivals, day, governorate, type Part, run } from './scenarios.js';

const north: Part = {
  governorates: { north: { population: 0, trip: 0, docks: 500, hours: 'always', unload: 0 } },
};
const oneKilogram: Part = { cargo: { food: { kilogramsPerPersonPerDay: 1 } } };

describe('need', () => {
  test('is people x days x kilograms, by cargo class', () => {
    // 1,000 people for two days need 2 t of food; 20 t came; nobody needs medicine here.
    const { outcome } = run({ days: 2 }, oneKilogram, arrivals([100, 2]));
    expect(outcome.needMet[0]).toMatchObject({
      governorate: 'south',
      people: 1_000,
      deliveredTonnesPerDay: 10,
    });
    expect(outcome.needMet[0]?.met.food).toBeCloseTo(10, 12);
    expect(outcome.needMet[0]?.met.medical).toBeNull();
  });

  test('counts the measured days only, and all of them', () => {
    const { outcome } = run({ days: 2, warmUpDays: 1 }, oneKilogram, arrivals([100, 5], [day + 100, 2]));
    expect(outcome.needMet[0]?.met.food).toBeCloseTo(10, 12);
  });
});

describe('people who move', () => {
  const moves = (people: number, minute: number): Part => ({
    displacement: [{ at: minute, from: 'south', to: 'north', people }],
  });

  test('need where they are from the day of their movement on', () => {
    const { outcome } = run({ days: 3 }, north, oneKilogram, moves(400, day + 900), arrivals([100, 1]));
    const [atNorth, atSouth] = outcome.needMet;
    expect(atNorth).toMatchObject({ governorate: 'north', people: 400 });
    expect(atSouth).toMatchObject({ governorate: 'south', people: 600 });
    // 10 t to the south on day 0; it needs 1 t, then 0.6 t twice.
    expect(atSouth?.met.food).toBeCloseTo(10 / 2.2, 12);
    expect(atNorth?.met.food).toBe(0);
  });

  test('take the loads with them', () => {
    const { rows } = run({ days: 2 }, north, moves(1_000, day), arrivals([100, 5], [day, 5]));
    const delivered = rows.filter((row) => row.milestone === 'delivered').map((row) => row.place);
    expect(delivered).toEqual([...Array(5).fill('south'), ...Array(5).fill('north')]);
  });
});

test('loads go where people are, in proportion', () => {
  const { rows } = run(
    north,
    { governorates: { north: { population: 3_000 } } },
    arrivals([10, 100], [20, 100], [30, 100]),
    governorate({}),
  );
  const share = rows.filter((row) => row.milestone === 'delivered' && row.place === 'north').length / 300;
  // Three quarters, standard error sqrt(0.75 x 0.25 / 300) = 0.025.
  expect(Math.abs(share - 0.75)).toBeLessThan(0.1);
});
