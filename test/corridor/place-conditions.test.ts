import { describe, expect, test } from 'vitest';
import { Conditions, type DaysOfPlaces } from '../../src/corridor/conditions.js';
import { randomSources } from '../../src/corridor/random-sources.js';
import { arrivals, day, gate, run, site } from './scenarios.js';

type Chances = DaysOfPlaces['conditions']['inside'];
type Pairs = DaysOfPlaces['conditions']['pairs'];

const always: Chances = { degradedShare: 0, haltedShare: 0, persistence: 0, degradedFactor: 0.5 };
const halted = (haltedShare: number, persistence = 0): Chances => ({ ...always, haltedShare, persistence });

/** Two gates with days of their own. */
function gates(first: Chances, second: Chances, correlation?: number, pairs?: Pairs): DaysOfPlaces {
  return {
    conditions: {
      inspection: always,
      crossing: always,
      inside: always,
      ...(correlation === undefined ? {} : { correlation }),
      ...(pairs === undefined ? {} : { pairs }),
    },
    inspection: { sites: {} },
    crossing: { first: { conditions: first }, second: { conditions: second } },
  };
}

function daysOf(days: DaysOfPlaces, length: number, seed = 'places') {
  const conditions = new Conditions(randomSources(seed, 0));
  for (let each = 0; each < length; each += 1) conditions.beginDay(each, days);
  return ['crossing.first', 'crossing.second'].map((place) =>
    conditions.factors(place).map((factor): number => (factor === 0 ? 1 : 0)),
  ) as [number[], number[]];
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const products = (a: readonly number[], b: readonly number[], lag = 0): number[] =>
  a.slice(lag).map((each, index) => each * (b[index] ?? 0));

/** Standard error of the mean of a series with geometric autocorrelation. */
const errorOfShare = (p: number, r: number, n: number): number =>
  Math.sqrt(((p * (1 - p)) / n) * ((1 + r) / (1 - r)));

describe('a place with days of its own', () => {
  test('is halted alone: the other gate lets its trucks through', () => {
    const { outcome } = run(
      { days: 3 },
      {
        crossing: { other: { hours: 'always', conditions: { haltedShare: 1 } } },
        transferYard: { other: {} },
      },
      arrivals([100, 2]),
    );
    expect(outcome.throughput.received.byDay).toEqual([2, 0, 0]);
    expect(outcome.placeDays).toEqual({
      'inspection.sites.site': [1, 1, 1],
      'crossing.gate': [1, 1, 1],
      'crossing.other': [0, 0, 0],
    });
  });

  test('no longer has those of its stage', () => {
    const parts = [{ conditions: { crossing: { haltedShare: 1 } } }, arrivals([100, 2])];
    expect(run(...parts).outcome.throughput.received.total).toBe(0);
    expect(run(...parts, gate({ conditions: {} })).outcome.throughput.received.total).toBe(2);
  });

  test('passes nothing on to a site beside it: a second site has normal days', () => {
    const second = { inspection: { sites: { second: { entry: 'gate' } } } };
    const { outcome } = run(site({ conditions: { haltedShare: 1 } }), second, arrivals([100, 1]));
    expect(outcome.placeDays['inspection.sites.site']).toEqual([0]);
    expect(outcome.placeDays['inspection.sites.second']).toEqual([1]);
  });

  test('is changed by a phase, at midnight', () => {
    const phases = [{ name: 'calm', from: day + 10, set: { 'crossing.gate.conditions.haltedShare': 0 } }];
    const { outcome } = run(
      { days: 4, phases },
      gate({ conditions: { haltedShare: 1 } }),
      arrivals([100, 1]),
    );
    expect(outcome.placeDays['crossing.gate']).toEqual([0, 0, 1, 1]);
    expect(outcome.throughput.received.byDay).toEqual([0, 0, 1, 0]);
  });

  test('has the same days whatever places stand beside it', () => {
    const chances = halted(0.3, 0.4);
    const both = gates(chances, halted(0.5));
    const alone = { ...both, crossing: { second: { conditions: halted(0.5) } } };
    expect(daysOf(alone, 200)[1]).toEqual(daysOf(both, 200)[1]);
  });
});

describe('the correlation between places', () => {
  test('leaves shares and persistence of each as they are', () => {
    const days = 40_000;
    const series = daysOf(gates(halted(0.14, 0.3), halted(0.1, 0.5), 0.6), days);
    const stated = [
      [0.14, 0.3],
      [0.1, 0.5],
    ] as const;
    stated.forEach(([share, persistence], index) => {
      const values = series[index] ?? [];
      expect(Math.abs(mean(values) - share)).toBeLessThan(4 * errorOfShare(share, persistence, days));
      const covariance = mean(products(values, values, 1)) - share ** 2;
      // Four standard errors of an autocorrelation, about 1 / sqrt(n), widened by the chain's own.
      expect(Math.abs(covariance / (share * (1 - share)) - persistence)).toBeLessThan(0.035);
    });
  });

  test('halts both as often as the copula and the chain together say', () => {
    // With shares and persistence of a half both draws have the quadrant probability a = 1/4 + arcsin(r) / 2 pi: both repeat or
    // both are fresh. In the long run C = a C + a (a - 1/4), so C = a (a - 1/4) / (1 - a), and both halt on C + 1/4 of days.
    const r = 0.5;
    const a = 0.25 + Math.asin(r) / (2 * Math.PI);
    const both = 0.25 + (a * (a - 0.25)) / (1 - a);
    const days = 40_000;
    const [first, second] = daysOf(gates(halted(0.5, 0.5), halted(0.5, 0.5), r), days);
    // Joint days follow each other with an autocorrelation of at most 0.5.
    expect(Math.abs(mean(products(first, second)) - both)).toBeLessThan(4 * errorOfShare(both, 0.5, days));
    expect(both).toBeCloseTo(0.2917, 4);
  });

  test('of 0 leaves them apart, of 1 makes equal ones the same, as a condition of the whole stage does', () => {
    const chances = halted(0.2, 0.3);
    const [first, second] = daysOf(gates(chances, chances, 1), 5_000);
    expect(first).toEqual(second);
    const [apart, other] = daysOf(gates(chances, chances), 20_000);
    expect(Math.abs(mean(products(apart, other)) - 0.04)).toBeLessThan(4 * errorOfShare(0.04, 0.3, 20_000));
  });

  test('of a pair counts in place of the common one, below 0 too', () => {
    const chances = halted(0.5);
    const pairs = [{ places: ['crossing.second', 'crossing.first'], correlation: -0.5 }];
    const [first, second] = daysOf(gates(chances, chances, 0.3, pairs), 40_000);
    // 1/4 + arcsin(-1/2) / 2 pi = 1/6.
    expect(Math.abs(mean(products(first, second)) - 1 / 6)).toBeLessThan(4 * Math.sqrt(5 / 36 / 40_000));
  });

  test('holds for a stage as a whole beside a place: a fresh draw of 1 puts the gate with the roads', () => {
    const { outcome } = run(
      { days: 300, conditions: { inside: { haltedShare: 0.3 }, correlation: 1 } },
      gate({ conditions: { haltedShare: 0.3 } }),
    );
    const idle = outcome.placeDays['crossing.gate']?.filter((factor) => factor === 0).length;
    expect(idle).toBe(outcome.conditions.inside.halted);
  });

  test('two gates with 20 and 14 idle days of 141, 2 in common, as counted in 2024, are gates with a correlation near 0', () => {
    const days = gates(halted(20 / 141), halted(14 / 141), 0);
    const periods = Array.from({ length: 400 }, (_, each) => daysOf(days, 141, `period ${each}`));
    const counts = periods.map(([first, second]) => [
      first.reduce((a, b) => a + b, 0),
      second.reduce((a, b) => a + b, 0),
      products(first, second).reduce((a, b) => a + b, 0),
    ]);
    const column = (index: number): number[] => counts.map((each) => each[index] ?? 0);
    // Binomial over 141 days: means 20, 14 and 20 x 14 / 141 = 1.99, with standard deviations 4.14, 3.55 and 1.40 over 400 periods.
    expect(Math.abs(mean(column(0)) - 20)).toBeLessThan((4 * 4.14) / 20);
    expect(Math.abs(mean(column(1)) - 14)).toBeLessThan((4 * 3.55) / 20);
    expect(Math.abs(mean(column(2)) - 280 / 141)).toBeLessThan((4 * 1.4) / 20);
    // What was counted lies in the middle of what they give; as one stage all 14 would be in common.
    const atMost = (most: number): number => column(2).filter((each) => each <= most).length / counts.length;
    expect(atMost(1)).toBeLessThan(0.6);
    expect(atMost(2)).toBeGreaterThan(0.5);
    expect(Math.max(...column(2))).toBeLessThan(14);
  });
});

test('a stoppage of one gate leaves the other open, and that of a stage stops all', () => {
  const second = {
    crossing: { second: { hours: 'always' } },
    transferYard: { second: {} },
    inspection: {
      siteChoice: { rule: 'by-stream', sites: { road: 'site' } },
      sites: { other: { lanes: 0, entry: 'second' } },
    },
  };
  const stop = (...places: string[]) => ({
    stoppages: [{ name: 'protest', from: 600, to: 700, places }],
  });
  expect(run(second, stop('second'), arrivals([650, 1])).times('received')).toEqual([650]);
  expect(run(second, stop('gate'), arrivals([650, 1])).times('received')).toEqual([700]);
  expect(run(second, stop('crossing.gate'), arrivals([650, 1])).times('received')).toEqual([700]);
  expect(run(second, stop('crossing'), arrivals([650, 1])).times('received')).toEqual([700]);
  expect(run(second, stop('site'), arrivals([650, 1])).times('inspected')).toEqual([700]);
});
