import { nearest } from '../../math/index.js';
import type { Path } from '../path.js';
import { namesOfPlaces, pathsOfPlace, pathsWithHours, placesWithOwnDays } from '../place-paths.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { listOf } from '../schema/index.js';
import { checkLots } from './lots.js';
import { checkRegimes } from './regimes.js';
import { unknownName } from './unknown-name.js';

/** Names of places that other parts of the scenario refer to: sites, entries, yards. */
export function checkPlaces(scenario: Scenario): Finding[] {
  return [
    ...checkEntries(scenario),
    ...checkSites(scenario),
    ...checkSiteChoice(scenario.inspection),
    ...scenario.stoppages.flatMap(({ places }, index) =>
      places.flatMap((name, at) => checkPlace(['stoppages', index, 'places', at], name, scenario)),
    ),
    ...scenario.calendar.flatMap(({ places }, index) =>
      places.flatMap((name, at) =>
        pathsWithHours(name, scenario).length > 0
          ? []
          : checkPlace(['calendar', index, 'places', at], name, scenario),
      ),
    ),
    ...checkPairs(scenario),
    ...checkRegimes(scenario),
    ...checkLots(scenario),
  ];
}

function checkPlace(path: Path, name: string, scenario: Scenario): Finding[] {
  if (pathsOfPlace(name, scenario).length > 0) return [];
  return [unknownName(path, 'a stage, site or entry', name, namesOfPlaces(scenario))];
}

/** Each of a pair is one place that has days of its own. */
function checkPairs(scenario: Scenario): Finding[] {
  const own = placesWithOwnDays(scenario);
  return (scenario.conditions.pairs ?? []).flatMap(({ places }, index) => {
    const path = ['conditions', 'pairs', index, 'places'];
    const found = places.flatMap((name, at): Finding[] => {
      const meant = pathsOfPlace(name, scenario);
      if (meant.length > 1)
        return [
          { path: [...path, at], message: `is a site and an entry, got ${name}`, expected: listOf(meant) },
        ];
      if (meant.length === 0) return checkPlace([...path, at], name, scenario);
      return meant.some((each) => own.includes(each))
        ? []
        : [
            {
              path: [...path, at],
              message: `has no day conditions of its own: ${name}`,
              expected: listOf(own),
            },
          ];
    });
    const [first = '', second = ''] = places.map((name) => pathsOfPlace(name, scenario)[0]);
    if (found.length === 0 && first === second) found.push({ path, message: 'must be two places' });
    return found;
  });
}

function checkEntries({ crossing, transferYard }: Scenario): Finding[] {
  const [entries, yards] = [Object.keys(crossing), Object.keys(transferYard)];
  if (entries.length === 0) return [{ path: ['crossing'], message: 'must have at least one entry' }];
  const withoutYard = entries.filter((name) => !yards.includes(name));
  const withoutEntry = yards.filter((name) => !entries.includes(name));
  return [
    ...withoutYard.map(
      (name): Finding => ({
        path: ['crossing', name],
        message: `has no yard of its name in transferYard`,
        suggestion: nearest(name, withoutEntry),
        atKey: true,
      }),
    ),
    ...withoutEntry.map(
      (name): Finding => ({
        path: ['transferYard', name],
        message: 'has no entry of its name in crossing',
        suggestion: nearest(name, withoutYard),
        atKey: true,
      }),
    ),
  ];
}

function checkSites({ inspection, crossing }: Scenario): Finding[] {
  const sites = Object.entries(inspection.sites);
  if (sites.length === 0) return [{ path: ['inspection', 'sites'], message: 'must have at least one site' }];
  return sites.flatMap(([name, site]) => {
    const path = ['inspection', 'sites', name];
    const found: Finding[] = [];
    if (!Object.hasOwn(crossing, site.entry))
      found.push(unknownName([...path, 'entry'], 'an entry in crossing', site.entry, Object.keys(crossing)));
    if (site.canine.share > 0 && site.canine.teams === 0)
      found.push({
        path: [...path, 'canine', 'teams'],
        message: 'must be at least 1 where a share of trucks is searched',
      });
    return found;
  });
}

function checkSiteChoice({ siteChoice, sites }: Scenario['inspection']): Finding[] {
  const known = Object.keys(sites);
  const path = ['inspection', 'siteChoice'];
  if (siteChoice.rule === 'by-stream') {
    return Object.entries(siteChoice.sites).flatMap(([stream, site]) =>
      site === undefined || known.includes(site)
        ? []
        : [unknownName([...path, 'sites', stream], 'a site', site, known)],
    );
  }
  if (siteChoice.rule !== 'split') return [];
  const shares = Object.entries(siteChoice.shares);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  const unknown = shares.filter(([name]) => !known.includes(name));
  const found = unknown.map(([name]) => ({
    ...unknownName([...path, 'shares', name], 'a site', name, known),
    atKey: true,
  }));
  if (Math.abs(sum - 1) > 1e-6)
    found.push({ path: [...path, 'shares'], message: `must sum to 1, got ${sum}`, atKey: true });
  return found;
}
