import type { ListedFact } from '../facts.js';
import type { Scenario } from '../scenario.js';
import { defaults } from './defaults.generated.js';

/**
 * Numbers of a scenario that are what the schema takes where nothing is written, and of which nothing is known: assumptions of grade D,
 * in the order of the schema; not those that have no effect, such as the rest of dog teams where no truck is searched. A number written without evidence that is the default is one too. Carriers, sites and the like by name.
 * @example
 * listAssumptions(baseline).every(({ evidence }) => evidence === 'D'); // => true
 */
export function listAssumptions(scenario: Scenario): ListedFact[] {
  return Object.entries(defaults).flatMap(([pattern, [usual, unit]]) =>
    numbersAt(scenario, pattern.split('.'))
      .filter(({ path, value }) => value === usual && !Object.hasOwn(scenario.facts, path))
      .filter(({ path }) => !isIdle(scenario, path))
      .map(({ path, value }) => ({
        path,
        value,
        low: usualRanges[pattern]?.[0] ?? value,
        high: usualRanges[pattern]?.[1] ?? value,
        evidence: 'D',
        source: 'default of the schema',
        unit,
      })),
  );
}

/** The scenario with its assumptions that have a range among its facts, for studies that draw what is not known. */
export function withAssumptions(scenario: Scenario): Scenario {
  const ranged = listAssumptions(scenario).filter(({ low, high }) => low < high);
  const facts = ranged.map(({ path, value: _, ...fact }) => [path, fact] as const);
  return { ...scenario, facts: { ...scenario.facts, ...Object.fromEntries(facts) } };
}

/** Numbers that have no effect where another one beside them is 0. */
const switches: readonly (readonly [numbers: RegExp, beside: string])[] = [
  [/^(supply\.flights)\.tonnes\b/, 'perDay'],
  [/^(supply\.commercial)\.(?:trucksPerOrder|mix)\b/, 'importers'],
  [/^(inspection\.sites\.[^.]+\.canine)\.(?:search|work|rest)\b/, 'share'],
  [/^(crossing\.[^.]+\.closures)\.duration\b/, 'perDay'],
  [/^(fleet\.permits)\.(?:approval|wait|retry)\b/, 'share'],
  [/^(.*\bconditions(?:\.[^.]+)?)\.degradedFactor\b/, 'degradedShare'],
];

function isIdle(scenario: Scenario, path: string): boolean {
  return switches.some(([numbers, beside]) => {
    const group = numbers.exec(path)?.[1];
    return group !== undefined && numbersAt(scenario, [...group.split('.'), beside])[0]?.value === 0;
  });
}

interface NumberAt {
  readonly path: string;
  readonly value: number;
}

function numbersAt(value: unknown, pattern: readonly string[], path = ''): NumberAt[] {
  const [key, ...rest] = pattern;
  if (key === undefined) return typeof value === 'number' ? [{ path, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const names = key === '*' ? Object.keys(value) : [key];
  return names.flatMap((name) => {
    const part = Object.getOwnPropertyDescriptor(value, name)?.value;
    return numbersAt(part, rest, path === '' ? name : `${path}.${name}`);
  });
}

/** Between what a number that is a default may well lie, where a corridor like this gives an idea: half to double for most. */
export const usualRanges: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'supply.road.dispersion': [1, 4],
  'supply.pallets.mean': [18, 26],
  'supply.tonnesPerPallet': [0.5, 0.9],
  'staging.returnTrip.value': [90, 360],
  'inspection.sites.*.driveFromStaging.value': [60, 240],
  'inspection.sites.*.lanes': [5, 20],
  'inspection.sites.*.documents.value': [5, 20],
  'inspection.sites.*.scanners': [1, 4],
  'inspection.sites.*.scan.value': [2, 8],
  'inspection.sites.*.scanFalseAlarm': [0.01, 0.15],
  'inspection.sites.*.secondaryBays': [2, 8],
  'inspection.sites.*.manual.value': [60, 240],
  'inspection.sites.*.driveToEntry.value': [45, 180],
  'crossing.*.lanes': [1, 4],
  'crossing.*.processing.value': [2, 8],
  'transferYard.*.room': [20, 80],
  'transferYard.*.bays': [5, 20],
  'transferYard.*.crews': [5, 20],
  'transferYard.*.transfer.time.value': [15, 60],
  'transferYard.*.loading.value': [15, 60],
  'transferYard.*.storage': [75, 300],
  'fleet.carriers.own.trucks': [40, 160],
  'fleet.carriers.*.availability': [0.7, 1],
  'fleet.roadFactor': [0.8, 1.5],
  'governorates.*.docks': [2, 8],
  'governorates.*.unload.value': [20, 90],
};
