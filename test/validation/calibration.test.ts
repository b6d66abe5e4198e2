import { describe, expect, test } from 'vitest';
import type { CountingPoint, Outcome } from '../../src/corridor/index.js';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { autocorrelation, mean, meanInterval, Tally } from '../../src/statistics/index.js';
import { replicate } from './replicate.js';

/** Looked at while calibrating: that it comes out is consistency, not proof. */
const seed = 'held';
/** Not looked at before the values were frozen. */
const freshSeed = 'after-calibration';
const replications = 60;

const ran = new Map<string, readonly Outcome[]>();

/** Replications of a built-in scenario, run once for all that looks at them. */
function runsOf(name: keyof typeof builtIns, chosen: string): readonly Outcome[] {
  const key = `${name} ${chosen}`;
  const outcomes = ran.get(key) ?? replicate(builtIns[name], replications, chosen);
  ran.set(key, outcomes);
  return outcomes;
}

/** Relative error of a mean against the observed count. */
function errorOf(values: readonly number[], observed: number): number {
  return mean(values) / observed - 1;
}

// Counts a day of MODEL.md §3.1: received by UN manifests (U), inspected and passed by the COGAT list (C); 240 is the
// officials' statement of 27 November 2023, taken as received.
const baselines: readonly {
  readonly name: keyof typeof builtIns;
  readonly counts: readonly { readonly point: CountingPoint; readonly perDay: number }[];
}[] = [
  { name: 'statement-240', counts: [{ point: 'received', perDay: 240 }] },
  {
    name: 'pause-2023-11',
    counts: [
      { point: 'received', perDay: 172.7 },
      { point: 'inspected', perDay: 190.1 },
    ],
  },
  {
    name: 'fighting-2023-12',
    counts: [
      { point: 'received', perDay: 86.4 },
      { point: 'inspected', perDay: 73.7 },
    ],
  },
];

const judged = [seed, freshSeed].flatMap((each) =>
  baselines.map((baseline) => ({ ...baseline, seed: each })),
);

describe.each(judged)(
  '$name reproduces its counts within 5 % (seed $seed)',
  ({ name, counts, seed: chosen }) => {
    const outcomes = runsOf(name, chosen);

    test.each(counts)('$perDay a day $point', ({ point, perDay: observed }) => {
      const perDay = outcomes.map((each) => each.throughput[point].perDay);
      expect(Math.abs(errorOf(perDay, observed))).toBeLessThan(0.05);
      // A week of overdispersed days varies by 15 to 20 %; over 30 of them an interval of 6 to 8 % either way is left.
      expect(meanInterval(perDay).halfWidth).toBeLessThan(0.1 * observed);
    });
  },
);

/** Spread and autocorrelation of the days counted: coefficient of variation, and from one day to the next. */
const dayCounts: readonly {
  readonly name: keyof typeof builtIns;
  readonly days: readonly [from: number, to: number];
  readonly ratio: number;
  readonly counts: readonly { readonly point: CountingPoint; readonly cv: number; readonly lag1: number }[];
}[] = [
  { name: 'pause-2023-11', days: [0, 7], ratio: 0.908, counts: ofPause() },
  { name: 'fighting-2023-12', days: [0, 11], ratio: 1.171, counts: ofFighting() },
  {
    name: 'autumn-2023',
    days: [0, 34],
    ratio: 0.87,
    counts: [
      { point: 'received', cv: 0.745, lag1: 0.39 },
      { point: 'inspected', cv: 0.829, lag1: 0.28 },
    ],
  },
  { name: 'autumn-2023', days: [34, 41], ratio: 0.908, counts: ofPause() },
  { name: 'autumn-2023', days: [41, 52], ratio: 1.171, counts: ofFighting() },
];

describe.each(dayCounts)('days of $name vary as counted', ({ name, days, ratio, counts }) => {
  const outcomes = runsOf(name, freshSeed);
  const daysAt = (point: CountingPoint): readonly (readonly number[])[] =>
    outcomes.map((each) => each.throughput[point].byDay.slice(...days));

  test.each(counts)('$point: within 20 %, autocorrelation within 0.25', ({ point, cv, lag1 }) => {
    const each = daysAt(point);
    const spread = Math.sqrt(mean(each.map(varianceOf)));
    expect(Math.abs(spread / mean(each.map(mean)) / cv - 1)).toBeLessThan(0.2);
    // Days that are all alike, as halted ones, have none.
    const varied = each.filter((values) => varianceOf(values) > 0);
    expect(varied.length).toBeGreaterThan(0.9 * each.length);
    // The counted one has a standard error of 0.17 to 0.38.
    expect(Math.abs(mean(varied.map((values) => autocorrelation(values))) - lag1)).toBeLessThan(0.25);
  });

  test('received over inspected is within 0.05', () => {
    const [received = [], inspected = []] = (['received', 'inspected'] as const).map((point) =>
      daysAt(point).map(mean),
    );
    const found = mean(received) / mean(inspected);
    // Of a ratio of means (Cochran 1977, section 2.11); what is more than chance must be within 0.05.
    const residuals = received.map((value, index) => value - found * (inspected[index] ?? 0));
    const error = Math.sqrt(varianceOf(residuals) / residuals.length) / mean(inspected);
    expect(error).toBeLessThan(0.03);
    expect(Math.abs(found - ratio) - 2 * error).toBeLessThan(0.05);
  });
});

function ofPause() {
  return [
    { point: 'received', cv: 0.43, lag1: -0.38 },
    { point: 'inspected', cv: 0.174, lag1: -0.01 },
  ] as const;
}

function ofFighting() {
  return [
    { point: 'received', cv: 0.353, lag1: -0.03 },
    { point: 'inspected', cv: 0.57, lag1: -0.14 },
  ] as const;
}

function varianceOf(values: readonly number[]): number {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally.variance;
}

describe('the scenario of autumn 2023 reproduces its three phases within 10 %', () => {
  const autumn = builtIns['autumn-2023'];
  const outcomes = runsOf('autumn-2023', seed);

  /** Received a day from one day of the run to before another, in each replication. */
  const received = (from: number, to: number): readonly number[] =>
    outcomes.map((each: Outcome) => mean(each.throughput.received.byDay.slice(from, to)));

  test('the run counts the 52 days from 21 October to 11 December 2023', () => {
    expect([autumn.start, autumn.days, autumn.warmUpDays]).toEqual(['2023-10-21', 52, 0]);
  });

  test.each([
    { phase: '21 October to 23 November', from: 0, to: 34, observed: 45.7 },
    { phase: 'the pause, 24 to 30 November', from: 34, to: 41, observed: 172.7 },
    { phase: '1 to 11 December', from: 41, to: 52, observed: 86.4 },
  ])('$phase: $observed a day received', ({ from, to, observed }) => {
    expect(Math.abs(errorOf(received(from, to), observed))).toBeLessThan(0.1);
  });
});
