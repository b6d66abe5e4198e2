import { describe, expect, test } from 'vitest';
import { Conditions, type DaysOfPlaces } from '../../src/corridor/conditions.js';
import { randomSources } from '../../src/corridor/random-sources.js';
import { arrivals, carrier, day, gate, governorate, type Part, run, site } from './scenarios.js';

const stoppage = (from: number, to: number, ...places: string[]) => ({ name: 'halt', from, to, places });

describe('a dated stoppage', () => {
  test('closes inspection by its closing rule: the truck in hand is finished, the next waits for its end', () => {
    const stoppages = [stoppage(600, 700, 'inspection')];
    const { times } = run({ stoppages }, arrivals([590, 2]), site({ lanes: 1, documents: 30 }));
    expect(times('inspected')).toEqual([620, 730]);
  });

  test('suspends the truck in hand where the rule says so', () => {
    const stoppages = [stoppage(600, 700, 'inspection')];
    const { times } = run({ stoppages }, arrivals([590, 1]), site({ documents: 30, closing: 'suspend' }));
    expect(times('inspected')).toEqual([720]);
  });

  test('closes the crossing', () => {
    const { times } = run(
      { stoppages: [stoppage(600, 700, 'crossing')] },
      arrivals([650, 1]),
      gate({ processing: 5 }),
    );
    expect(times('received')).toEqual([705]);
  });

  test('starts no trips in Gaza and lets those under way go on', () => {
    const { times } = run(
      { stoppages: [stoppage(600, 700, 'inside')] },
      arrivals([590, 1], [650, 1]),
      governorate({ trip: 60 }),
    );
    expect(times('collected')).toEqual([590, 700]);
    expect(times('delivered')).toEqual([650, 760]);
  });

  test('that overlaps another ends with the later of them', () => {
    const stoppages = [stoppage(600, 700, 'inspection'), stoppage(650, 800, 'inspection', 'inside')];
    expect(run({ stoppages }, arrivals([610, 1])).times('inspected')).toEqual([800]);
  });

  test('that lasts over midnight leaves the day its daily limit', () => {
    const stoppages = [stoppage(1_000, day + 600, 'crossing')];
    const { times } = run(
      { days: 3, stoppages },
      arrivals([1_100, 2], [day + 700, 1]),
      gate({ dailyLimit: 2 }),
    );
    expect(times('received')).toEqual([day + 600, day + 600, 2 * day]);
  });

  test('that was over before the start does nothing, one that began before it ends in time', () => {
    expect(
      run({ stoppages: [stoppage(-500, -100, 'inside')] }, arrivals([100, 1])).times('collected'),
    ).toEqual([100]);
    expect(run({ stoppages: [stoppage(-500, 0, 'inside')] }, arrivals([100, 1])).times('collected')).toEqual([
      100,
    ]);
    expect(
      run({ stoppages: [stoppage(-500, 200, 'inside')] }, arrivals([100, 1])).times('collected'),
    ).toEqual([200]);
  });
});

const everywhere = (chances: DaysOfPlaces['conditions']['inside']): DaysOfPlaces => ({
  conditions: { inspection: chances, crossing: chances, inside: chances },
  inspection: { sites: {} },
  crossing: {},
});

const everyDay = (place: string, chances: Part): Part => ({ conditions: { [place]: chances } });

describe('a degraded day', () => {
  const half = { degradedShare: 1, degradedFactor: 0.5 };

  test('takes lanes away from inspection', () => {
    const { times, outcome } = run(
      everyDay('inspection', half),
      arrivals([100, 4]),
      site({ lanes: 4, documents: 30 }),
    );
    expect(times('inspected')).toEqual([130, 130, 160, 160]);
    expect(outcome.conditions.inspection).toEqual({ normal: 0, degraded: 1, halted: 0 });
  });

  test('takes lanes away from a gate without a daily limit, but never the last', () => {
    const { times } = run(everyDay('crossing', half), arrivals([100, 4]), gate({ lanes: 4, processing: 30 }));
    expect(times('received')).toEqual([130, 130, 160, 160]);
    const little = everyDay('crossing', { degradedShare: 1, degradedFactor: 0.1 });
    expect(run(little, arrivals([100, 2]), gate({ lanes: 2, processing: 30 })).times('received')).toEqual([
      130, 160,
    ]);
  });

  test('lowers a daily limit and leaves its lanes', () => {
    const { times } = run(
      everyDay('crossing', half),
      arrivals([100, 4]),
      gate({ lanes: 4, processing: 30, dailyLimit: 5 }),
    );
    // 5 x 0.5 = 2.5 is rounded to 3; nobody follows on a run of one day.
    expect(times('received')).toEqual([130, 130, 130]);
  });

  test('takes trucks off the road inside', () => {
    const { times } = run(
      everyDay('inside', half),
      arrivals([100, 5]),
      carrier({ trucks: 5 }),
      governorate({ trip: 30 }),
    );
    // 5 x 0.5 = 2.5: two trucks.
    expect(times('collected')).toEqual([100, 100, 160, 160, 220]);
  });
});

test.each([
  ['inspection', 'inspected'],
  ['crossing', 'received'],
  ['inside', 'collected'],
] as const)('a halted day at %s lets nobody through', (place, point) => {
  const { outcome } = run({ days: 2 }, everyDay(place, { haltedShare: 1 }), arrivals([100, 3]));
  expect(outcome.throughput[point].total).toBe(0);
  expect(outcome.conditions[place].halted).toBe(2);
});

test('day conditions have the long-run shares and the persistence asked for', () => {
  const conditions = new Conditions(randomSources('markov', 0));
  const chances = { degradedShare: 0.3, haltedShare: 0.1, persistence: 0.4, degradedFactor: 0.5 };
  const days = 40_000;
  const halted: number[] = [];
  for (let each = 0; each < days; each += 1) {
    conditions.beginDay(each, everywhere(chances));
    halted.push(conditions.isHalted('crossing') ? 1 : 0);
  }
  const share = halted.reduce((sum, each) => sum + each, 0) / days;
  // Variance of a mean of a two-state chain with autocorrelation r^k: p (1 - p) / n x (1 + r) / (1 - r).
  const standardError = Math.sqrt(((0.1 * 0.9) / days) * (1.4 / 0.6));
  expect(Math.abs(share - 0.1)).toBeLessThan(4 * standardError);
  const pairs = halted
    .slice(1)
    .reduce((sum, each, index) => sum + (each - share) * ((halted[index] ?? 0) - share), 0);
  const correlation = pairs / days / (share * (1 - share));
  // About sqrt((1 - r²) / n) = 0.005 for a chain; 4 of them.
  expect(Math.abs(correlation - 0.4)).toBeLessThan(0.02);
  expect(conditions.days('inside').degraded / days).toBeCloseTo(0.3, 1);
});

test('places have conditions of their own', () => {
  const chances = { degradedShare: 0.5, haltedShare: 0, persistence: 0, degradedFactor: 0.5 };
  const conditions = new Conditions(randomSources('apart', 0));
  let differing = 0;
  for (let each = 0; each < 1_000; each += 1) {
    conditions.beginDay(each, everywhere(chances));
    if (conditions.factor('inspection') !== conditions.factor('crossing')) differing += 1;
  }
  // Half of 1,000 with a standard error of 16.
  expect(Math.abs(differing - 500)).toBeLessThan(64);
});

test('the day condition changes at midnight, before the trucks of midnight', () => {
  const parts = [everyDay('inspection', { haltedShare: 1 }), arrivals([10, 1])];
  const phases = [{ name: 'calm', from: day, set: { 'conditions.inspection.haltedShare': 0 } }];
  expect(run({ days: 2, phases }, ...parts).times('inspected')).toEqual([day]);
});

test('each day and place has a number of its own, from the first day on', () => {
  const sources = randomSources('numbers', 0);
  const conditions = new Conditions(sources);
  const chances = { degradedShare: 0, haltedShare: 0.5, persistence: 0, degradedFactor: 0.5 };
  const halted = [0, 1, 2, 3, 4, 5, 6, 7].map((each) => {
    conditions.beginDay(each, everywhere(chances));
    return [
      conditions.isHalted('inspection'),
      conditions.isHalted('crossing'),
      conditions.isHalted('inside'),
    ];
  });
  const numbers = Array.from({ length: 24 }, (_, key) => sources['condition.state'].uniform(key) < 0.5);
  expect(halted.flat()).toEqual(numbers);
});
