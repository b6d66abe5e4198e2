import { nearest } from '../../math/index.js';
import type { Path } from '../path.js';
import { namesOfPlaces, pathsOfPlace, pathsWithHours, placesWithOwnDays } from '../place-paths.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { listOf } from '../schema/index.js';
import { checkLots } from './lots.js';
import { checkRegimes } from './regimes.js';
import { checkSites } from './sites.js';
import { unknownName } from './unknown-name.js';

/** Names of places that other parts of the scenario refer to: sites, entries, yards. */
export function checkPlaces(scenario: Scenario): Finding[] {
  return [
    ...checkEntries(scenario),
    ...checkSites(scenario),
    ...checkDirectEntry(scenario),
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
  const passing = entries.filter((name) => crossing[name]?.driveThrough !== undefined);
  const withoutYard = entries.filter((name) => !yards.includes(name) && !passing.includes(name));
  const withoutEntry = yards.filter((name) => !entries.includes(name));
  return [
    ...withoutYard.map(
      (name): Finding => ({
        path: ['crossing', name],
        message: `has no yard of its name in transferYard`,
        suggestion: nearest(name, withoutEntry),
        expected: `a yard, or none where trucks drive through (transferYard.${name}: none)`,
        atKey: true,
      }),
    ),
    ...yards.flatMap((name): Finding[] =>
      passing.includes(name)
        ? [
            {
              path: ['transferYard', name],
              message: `is a yard behind an entry where trucks drive through (crossing.${name}.driveThrough)`,
              atKey: true,
            },
          ]
        : [],
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

/** Entries that trucks go to without an inspection have a drive from staging. */
function checkDirectEntry({ crossing, directEntry = {}, inspection }: Scenario): Finding[] {
  const known = Object.keys(crossing);
  const named = Object.entries(directEntry);
  const wrong = named.flatMap(([stream, entry]) =>
    entry === undefined || known.includes(entry)
      ? []
      : [unknownName(['directEntry', stream], 'an entry in crossing', entry, known)],
  );
  const isOpenToAll = Object.keys(inspection.sites).length === 0;
  const reached = isOpenToAll ? known : known.filter((name) => named.some(([, entry]) => entry === name));
  const withoutDrive = reached.filter((name) => crossing[name]?.driveFromStaging === undefined);
  return [
    ...wrong,
    ...withoutDrive.map(
      (name): Finding => ({
        path: ['crossing', name],
        message: 'must have driveFromStaging: trucks go to it without an inspection',
        expected: 'a time, such as 45 min',
        atKey: true,
      }),
    ),
  ];
}
