import { formatProblems, parseScenario, type Scenario } from 'throughline/scenario';
import { expect, test } from 'vitest';
import { rereadParts } from '../../src/scenario/changed-parts.js';
import { readPhase } from '../../src/scenario/phases.js';

// Twenty lists of a thousand, as one list may hold no more.
const pallets = {
  kind: 'mixture',
  weights: Array.from({ length: 20 }, () => 1),
  components: Array.from({ length: 20 }, (_, part) => ({
    kind: 'empirical',
    values: Array.from({ length: 1_000 }, (_, index) => 10 + ((part + index) % 20)),
  })),
};
const base = {
  name: 'large',
  start: '2023-12-01',
  days: 6,
  supply: { road: { perDay: 150 }, pallets },
  inspection: { sites: { site: { lanes: 3 } } },
  governorates: { border: { population: 900_000, trip: 40, docks: 40 } },
};

function read(parts: object = {}): Scenario {
  const parsed = parseScenario({ ...base, ...parts });
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems));
  return parsed.scenario;
}

/** The value with every read of a part of it counted. */
function counted(value: object, count: () => void): object {
  return new Proxy(value, {
    get: (target, key) => {
      count();
      const part: unknown = Reflect.get(target, key);
      return part;
    },
    ownKeys: (target) => {
      count();
      return Reflect.ownKeys(target);
    },
  });
}

test('500 phases beside 20,000 numbers of the same section read none of these', () => {
  const scenario = read();
  let reads = 0;
  const supply = { ...scenario.supply, pallets: counted(scenario.supply.pallets, () => (reads += 1)) };
  const phases = Array.from({ length: 500 }, (_, index) => ({
    name: `p${index}`,
    from: index,
    set: { 'supply.road.perDay': index },
  }));
  const watched: Scenario = Object.assign({}, scenario, { supply, phases });
  for (const index of phases.keys()) {
    const { findings, phase, parameters } = readPhase(index, watched, 0);
    expect([findings, phase.set]).toEqual([[], { 'supply.road.perDay': index }]);
    expect([...parameters.keys()]).toEqual([`phases.${index}.set.supply.road.perDay`]);
  }
  expect(reads).toBe(0);
  // Set whole, they are read.
  const whole = Object.assign({}, watched, {
    phases: [{ name: 'p', from: 0, set: { 'supply.pallets': supply.pallets } }],
  });
  readPhase(0, whole, 0);
  expect(reads).toBeGreaterThan(0);
});

test('a part is read with what the schema ties to it, and no more', () => {
  const scenario = read();
  const partsRead = (...paths: string[][]): string[] => {
    const found = rereadParts(scenario, paths, 0);
    if (!found.ok) return [];
    return found.settled.flatMap(({ parameters }) => [...parameters.keys()]);
  };
  expect(partsRead(['crossing', 'border', 'lanes'])).toEqual(['crossing.border.lanes']);
  expect(partsRead(['crossing', 'border', 'lanes'], ['crossing', 'border', 'backlog'])).toEqual([
    'crossing.border.lanes',
    'crossing.border.backlog',
  ]);
  // Weights of a mix must not all be 0, so that they are read together.
  expect(partsRead(['supply', 'road', 'mix', 'food'])).toHaveLength(4);
});

test('a rule over several values holds where a phase changes one of them', () => {
  const mix = { food: 1, 'non-food': 0, medical: 0, mixed: 0 };
  const parsed = parseScenario({
    ...base,
    supply: { road: { perDay: 150, mix } },
    phases: [{ name: 'p', from: '2023-12-03', set: { 'supply.road.mix.food': 0 } }],
  });
  expect(parsed.ok ? '' : formatProblems(parsed.problems)).toMatch(
    /^phases\[0\]\.set\["supply\.road\.mix\.food"\]: /,
  );
});

test('many settings of one phase are told apart: within each other, twice, wrong', () => {
  const sites = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`s${index}`, { lanes: 3 }]));
  const set = Object.fromEntries(
    Object.keys(sites).flatMap((name) => [
      [`inspection.sites.${name}.lanes`, -1],
      [`inspection.sites.${name}`, { lanes: 4 }],
    ]),
  );
  const parsed = parseScenario({
    ...base,
    inspection: { sites },
    phases: [{ name: 'p', from: '2023-12-03', set }],
  });
  const problems = parsed.ok ? [] : formatProblems(parsed.problems).split('\n');
  expect(problems.filter((each) => each.includes(' too'))).toHaveLength(40);
  expect(problems).toContain('phases[0].set["inspection.sites.s3"]: is set by inspection.sites.s3.lanes too');
});
