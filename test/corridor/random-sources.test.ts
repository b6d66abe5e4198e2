import { expect, test } from 'vitest';
import { createModel, simulate } from '../../src/corridor/index.js';
import { randomSources, sourceNames } from '../../src/corridor/random-sources.js';
import { backlogKey, truckloadKey } from '../../src/corridor/truckload.js';
import { type Part, runOf, scenarioWith, site } from './scenarios.js';

const busy: Part = {
  days: 3,
  supply: {
    road: { perDay: 30, dispersion: 2, mix: { food: 0.6, medical: 0.4 } },
    pallets: { kind: 'normal', mean: 22, sd: 5, low: 6, high: 40 },
  },
  inspection: {
    policy: { kind: 'scan-all' },
    prevalence: 0.1,
    sites: { site: { documents: { kind: 'exponential', mean: 30 } } },
  },
};

test('the same scenario, seed and replication give the same outcome, another seed or replication another', () => {
  const scenario = scenarioWith(busy);
  const model = createModel(scenario);
  const first = model({ seed: 'a', replication: 3 });
  expect(model({ seed: 'a', replication: 3 })).toEqual(first);
  expect(simulate(JSON.parse(JSON.stringify(scenario)), { seed: 'a', replication: 3 })).toEqual(first);
  expect(model({ seed: 'a', replication: 4 }).digest).not.toBe(first.digest);
  expect(model({ seed: 'b', replication: 3 }).digest).not.toBe(first.digest);
});

test('the order in which places are written does not matter', () => {
  const sites = (...names: string[]): Part => ({
    inspection: { sites: Object.fromEntries(names.map((name) => [name, { lanes: 2, entry: 'gate' }])) },
  });
  const digests = [sites('a', 'b'), sites('b', 'a')].map((part) => simulate(scenarioWith(busy, part)).digest);
  expect(digests[0]).toBe(digests[1]);
});

test('a truckload has the same arrival, cargo, pallets and inspection time under another plan', () => {
  const stories = [1, 500].map((lanes) => {
    const { rows } = runOf(scenarioWith(busy, site({ lanes })));
    const inspected = rows.filter((row) => row.milestone === 'inspected').slice(0, 20);
    return inspected.map(({ truck, at, cargo, pallets }) => {
      const entered = rows.find((row) => row.truck === truck && row.milestone === 'inspection lane');
      const arrived = rows.find((row) => row.truck === truck);
      return {
        truck,
        arrivedAt: arrived?.at,
        cargo,
        pallets,
        minutes: Math.round((at - (entered?.at ?? 0)) * 1e6),
      };
    });
  });
  const [slow = [], quick = []] = stories;
  const common = slow.filter(({ truck }) => quick.some((each) => each.truck === truck));
  expect(common.length).toBeGreaterThan(5);
  for (const story of common) expect(quick).toContainEqual(story);
});

test('every source of chance has its own numbers', () => {
  const sources = randomSources('apart', 0);
  const draws = sourceNames.map((name) => sources[name].uniform(17, 2));
  expect(new Set(draws).size).toBe(sourceNames.length);
});

test('keys of truckloads differ by day, stream and place', () => {
  const keys = new Set<number>();
  for (let day = 0; day < 20; day += 1)
    for (let stream = 0; stream < 4; stream += 1)
      for (let place = 0; place < 50; place += 1) keys.add(truckloadKey(day, stream, place));
  for (let region = 0; region < 3; region += 1)
    for (const place of [0, 1, 65_535, 65_536, 99_999]) keys.add(backlogKey(region, place));
  expect(keys.size).toBe(20 * 4 * 50 + 15);
  // A stream of more trucks than keys has keys elsewhere.
  for (const place of [65_536, 65_537, 10_000_000]) keys.add(truckloadKey(0, 0, place));
  expect(keys.size).toBe(20 * 4 * 50 + 18);
  expect(Math.max(...keys)).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
