import { describe, expect, test } from 'vitest';
import { chooseSite, type SiteChoice } from '../../src/corridor/index.js';
import { arrivals, type Part, run } from './scenarios.js';

const place = (name: string, more: Partial<SiteChoice> = {}): SiteChoice => ({
  name,
  isAccepting: true,
  isInUse: true,
  expectedWait: 0,
  ...more,
});

describe('the rule', () => {
  test('shortest wait takes the least expected wait among sites with room, the first where equal', () => {
    const sites = [
      place('a', { expectedWait: 30 }),
      place('b', { expectedWait: 20 }),
      place('c', { expectedWait: 20 }),
    ];
    const full = sites.map((site) => (site.name === 'b' ? { ...site, isAccepting: false } : site));
    expect(chooseSite(sites, { rule: 'shortest-wait' }, 'road', 0.5)?.name).toBe('b');
    expect(chooseSite(full, { rule: 'shortest-wait' }, 'road', 0.5)?.name).toBe('c');
    expect(chooseSite([], { rule: 'shortest-wait' }, 'road', 0.5)).toBeUndefined();
  });

  test('split follows the draw through the shares in the order of the sites', () => {
    const rule = { rule: 'split', shares: { a: 0.25, b: 0.75 } } as const;
    const sites = [place('a'), place('b')];
    expect(chooseSite(sites, rule, 'road', 0.24)?.name).toBe('a');
    expect(chooseSite(sites, rule, 'road', 0.25)?.name).toBe('b');
    expect(chooseSite(sites, rule, 'road', 0.26)?.name).toBe('b');
  });

  test('split spreads the share of a site without lanes over the others', () => {
    const rule = { rule: 'split', shares: { a: 0.5, b: 0.25, c: 0.25 } } as const;
    const sites = [place('a', { isInUse: false }), place('b'), place('c')];
    expect(chooseSite(sites, rule, 'road', 0.49)?.name).toBe('b');
    expect(chooseSite(sites, rule, 'road', 0.51)?.name).toBe('c');
  });

  test('a truck tied to a full site waits, it does not go elsewhere', () => {
    const sites = [place('a', { isAccepting: false }), place('b')];
    expect(chooseSite(sites, { rule: 'split', shares: { a: 1 } }, 'road', 0.5)).toBeUndefined();
    expect(chooseSite(sites, { rule: 'by-stream', sites: { road: 'a' } }, 'road', 0.5)).toBeUndefined();
    expect(chooseSite(sites, { rule: 'by-stream', sites: { road: 'a' } }, 'air', 0.5)?.name).toBe('b');
  });
});

/** Sites a (10 min) and b (30 min), one lane each, beside the open corridor's own, which has no lanes here. */
const twoSites = (siteChoice: Part): Part => {
  const instant = { hours: 'always', driveFromStaging: 0, driveToEntry: 0, entry: 'gate', lanes: 1 };
  const sites = { site: { lanes: 0 }, a: { ...instant, documents: 10 }, b: { ...instant, documents: 30 } };
  return { inspection: { siteChoice, sites } };
};

const inspectedAt = (siteChoice: Part): readonly string[] => {
  const { rows } = run(twoSites(siteChoice), arrivals([100, 4]));
  return rows
    .filter((row) => row.milestone === 'inspected')
    .map((row) => `${row.place} ${row.at}`)
    .sort();
};

describe('in the corridor', () => {
  test('the expected wait counts the trucks before and the truck itself', () => {
    // a: 10, 20, 30; b: 30, so that the third goes to a (first of equals) and the fourth (a: 40) to b.
    expect(inspectedAt({ rule: 'shortest-wait' })).toEqual(['a 110', 'a 120', 'a 130', 'b 130']);
  });

  test('a split of one sends all to one site', () => {
    expect(inspectedAt({ rule: 'split', shares: { b: 1 } })).toEqual(['b 130', 'b 160', 'b 190', 'b 220']);
  });

  test('a stream goes to its own site', () => {
    expect(inspectedAt({ rule: 'by-stream', sites: { air: 'b' } })).toEqual([
      'b 130',
      'b 160',
      'b 190',
      'b 220',
    ]);
  });

  test('a stream tied to a site without lanes takes the shortest wait', () => {
    expect(inspectedAt({ rule: 'by-stream', sites: { air: 'site' } })[0]).toBe('a 110');
  });

  test('a full site does not hold up trucks tied to another', () => {
    // Room for one at a: its lane is taken by truck 1, truck 2 waits on the way, the others of a stay in staging.
    const parts = [twoSites({ rule: 'by-stream', sites: { air: 'a', sea: 'b' } }), arrivals([100, 4])];
    const ship = { supply: { ships: [{ at: 0, tonnes: 10, unloadPerDay: 12 }] } };
    const small = { inspection: { sites: { a: { approachRoom: 1, documents: 300 } } } };
    const { rows } = run(...parts, ship, small);
    // The ship's truckload arrives at minute 60, half of a twelfth of the day.
    expect(
      rows.filter((row) => row.place === 'b' && row.milestone === 'inspected').map((row) => row.at),
    ).toEqual([90]);
    expect(rows.filter((row) => row.milestone === 'drive to inspection').map((row) => row.at)).toEqual([
      60, 100, 100, 400, 700,
    ]);
  });
});
