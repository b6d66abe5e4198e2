import { describe, expect, test } from 'vitest';
import { Regimes } from '../../src/corridor/index.js';
import { compile } from '../../src/corridor/resolved.js';
import { formatProblems, parseScenario } from '../../src/scenario/index.js';
import { capacityBounds } from '../../src/twin/index.js';
import { arrivals, carrier, day, governorate, type Part, run, runOf, scenarioWith } from './scenarios.js';

const regimes = (part: Part): Part => ({ fleet: { regimes: part } });

/** A second yard, behind an entry of its own, that nothing leads to: what stands on its ground is collected from there. */
const secondYard = (backlog: number): Part => ({
  crossing: { second: { hours: 'always' } },
  transferYard: { second: { hours: 'always', backlog, storage: 1_000, loading: 0, crews: 100 } },
});

const north: Part = {
  governorates: { north: { population: 1_000, trip: 10, docks: 99, hours: 'always', unload: 0 } },
};

describe('of the regimes that hold on a way', () => {
  const scenario = scenarioWith(north, secondYard(0), {
    fleet: {
      carriers: { fleet: {}, rival: { trucks: 1 } },
      regimes: {
        everywhere: { interception: 0.1 },
        'from-second': { yards: ['second'], interception: 0.2 },
        rivals: { carriers: ['rival'], interception: 0.3 },
        'to-north': { governorates: ['north'], interception: 0.4 },
        'second-rivals': { yards: ['second'], carriers: ['rival'], interception: 0.5 },
        all: { yards: ['second'], carriers: ['rival'], governorates: ['north'], trip: 99 },
      },
    },
  });
  const [segment] = compile(scenario);
  const told = (yard: string, name: string, governorate: string): readonly (number | undefined)[] => {
    const parameters = segment?.parameters;
    const place = parameters?.governorates[governorate];
    if (parameters === undefined || place === undefined) return [];
    const inForce = new Regimes(parameters);
    const route = { yard, carrier: name, governorate };
    return [inForce.interception(route, place), inForce.trip(route, place).mean];
  };

  test('the one that names most holds, each thing by itself; of as many destinations, then carriers, then yards', () => {
    expect(told('gate', 'fleet', 'south')).toEqual([0.1, 0]);
    expect(told('second', 'fleet', 'south')).toEqual([0.2, 0]);
    expect(told('gate', 'rival', 'south')).toEqual([0.3, 0]);
    expect(told('gate', 'rival', 'north')).toEqual([0.4, 10]);
    expect(told('second', 'fleet', 'north')).toEqual([0.4, 10]);
    expect(told('second', 'rival', 'south')).toEqual([0.5, 0]);
    // The road by the one that names all, loss by the next that says something of it.
    expect(told('second', 'rival', 'north')).toEqual([0.5, 99]);
  });

  test('two that say the same of the same trips are refused, and names that are unknown', () => {
    const read = parseScenario({
      name: 'doubts',
      fleet: {
        carriers: { own: {} },
        regimes: {
          a: { yards: ['rafah'], interception: 0.1 },
          b: { yards: ['rafah'], interception: 0.2, trip: 60 },
          c: { carriers: ['owm'], interception: 0.2 },
        },
      },
      governorates: { south: { population: 1, trip: 60 } },
    });
    expect(read.ok ? '' : formatProblems(read.problems, 'file')).toContain(
      'fleet.regimes.b.interception: is given by a too',
    );
    expect(read.ok ? '' : formatProblems(read.problems, 'file')).toContain(
      'fleet.regimes.c.carriers[0]: is not the name of a carrier, got "owm"',
    );
  });
});

describe('loss', () => {
  test('by yard: all that comes from one is taken half way, nothing from the other', () => {
    const { outcome, times } = run(
      secondYard(3),
      governorate({ trip: 60 }),
      arrivals([100, 2]),
      regimes({ bandits: { yards: ['second'], interception: 1 } }),
    );
    expect(times('intercepted')).toEqual([30, 30, 30]);
    expect(outcome.throughput.delivered.total).toBe(2);
  });

  test('by date: a phase sets the share of a regime', () => {
    const { outcome } = run(
      { days: 2, phases: [{ name: 'escorts', from: day, set: { 'fleet.regimes.road.interception': 0 } }] },
      regimes({ road: { interception: 1 } }),
      arrivals([100, 5], [day + 100, 3]),
    );
    expect(outcome.throughput.intercepted.byDay).toEqual([5, 0]);
    expect(outcome.throughput.delivered.byDay).toEqual([0, 3]);
  });

  test('by destination has no bearing on where people live: destinations are drawn as without it', () => {
    const both = (part: Part) => run(north, arrivals([100, 40]), part).outcome.throughput;
    const [plain, lossy] = [both({}), both(regimes({ north: { governorates: ['north'], interception: 1 } }))];
    expect(plain.delivered.total).toBe(40);
    expect(lossy.delivered.total + lossy.intercepted.total).toBe(40);
    const toNorth = run(north, arrivals([100, 40])).rows.filter(
      ({ milestone, place }) => milestone === 'delivered' && place === 'north',
    );
    expect(lossy.intercepted.total).toBe(toNorth.length);
  });
});

describe('permits', () => {
  test('by destination are asked for before loading, once it is known where the load goes', () => {
    const { rows, outcome } = run(
      north,
      arrivals([100, 20]),
      regimes({ north: { governorates: ['north'], permits: { share: 1, wait: 45 } } }),
    );
    const minutesTo = (place: string): readonly number[] => [
      ...new Set(
        rows
          .filter((row) => row.milestone === 'delivered' && row.place === place)
          .flatMap(({ truck }) =>
            rows.filter((row) => row.truck === truck && row.milestone === 'collected').map(({ at }) => at),
          ),
      ),
    ];
    expect(minutesTo('south')).toEqual([100]);
    expect(minutesTo('north')).toEqual([145]);
    expect(outcome.throughput.delivered.total).toBe(20);
  });

  test('by carrier', () => {
    const parts: Part = {
      fleet: { carriers: { fleet: { trucks: 1 }, rival: { trucks: 1, shift: 'always', costPerTrip: 9 } } },
    };
    const { times } = run(
      parts,
      arrivals([100, 2]),
      governorate({ trip: 500 }),
      regimes({ rival: { carriers: ['rival'], permits: { share: 1, wait: 30 } } }),
    );
    expect(times('collected')).toEqual([100, 130]);
  });
});

describe('a daily limit of collection', () => {
  test('lets so many trucks in from midnight to midnight; those that wait are charged to it', () => {
    const scenario = scenarioWith({ days: 3 }, arrivals([100, 6]), regimes({ all: { dailyLimit: 2 } }));
    const { outcome, times } = runOf(scenario);
    expect(times('collected')).toEqual([100, 100, day, day, 2 * day, 2 * day]);
    expect(outcome.bottleneck).toMatchObject({ stage: 'fleet', resource: 'collection limit', load: 1 });
    // A truckload a day on the ground for each place of the limit, and no run exceeds it.
    expect(capacityBounds(scenario, 'collected').fleet).toBeGreaterThanOrEqual(2);
  });

  test('of one yard leaves loads of the other to go, though they came later', () => {
    const { times } = run(
      { days: 2 },
      secondYard(3),
      arrivals([100, 1]),
      regimes({ second: { yards: ['second'], dailyLimit: 1 } }),
    );
    // Loads of the ground are the first; two of them wait for midnight and after.
    expect(times('collected')).toEqual([0, day, 100]);
  });

  test('of one carrier leaves the load to the next', () => {
    const parts: Part = {
      fleet: {
        carriers: {
          fleet: { trucks: 9, costPerTrip: 1 },
          rival: { trucks: 9, shift: 'always', costPerTrip: 100 },
        },
      },
    };
    const { outcome } = run(
      parts,
      arrivals([100, 5]),
      regimes({ cheap: { carriers: ['fleet'], dailyLimit: 2 } }),
    );
    expect(outcome.cost.trips).toBe(302);
  });

  test('changed by a phase holds at once, with those let in today', () => {
    const { times } = run(
      { days: 2, phases: [{ name: 'agreed', from: 600, set: { 'fleet.regimes.all.dailyLimit': 3 } }] },
      arrivals([100, 5]),
      carrier({ trucks: 50 }),
      regimes({ all: { dailyLimit: 2 } }),
    );
    expect(times('collected')).toEqual([100, 100, 600, day, day]);
  });

  test('shows in the ledger of delays', () => {
    const scenario = scenarioWith({ days: 3 }, arrivals([100, 5]), regimes({ all: { dailyLimit: 2 } }));
    const { outcome } = runOf(scenario, { ledger: true });
    const minutes = outcome.delays?.filter(({ cause }) => cause === 'collection limit');
    // Three loads from 100 to midnight, one of them a day more.
    expect(minutes).toEqual([
      { zone: 'uncollected', cause: 'collection limit', minutes: 3 * (day - 100) + day },
    ]);
  });
});
