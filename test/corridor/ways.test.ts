import { describe, expect, test } from 'vitest';
import { simulate, throughputAt } from '../../src/corridor/index.js';
import { formatProblems, parseScenario } from '../../src/scenario/index.js';
import { capacityBounds } from '../../src/twin/index.js';
import { arrivals, expectBalance, gate, type Part, run, runOf, scenarioWith } from './scenarios.js';

const openGate: Part = { hours: 'always', approachRoom: 10_000, lanes: 500, processing: 0 };
const openYard: Part = {
  hours: 'always',
  room: 10_000,
  bays: 1_000,
  crews: 1_000,
  transfer: { time: 0 },
  loading: 0,
  storage: 10_000,
};
const openSite: Part = {
  hours: 'always',
  driveFromStaging: 0,
  approachRoom: 10_000,
  lanes: 500,
  documents: 0,
  scanners: 200,
  scan: 0,
  scanFalseAlarm: 0,
  secondaryBays: 200,
  manual: 0,
  driveToEntry: 0,
};

/** The open corridor with a second gate, and what leads from the site to both; the site has no entry of its own. */
function toBoth(entries: Part, ...parts: readonly Part[]) {
  const { inspection, ...others } = scenarioWith(
    { crossing: { east: openGate }, transferYard: { east: openYard } },
    ...parts,
  );
  const { entry: _, ...of } = inspection.sites['site'] ?? {};
  return { ...others, inspection: { ...inspection, sites: { site: { ...of, entries } } } };
}

function read(input: unknown) {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.scenario;
}

describe('a site that feeds several entries', () => {
  test('by the shortest wait: trucks in turn to two alike gates, each with its own drive', () => {
    const entries = { east: { drive: 10 }, gate: { drive: 30 } };
    const slow = {
      crossing: { east: { ...openGate, lanes: 1, processing: 100 }, gate: { lanes: 1, processing: 100 } },
    };
    const { of, outcome, times } = runOf(read(toBoth(entries, slow, arrivals([0, 4]))));
    // East, gate, east, gate: 10 min on the road or 30, then one after the other.
    expect(times('received')).toEqual([110, 130, 210, 230]);
    expect(of(1).filter(([what]) => what === 'crossing queue')).toEqual([['crossing queue', 10]]);
    expect(throughputAt(outcome, 'received@east').perDay).toBe(2);
    expect(throughputAt(outcome, 'received@gate').perDay).toBe(2);
    expectBalance(outcome);
  });

  test('where all are full the truck is held, and joins the shorter line', () => {
    const entries = { east: { drive: 0 }, gate: { drive: 0 } };
    const full = {
      crossing: {
        east: { ...openGate, approachRoom: 1, lanes: 1, processing: 100 },
        gate: { approachRoom: 1, lanes: 1, processing: 40 },
      },
    };
    const { rows, times } = runOf(read(toBoth(entries, full, arrivals([0, 6]))));
    // The first goes to the quicker gate, the second finds it full. Three more join its line (80, 120, 160 min to go), the last the other's (200).
    expect(
      rows.filter(({ milestone }) => milestone === 'held in inspection').map(({ truck, at }) => [truck, at]),
    ).toEqual([
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
    ]);
    expect(times('received').toSorted((a, b) => a - b)).toEqual([40, 80, 100, 120, 160, 200]);
  });

  test('by shares, whatever waits; a gate without lanes leaves its share to the other', () => {
    const entries = { east: { share: 0.25, drive: 0 }, gate: { share: 0.75, drive: 0 } };
    const many = { days: 50, supply: { road: { perDay: 100, dispersion: 0 } } };
    const outcome = simulate(read(toBoth(entries, many)), { seed: 'shares' });
    const east = throughputAt(outcome, 'received@east').perDay * 50;
    // 5,000 trucks at a share of a quarter: four standard errors of a binomial count.
    expect(Math.abs(east - 1250)).toBeLessThan(4 * Math.sqrt(5000 * 0.25 * 0.75));
    const shut = simulate(read(toBoth(entries, many, { crossing: { east: { ...openGate, lanes: 0 } } })), {
      seed: 1,
    });
    expect(throughputAt(shut, 'received@east').perDay).toBe(0);
    expect(throughputAt(shut, 'received@gate').perDay).toBe(100);
  });

  test('a truck held for one gate does not keep another from the other', () => {
    const entries = { east: { share: 0.5, drive: 0 }, gate: { share: 0.5, drive: 0 } };
    const limited = {
      days: 20,
      supply: { road: { perDay: 40, dispersion: 0 } },
      crossing: { east: { ...openGate, dailyLimit: 5, approachRoom: 2, lanes: 1 } },
    };
    const outcome = simulate(read(toBoth(entries, limited)), {
      seed: 'held',
      ledger: true,
      checkEveryEvent: true,
    });
    expect(throughputAt(outcome, 'received@east').perDay).toBeLessThanOrEqual(5);
    // Half of 800, less at most four standard errors.
    expect(throughputAt(outcome, 'received@gate').perDay * 20).toBeGreaterThan(400 - 4 * Math.sqrt(200));
    expect(
      outcome.delays?.some(({ zone, cause }) => zone === 'held in inspection' && cause === 'daily limit'),
    ).toBe(true);
  });

  test('what does not fit together is refused', () => {
    const problems = (entries: Part) => {
      const parsed = parseScenario(toBoth(entries));
      return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
    };
    expect(problems({ east: { share: 0.5, drive: 0 }, gate: { drive: 0 } })).toEqual([
      'must have a share for each entry, or for none',
    ]);
    expect(problems({ east: { share: 0.5, drive: 0 }, gate: { share: 0.6, drive: 0 } })).toEqual([
      'must have shares that sum to 1, got 1.1',
    ]);
    expect(problems({ east: { drive: 0 }, west: { drive: 0 } })).toEqual([
      'is not the name of an entry in crossing, got "west"',
    ]);
    expect(problems({})).toEqual(['must name at least one entry']);
  });
});

describe('sites in series', () => {
  const row = (first: Part, second: Part): Part => ({
    inspection: {
      sites: { site: { ...first, next: 'verify' }, verify: { ...openSite, entry: 'gate', ...second } },
    },
  });
  // The one site of the open corridor has an entry, which one in a row has not.
  const inRow = (first: Part, second: Part, ...parts: readonly Part[]) => {
    const scenario = scenarioWith(...parts);
    const { entry: _, ...of } = scenario.inspection.sites['site'] ?? {};
    const { inspection } = row({ ...of, ...first }, second);
    return read({ ...scenario, inspection: { ...scenario.inspection, ...Object(inspection) } });
  };

  test('each truck is inspected at the first, drives on, and is verified at the next in its lanes and hours', () => {
    const { of, outcome, times } = runOf(
      inRow(
        { lanes: 1, documents: 30, driveToEntry: 60 },
        { lanes: 1, documents: 10, hours: 'daily 02:00-24:00', driveToEntry: 5 },
        arrivals([0, 2]),
      ),
    );
    // First: papers until 30, there at 90, opens at 120, verified at 130, at the gate at 135. Second: until 60, there at 120, verified at 140.
    expect(of(1).slice(1, 12)).toEqual([
      ['drive to inspection', 0],
      ['inspection queue', 0],
      ['inspection lane', 0],
      ['inspected', 30],
      ['drive to inspection', 30],
      ['inspection queue', 90],
      ['inspection lane', 120],
      ['inspected', 130],
      ['drive to crossing', 130],
      ['crossing queue', 135],
      ['gate lane', 135],
    ]);
    expect(times('received')).toEqual([135, 145]);
    // Counted once, at the last; at each of them by place.
    expect(outcome.throughput.inspected.total).toBe(2);
    expect(outcome.places?.['inspected@site']?.perDay).toBe(2);
    expect(outcome.places?.['inspected@verify']?.perDay).toBe(2);
    expect(outcome.stages.inspection.cycleTime.count).toBe(2);
    expectBalance(outcome);
  });

  test('a full next site holds trucks in the lanes of the first', () => {
    const { rows, times } = runOf(
      inRow({ lanes: 1, documents: 10 }, { lanes: 1, documents: 50, approachRoom: 1 }, arrivals([0, 4])),
    );
    // 1 in lane of the next at 10, 2 before it at 20; 3 is done at 30 and held until 2 takes the lane at 60; 4 then until 70, held until 110.
    expect(
      rows.filter(({ milestone }) => milestone === 'held in inspection').map(({ truck, at }) => [truck, at]),
    ).toEqual([
      [3, 30],
      [4, 70],
    ]);
    expect(times('received')).toEqual([60, 110, 160, 210]);
  });

  test('a number of trucks a day is taken at each; detection is that of both together', () => {
    const scenario = inRow(
      { dailyLimit: 7, scanDetection: 0.5 },
      { dailyLimit: 4, scanDetection: 0.4 },
      {
        days: 10,
        supply: { road: { perDay: 9, dispersion: 0 } },
        inspection: { policy: { kind: 'scan-all' }, prevalence: 0.5 },
      },
    );
    const { inspection } = scenario;
    // Alarms are searched in bays and found with certainty there: all is found that raises one.
    const sure = {
      ...scenario,
      inspection: {
        ...inspection,
        sites: Object.fromEntries(
          Object.entries(inspection.sites).map(([name, each]) => [name, { ...each, manualDetection: 1 }]),
        ),
      },
    };
    const outcome = simulate(sure, { seed: 'row', ledger: true, checkEveryEvent: true });
    expect(outcome.throughput.received.perDay).toBeLessThanOrEqual(4);
    expect(outcome.detection).toBeCloseTo(1 - 0.5 * 0.6, 12);
    expect(outcome.balance.created).toBe(90);
  });

  test('no run beats the bound of a row: the least of its sites', () => {
    const scenario = inRow(
      { hours: 'daily 08:00-18:00', lanes: 2, documents: 30 },
      { hours: 'daily 08:00-18:00', lanes: 1, documents: 60, approachRoom: 5 },
      gate({ approachRoom: 3 }),
      { days: 7, supply: { road: { perDay: 60, dispersion: 0 } } },
    );
    const { received } = simulate(scenario, { seed: 1 }).throughput;
    const bound = capacityBounds(scenario).inspection ?? 0;
    // Ten an opening and one begun before it closes; three before the gate at the start of the count, over seven days.
    expect(bound).toBeCloseTo(11 + 3 / 7, 9);
    expect(received.perDay).toBeLessThanOrEqual(bound);
    expect(received.perDay).toBeGreaterThan(bound - 2);
  });

  test('what leads round, nowhere, or two ways is refused', () => {
    const problems = (sites: Part, more: Part = {}) => {
      const parsed = parseScenario({
        ...scenarioWith(),
        inspection: { ...scenarioWith().inspection, sites, ...more },
      });
      return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
    };
    const at = 'inspection.sites';
    expect(problems({ a: { next: 'b' }, b: { next: 'a' } })).toEqual([
      `${at}.a.next: leads round: a, b, a`,
      `${at}.b.next: leads round: b, a, b`,
    ]);
    expect(problems({ a: { next: 'c' }, b: { entry: 'gate' } })).toEqual([
      `${at}.a.next: is not the name of another site, got "c"`,
    ]);
    expect(problems({ a: { next: 'b', entry: 'gate' }, b: { entry: 'gate' } })).toEqual([
      `${at}.a: must have one of entry, entries and next`,
    ]);
    expect(
      problems(
        { a: { next: 'b' }, b: { entry: 'gate' } },
        { siteChoice: { rule: 'by-stream', sites: { air: 'b' } } },
      ),
    ).toEqual([
      'inspection.siteChoice.sites.air: is not the name of a site that trucks are called to, got "b"',
    ]);
  });
});

test('a lever opens direct entry at a second crossing: orders go there by themselves, under their own agreed number', () => {
  const orders = { importers: 20, ordersPerImporterPerDay: 1, trucksPerOrder: 1, mix: { food: 1 } };
  const at = (dailyLimit: number) =>
    run({
      days: 20,
      supply: { road: { perDay: 10, dispersion: 0 }, commercial: orders },
      directEntry: { commercial: 'east' },
      crossing: { east: { ...openGate, dailyLimit, driveFromStaging: 15, approachRoom: 5 } },
      transferYard: { east: openYard },
    }).outcome;
  expect(throughputAt(at(0), 'received@east').perDay).toBe(0);
  expect(throughputAt(at(12), 'received@east').perDay).toBeGreaterThan(11);
  expect(throughputAt(at(12), 'received@gate').perDay).toBe(10);
});
