import type { ListedFact } from '../facts.js';
import type { Scenario } from '../scenario.js';
import { defaults } from './defaults.generated.js';
import { usualRanges } from './usual-ranges.js';

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
