import { parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { createModel, setParameter, simulate } from '../../src/corridor/index.js';
import { dayNumber } from '../../src/scenario/calendar-day.js';
import { settleScenario } from '../../src/scenario/parsed-scenario.js';
import { scenarioSchema } from '../../src/scenario/schema/scenario-schema.js';

// Every part of the schema that is a number and may be left out stands here, so that its bounds are tried.
const written = {
  name: 'all-numbers',
  days: 2,
  supply: {
    road: { perDay: 40 },
    flights: { perDay: 1, tonnes: 29, dated: [{ at: '2023-11-27 10:00', tonnes: 10 }] },
    ships: [{ at: '2023-11-27', tonnes: 100 }],
    commercial: { importers: 2, ordersPerImporterPerDay: 1, trucksPerOrder: 2 },
    pallets: 20,
  },
  cargo: { food: { refusalShare: 0.1 } },
  staging: { trucks: 100, backlog: 5, callForward: { rule: 'room' } },
  inspection: {
    prevalence: 0.2,
    policy: { kind: 'two-stage' },
    sites: {
      nitzana: {
        hours: 'daily 06:00-20:00',
        lanes: 4,
        officers: 30,
        breakdown: { meanUptime: 600, repair: 30 },
        canine: { teams: 1, share: 0.2 },
      },
    },
  },
  crossing: { rafah: { dailyLimit: 100, closures: { perDay: 1 } } },
  transferYard: { rafah: {} },
  governorates: {
    rafah: {
      population: 1000,
      trip: 10,
      returnTrip: 5,
      storage: 50,
      distributionPerDay: 60,
      interception: 0.1,
    },
    gaza: { population: 10, trip: 30 },
  },
  fleet: {
    carriers: { own: { trucks: 20, drivers: 30, availability: 0.9, reliability: 0.9, fuelPerTrip: 10 } },
    fuel: { perDay: 1000, storage: 5000, stock: 500 },
    permits: { share: 0.5, approval: 0.8, wait: 30, retry: 60 },
    convoy: { size: 2 },
  },
  conditions: { inspection: { degradedShare: 0.1, haltedShare: 0.1 } },
  displacement: [{ at: '2023-11-28', from: 'rafah', to: 'gaza', people: 10 }],
};

const { plain, parameters } = settleScenario(scenarioSchema.parse(written), dayNumber('2023-11-27') ?? 0);
const inRuns = [...parameters].filter(([path]) => !/^(days|warmUpDays|target|costs)\b/.test(path));
const sections = [...new Set(inRuns.map(([path]) => path.split('.').slice(0, 2).join('.')))];

describe('every value that a scenario accepts can be run', () => {
  test.each(sections)('%s at its bounds, and next to them', (section) => {
    const inSection = inRuns.filter(([path]) => path.startsWith(section));
    let runs = 0;
    for (const [path, { bounds }] of inSection) {
      const { min, max, integer } = bounds;
      for (const value of new Set([0, min, min + (integer ? 1 : 0.3), max])) {
        const read = parseScenario(setParameter(plain, path, value));
        if (!read.ok || read.large !== undefined) continue;
        runs += 1;
        expect(Number.isFinite(simulate(read.scenario, { seed: path }).arrivalsPerDay), path).toBe(true);
      }
    }
    expect(runs).toBeGreaterThan(0);
  });
});

describe('what the engine cannot run is refused when it is read', () => {
  const base = { name: 'a', days: 3, governorates: { g: { population: 1000, trip: 10 } } };

  test.each([0.5, 0.999, -1])('a dispersion of %s', (dispersion) => {
    const supply = { road: { perDay: 10, dispersion } };
    expect(problemsOf({ ...base, supply })).toEqual([
      `supply.road.dispersion: must be 0, or from 1 to 1000, got ${dispersion}`,
    ]);
    expect(() => createModel(setParameter(plain, 'supply.road.dispersion', dispersion))()).toThrow();
  });

  test('a range of the dispersion that passes between 0 and 1', () => {
    const dispersion = { value: 1, low: 0, high: 2, evidence: 'C', source: 'a guess' };
    expect(problemsOf({ ...base, supply: { road: { dispersion } } })[0]).toMatch(
      'supply.road.dispersion.low: must be 0, or from 1 to 1000, with all between low and high, got 0',
    );
  });

  test('a lever that would raise the dispersion from 0 to a value below 1', () => {
    const lever = { name: 'd', path: 'supply.road.dispersion', step: 0.5, max: 2, costPerStepPerDay: 1 };
    const problems = problemsOf({ ...base, supply: { road: { dispersion: 0 } }, levers: [lever] });
    expect(problems).toEqual(['levers[0].step: must be at least 1, as the value is 0, got 0.5']);
  });

  test.each([
    [0, 'must be at least 1, got 0'],
    [0.9, 'must be at least 1, got 0.9'],
    [{ kind: 'uniform', low: 0, high: 1 }, 'must have a mean of at least 1, got 0.5'],
    [{ kind: 'discrete', values: [0, 2], weights: [3, 1] }, 'must have a mean of at least 1, got 0.5'],
    [{ kind: 'mixture', weights: [1], components: [0.5] }, 'must have a mean of at least 1, got 0.5'],
    [{ kind: 'normal', mean: 0, sd: 1 }, 'must have a mean of at least 1, got 0'],
  ])('pallets of %j', (pallets, message) => {
    expect(problemsOf({ ...base, supply: { pallets } })).toEqual([`supply.pallets: ${message}`]);
  });
});

describe('inputs that bring more than a run can hold are named with an estimate', () => {
  const base = { name: 'a', days: 3, governorates: { g: { population: 1000, trip: 10 } } };

  test.each([
    [
      { supply: { flights: { perDay: 1, tonnes: 200_000 }, pallets: 1, tonnesPerPallet: 0.01 } },
      ['supply.flights: brings about 20,000,000 truckloads a day'],
    ],
    [
      { supply: { commercial: { importers: 1000, ordersPerImporterPerDay: 10, trucksPerOrder: 7 } } },
      ['supply.commercial: brings about 70,000 truckloads a day'],
    ],
    [
      {
        supply: {
          flights: { tonnes: 1, dated: [{ at: '2023-11-27', tonnes: 1000 }] },
          pallets: 1,
          tonnesPerPallet: 0.01,
        },
      },
      ['supply.flights.dated[0]: brings about 100,000 truckloads a day'],
    ],
    [
      { days: 4000, supply: { road: { perDay: 20_000 } } },
      ['supply.road.perDay: brings about 80,000,000 truckloads a run'],
    ],
    [
      {
        supply: {
          road: { perDay: 15_000 },
          ships: [
            { at: '2023-11-27', tonnes: 2e5, unloadPerDay: 5_000 },
            { at: '2023-11-27', tonnes: 2e5, unloadPerDay: 5_000 },
          ],
        },
      },
      [
        'supply.road.perDay: brings about 15,000 truckloads a day',
        'supply.ships[0]: brings about 5,000 truckloads a day',
        'supply.ships[1]: brings about 5,000 truckloads a day',
      ],
    ],
    [
      {
        phases: [
          {
            name: 'p',
            from: '2023-11-28',
            set: {
              'supply.commercial': { importers: 10_000, ordersPerImporterPerDay: 100, trucksPerOrder: 1 },
            },
          },
        ],
      },
      ['phases[0].set["supply.commercial"]: brings about 1,000,000 truckloads a day'],
    ],
    [
      { inspection: { sites: { n: { scanners: 500, breakdown: { meanUptime: 1, repair: 0 } } } } },
      ['inspection.sites.n.breakdown: brings about 720,000 failures a day'],
    ],
  ])('%j', (parts, expected) => {
    const read = parseScenario({ ...base, ...parts });
    expect(read.ok && read.large?.map(({ path, message }) => `${path}: ${message}`)).toEqual(expected);
  });

  test('a road of 20,000 a day for a week needs no confirmation', () => {
    const read = parseScenario({ ...base, days: 7, supply: { road: { perDay: 20_000 } } });
    expect(read.ok && read.large).toBeUndefined();
  });
});

function problemsOf(input: unknown): string[] {
  const read = parseScenario(input);
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
}
