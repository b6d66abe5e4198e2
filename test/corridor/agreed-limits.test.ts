import { describe, expect, test } from 'vitest';
import { meanLetThrough } from '../../src/corridor/index.js';
import { createDistribution } from '../../src/random/index.js';
import { twin } from '../../src/studies/index.js';
import { capacityBounds } from '../../src/twin/index.js';
import { arrivals, at, day, gate, type Part, run, runOf, scenarioWith, site } from './scenarios.js';

const commercial = (trucksPerOrder: number): Part => ({
  supply: { commercial: { importers: 1, ordersPerImporterPerDay: 20, trucksPerOrder, mix: { food: 1 } } },
});

describe('an agreed limit of a site', () => {
  const limited = site({ hours: 'daily 08:00-17:00', documents: 10, dailyLimit: 2 });

  test('inspects so many trucks a day; the others wait before the lanes for the next opening', () => {
    const { times, of } = run({ days: 3 }, arrivals([600, 5]), limited);
    // Two a day, with lanes enough: at 10:10, then 10 minutes after the openings of the next days.
    expect(times('inspected')).toEqual([610, 610, day + at(8, 10), day + at(8, 10), 2 * day + at(8, 10)]);
    expect(of(3).map(([where]) => where)).not.toContain('daily limit');
  });

  test('is charged and observed as what limits', () => {
    const { outcome } = run({ days: 4 }, arrivals([600, 40]), limited);
    expect(outcome.bottleneck).toMatchObject({ stage: 'inspection', resource: 'site limit', load: 1 });
    const waits = runOf(scenarioWith({ days: 1 }, arrivals([600, 3]), limited), { ledger: true }).outcome
      .delays;
    expect(waits?.find(({ cause }) => cause === 'site limit')?.minutes).toBeCloseTo(day - 600, 9);
  });

  test('keeps the order of the site: what goes first waits first', () => {
    const parts = [{ inspection: { order: 'cargo-priority' } }, arrivals([600, 3])];
    expect(run({ days: 2 }, ...parts, limited).times('inspected')).toEqual([610, 610, day + at(8, 10)]);
  });
});

describe('an agreed limit of a stream', () => {
  const number = (limit: number, more: Part = {}): Part => ({
    staging: { streams: { commercial: { dailyLimit: limit, ...more } } },
  });

  test('calls so many of its trucks a day, and leaves the others alone', () => {
    const { outcome } = run({ days: 3 }, commercial(10), number(75), arrivals([600, 30]));
    const { byStream } = outcome.throughput.received;
    // About 200 commercial trucks a day come, 75 are called; all 30 of the first day by air pass.
    expect(byStream.commercial).toBe(75);
    expect(byStream.air).toBe(10);
    expect(outcome.bottleneck).toMatchObject({ stage: 'staging', resource: 'stream limit', load: 1 });
  });

  test('is charged for what it holds back', () => {
    const scenario = scenarioWith({ days: 2 }, commercial(10), number(0), arrivals([100, 1]));
    const { outcome } = runOf(scenario, { ledger: true });
    const held = outcome.delays?.filter(({ cause }) => cause === 'stream limit');
    expect(held?.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(
      2 * day * outcome.zones['staging queue'].mean,
      6,
    );
  });
});

describe('what is let through of an agreed number', () => {
  test('is a share of it, in whole trucks', () => {
    const { outcome } = run({ days: 3 }, arrivals([600, 9]), gate({ dailyLimit: 5, letThrough: '50 %' }));
    // 2.5 is rounded to 3.
    expect(outcome.throughput.received.byDay).toEqual([3, 3, 3]);
  });

  test('differs from day to day with the mean and the spread stated, and the agreed number stays', () => {
    const letThrough = { kind: 'gamma', mean: 0.9, cv: 0.2 };
    const { outcome } = run(
      { days: 400, staging: { backlog: 90_000 } },
      gate({ dailyLimit: 200, letThrough }),
    );
    const { byDay } = outcome.throughput.received;
    const mean = byDay.reduce((a, b) => a + b, 0) / byDay.length;
    const sd = Math.sqrt(byDay.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (byDay.length - 1));
    // Mean 180, sd 36: four standard errors of each over 400 days.
    expect(Math.abs(mean - 180)).toBeLessThan((4 * 36) / 20);
    expect(Math.abs(sd - 36)).toBeLessThan(4 * (36 / Math.sqrt(800)));
    expect(outcome.bottleneck).toMatchObject({ resource: 'daily limit' });
  });

  test('makes up on the next day what a day fell short by, and no later', () => {
    const parts = [{ days: 4 }, arrivals([600, 90])];
    const short = { letThrough: 0.6, dailyLimit: 10 };
    // Without: six a day. With all made up: 6, then 6 + 4, nothing short; 6 again.
    expect(run(...parts, gate(short)).outcome.throughput.received.byDay).toEqual([6, 6, 6, 6]);
    const made = run(...parts, gate({ ...short, madeUp: 1 }));
    expect(made.outcome.throughput.received.byDay).toEqual([6, 10, 6, 10]);
    // Half of four: 6 + 2, which is short by two, then 6 + 1, short by three, then 6 + 1.5, in whole trucks.
    const half = run(...parts, gate({ ...short, madeUp: 0.5 }));
    expect(half.outcome.throughput.received.byDay).toEqual([6, 8, 7, 8]);
  });

  test('makes nothing up on a halted day', () => {
    const conditions = { haltedShare: 1 };
    const parts = [{ days: 3 }, arrivals([600, 90])];
    const halted = run(...parts, gate({ dailyLimit: 10, madeUp: 1, conditions }));
    expect(halted.outcome.throughput.received.byDay).toEqual([0, 0, 0]);
  });

  test('has the days of a shortfall that is made up or not: mean, spread and a negative autocorrelation', () => {
    const madeUp = { kind: 'discrete', values: [0, 1], weights: [1, 1] } as const;
    const letThrough = { kind: 'discrete', values: [0.5, 1], weights: [1, 1] } as const;
    const { outcome } = run(
      { days: 200, staging: { backlog: 4_500 } },
      gate({ dailyLimit: 20, letThrough, madeUp }),
    );
    const { byDay } = outcome.throughput.received;
    // States 10, 20 and 30. Above 20 and at 20 nothing is short: 10 or 20. After 10: half of the days as if not, half with 10 on top.
    // Shares by hand: x of 10 = 1/2 (1 - x) + x/4, so x = 2/5; of 30 = x/4 = 1/10; of 20 = 1/2. Mean 17.
    const mean = byDay.reduce((a, b) => a + b, 0) / byDay.length;
    const variance = 0.4 * 49 + 0.5 * 9 + 0.1 * 169;
    expect(Math.abs(mean - 17)).toBeLessThan(4 * Math.sqrt(variance / 200));
    const alike = byDay.slice(1).reduce((sum, each, day) => sum + (each - 17) * ((byDay[day] ?? 0) - 17), 0);
    // After 10 the mean is 20, after the others 15: covariance 0.4 x -7 x 3 + 0.6 x 14/3 x -2 = -14, of 41.
    expect(alike / 199).toBeLessThan(-14 + 4 * (variance / Math.sqrt(199)));
    expect(alike / 199).toBeGreaterThan(-14 - 4 * (variance / Math.sqrt(199)));
    expect(
      meanLetThrough({
        dailyLimit: 20,
        letThrough: createDistribution(letThrough),
        madeUp: createDistribution(madeUp),
      }),
    ).toBeGreaterThanOrEqual(17);
  });

  test('is drawn for each place by itself, the same whatever stands beside it', () => {
    const letThrough = { kind: 'uniform', low: 0.5, high: 1 };
    const parts = [{ days: 9, staging: { backlog: 900 } }, gate({ dailyLimit: 40, letThrough })];
    const beside = { crossing: { other: { dailyLimit: 40, letThrough } }, transferYard: { other: {} } };
    expect(run(...parts, beside).outcome.throughput.received.byDay).toEqual(
      run(...parts).outcome.throughput.received.byDay,
    );
  });

  test('bounds a mean day, half a truck of rounding included', () => {
    const letThrough = createDistribution({ kind: 'uniform', low: 0.5, high: 1 });
    expect(meanLetThrough({ dailyLimit: 100, letThrough })).toBe(75.5);
    expect(meanLetThrough({ dailyLimit: 100 })).toBe(100);
    expect(meanLetThrough({ dailyLimit: 'unlimited' })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the rate of a whole gate', () => {
  test('is shared by its lanes: two or six pass 12 an hour', () => {
    for (const lanes of [2, 6]) {
      const { times } = run(arrivals([600, 60]), gate({ lanes, processing: 5, gateRate: '12 truck/h' }));
      // Six lanes hold a truck for 30 minutes each, two for 10: an hour after the first there are 12.
      expect(times('received').filter((minute) => minute <= 660)).toHaveLength(12);
    }
  });

  test('leaves the spread of the processing about its mean', () => {
    const processing = { kind: 'triangular', low: 1, mode: 2, high: 3 };
    const { times } = run(arrivals([600, 1]), gate({ lanes: 1, processing, gateRate: 12 }));
    const plain = run(arrivals([600, 1]), gate({ lanes: 1, processing })).times('received');
    expect((times('received')[0] ?? 0) - 600).toBeCloseTo(((plain[0] ?? 0) - 600) * (5 / 2), 9);
  });

  test('falls with the lanes of a degraded day and is closed with them', () => {
    const half = { conditions: { crossing: { degradedShare: 1, degradedFactor: 0.5 } } };
    const parts = [arrivals([600, 60]), gate({ lanes: 2, processing: 5, gateRate: 12 })];
    expect(
      run(half, ...parts)
        .times('received')
        .filter((minute) => minute <= 660),
    ).toHaveLength(6);
    expect(run(...parts, gate({ lanes: 0 })).times('received')).toEqual([]);
  });
});

test('the twin and its bounds know agreed limits of sites and streams, and the rate of a gate', () => {
  const limits = scenarioWith(
    { days: 10, staging: { backlog: 5_000 } },
    site({ dailyLimit: 60, letThrough: 0.5 }),
  );
  expect(twin(limits).throughput).toMatchObject({ perDay: 30, bottleneck: { resource: 'site daily limit' } });
  expect(capacityBounds(limits).inspection).toBeCloseTo(30 + 10_000 / 10, 6);
  const stream = scenarioWith({ days: 10 }, commercial(10), {
    staging: { streams: { commercial: { dailyLimit: 75 } } },
  });
  expect(twin(stream).throughput.perDay).toBeCloseTo(75, 9);
  expect(capacityBounds(stream, 'inspected').supply).toBeCloseTo(75 + 1_000, 6);
  const rate = scenarioWith(
    { days: 10, staging: { backlog: 9_000 } },
    gate({ hours: 'daily 08:00-18:00', lanes: 4, processing: 1, gateRate: 13 }),
  );
  // 130 in ten hours, and half a truck in each of the four lanes at closing.
  expect(twin(rate).throughput.perDay).toBeCloseTo(132, 9);
});

test('what one phase holds back another may call: a bound over phases takes the most that any lets through', () => {
  const phases = [
    { name: 'more orders', from: 0, to: 5 * day, set: { 'staging.streams.commercial.dailyLimit': 10 } },
    { name: 'few orders', from: 5 * day, set: { 'supply.commercial.ordersPerImporterPerDay': 1 } },
  ];
  const parts = [
    { days: 10, phases },
    commercial(10),
    { staging: { streams: { commercial: { dailyLimit: 150 } } } },
  ];
  const { outcome } = run(...parts);
  const received = outcome.throughput.received.perDay;
  expect(received).toBeGreaterThan(60);
  expect(capacityBounds(scenarioWith(...parts)).supply).toBeGreaterThan(received);
});

test.each([
  ['200 truck/day', 200],
  ['200 trucks', 200],
  [200, 200],
  [{ value: '200 trucks per day', low: 100, high: '300 trucks', evidence: 'B', source: 'UN' }, 200],
] as const)('an agreed number is read as trucks or trucks a day: %j', (dailyLimit, value) => {
  const scenario = scenarioWith(gate({ dailyLimit }));
  expect(scenario.crossing['gate']?.dailyLimit).toBe(value);
});
