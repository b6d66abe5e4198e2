import { expect, test } from 'vitest';
import { type Process, Resource, Simulation } from '../../src/kernel/index.js';
import { arrivalTimes, createDistribution, type Distribution, KeyedDraws } from '../../src/random/index.js';
import { erlangB, infiniteServers } from '../../src/theory/index.js';
import { expectExact } from './site-alone.js';

// Monks et al. (2016), BMC Health Services Research 16:530: an acute stroke unit and a rehabilitation unit without limit of beds. The chance
// that a patient is delayed with n beds is taken from it as P(n) / P(at most n). Numbers present are Poisson whatever the spread of stays, and
// streams from unit to unit are Poisson too, so that this is Erlang's loss formula.

const published = {
  acute: { beds: [9, 10, 11, 12, 13, 14], delayed: [0.19, 0.14, 0.09, 0.06, 0.04, 0.02] },
  rehab: { beds: [10, 12, 13, 14, 15, 16], delayed: [0.2, 0.11, 0.08, 0.05, 0.03, 0.02] },
};

/** Days in a bed by mean and standard deviation; with two, the share of the first. */
const stay = (mean: number, sd: number) => ({ kind: 'lognormal', mean, cv: sd / mean }) as const;
const days = (first: ReturnType<typeof stay>, share = 1, second = first) =>
  createDistribution({ kind: 'mixture', weights: [share, 1 - share], components: [first, second] });

interface Kind {
  /** Days between patients at the acute unit, and between those who come straight to rehabilitation. */
  readonly every: number;
  readonly straight: number;
  /** Share that goes on to rehabilitation. */
  readonly onward: number;
  /** Days in an acute bed of those who go on and of the others, and in a rehabilitation bed. */
  readonly stays: readonly [onward: Distribution, home: Distribution, rehab: Distribution];
}

const alike = (acute: Distribution, rehab: Distribution) => [acute, acute, rehab] as const;
const kinds: readonly Kind[] = [
  {
    every: 1.2,
    straight: 21.8,
    onward: 0.24,
    stays: [
      days(stay(7.4, 8.61)),
      days(stay(4.6, 4.8), 0.13 / 0.76, stay(7, 8.7)),
      days(stay(30.3, 23.1), 0.4, stay(28.4, 27.2)),
    ],
  },
  { every: 9.3, straight: 1e9, onward: 0.01, stays: alike(days(stay(1.8, 2.3)), days(stay(18.7, 23.5))) },
  { every: 3.6, straight: 31.7, onward: 0.11, stays: alike(days(stay(4, 5)), days(stay(27.6, 28.4))) },
  { every: 3.2, straight: 28.6, onward: 0.05, stays: alike(days(stay(3.8, 5.2)), days(stay(16.1, 14.1))) },
];

/** Mean patients present: arrivals a day times days in a bed. */
const total = (of: (each: Kind) => number) => kinds.reduce((sum, each) => sum + of(each), 0);
const load = {
  acute: total(({ every, onward, stays: [before, home] }) => {
    return infiniteServers(1 / every, onward * before.mean + (1 - onward) * home.mean).workInProgress;
  }),
  rehab: total(({ every, straight, onward, stays: [, , rehab] }) => {
    return infiniteServers(onward / every + 1 / straight, rehab.mean).workInProgress;
  }),
};

test('the loads follow from the published arrivals, ways and stays', () => {
  expect(load.acute).toBeCloseTo(8.1455, 3);
  expect(load.rehab).toBeCloseTo(9.718, 3);
});

test('rehabilitation is as published to the last digit, the acute unit up to 0.012 off', () => {
  const apart = (unit: 'acute' | 'rehab') =>
    published[unit].beds.map((n, at) => (published[unit].delayed[at] ?? 0) - erlangB(n, load[unit]));
  // Published with two decimals.
  expect(Math.max(...apart('rehab').map(Math.abs))).toBeLessThanOrEqual(0.005);
  expect(Math.max(...apart('acute').map(Math.abs))).toBeCloseTo(0.0117, 3);
  const beyondRounding = apart('acute').map((each) => Math.abs(each) > 0.005);
  expect(published.acute.beds.filter((_, at) => beyondRounding[at])).toEqual([9, 10, 13]);
});

test('2 % more load than the inputs give would bring all values of the acute unit', () => {
  const { beds, delayed } = published.acute;
  const rounded = (offered: number) => beds.map((n) => Math.round(100 * erlangB(n, offered)) / 100);
  expect(rounded(1.02 * load.acute)).toEqual(delayed);
  expect(rounded(load.acute)).toEqual([0.18, 0.13, 0.09, 0.06, 0.03, 0.02]);
});

/** A unit without limit, and how many patients found 0, 1, 2, … others in it. */
class Unit {
  readonly found = new Array<number>(100).fill(0);
  private readonly beds: Resource;

  constructor(
    private readonly sim: Simulation,
    name: string,
  ) {
    this.beds = new Resource(sim, { name, capacity: 1000 });
  }

  *admit(daysInBed: number): Process {
    const { inUse } = this.beds;
    if (this.sim.now > warmUp) this.found[inUse] = (this.found[inUse] ?? 0) + 1;
    yield* this.beds.use(daysInBed);
  }

  /** P(n) / P(at most n). */
  delayed(n: number): number {
    return (this.found[n] ?? 0) / this.found.slice(0, n + 1).reduce((sum, each) => sum + each);
  }
}

/** In days, which the clock counts here. */
const [warmUp, until] = [3 * 365, 33 * 365];

function run(replication: number): Record<'acute' | 'rehab', Unit> {
  const sim = new Simulation();
  const units = { acute: new Unit(sim, 'acute'), rehab: new Unit(sim, 'rehab') };
  const draws = new KeyedDraws('monks', replication);
  kinds.forEach((each, index) => {
    const { every, straight, onward, stays } = each;
    const [before, home, rehab] = stays;
    const draw = (what: string, patient: number) => draws.source(`${index} ${what}`).uniform(patient);
    const come = (gap: number, what: string, way: (patient: number) => Process) =>
      sim.start(arrive(sim, arrivalTimes(exponential(gap), draws.source(`${index} ${what}`)), way));
    come(every, 'arrivals', function* (patient) {
      const goesOn = draw('way', patient) < onward;
      yield* units.acute.admit((goesOn ? before : home).quantile(draw('acute', patient)));
      if (goesOn) yield* units.rehab.admit(rehab.quantile(draw('rehab', patient)));
    });
    come(straight, 'straight', (patient) =>
      units.rehab.admit(rehab.quantile(draw('straight stay', patient))),
    );
  });
  sim.run(until);
  return units;
}

const exponential = (mean: number) => createDistribution({ kind: 'exponential', mean });

function* arrive(
  sim: Simulation,
  times: Generator<number, never>,
  way: (patient: number) => Process,
): Process {
  for (let patient = 0; ; patient += 1) {
    yield sim.hold(times.next().value - sim.now);
    sim.start(way(patient));
  }
}

test('patients of four kinds, by their ways through both units, find the beds taken as theory says', () => {
  const runs = Array.from({ length: 20 }, (_, replication) => run(replication));
  // Few patients find so many others: a standard error of 5 % is 0.0015 of 0.03, where 0.01 is what is published.
  for (const unit of ['acute', 'rehab'] as const)
    for (const n of published[unit].beds)
      expectExact(
        runs.map((each) => each[unit].delayed(n)),
        erlangB(n, load[unit]),
        0.05,
      );
});
