import { findAt } from './path.js';
import type { Finding } from './problem.js';
import type { FactRecord, Scenario } from './scenario.js';
import { type Bounds, boundsText, hasGap, isWithinBounds } from './schema/index.js';
import { type Parameter, type Settled, unitName } from './settle.js';

/** One number of a scenario with what is known about it. */
export interface ListedFact extends FactRecord {
  readonly path: string;
  readonly value: number;
}

/**
 * The facts of a scenario with their values, in the order of the scenario; entries that lead to no number are left out.
 * @example
 * listFacts(baseline).find(({ path }) => path === 'fleet.fuel.perDay')?.unit; // => 'L/day'
 */
export function listFacts(scenario: Scenario): ListedFact[] {
  return Object.entries(scenario.facts).flatMap(([path, fact]) => {
    const found = findAt(scenario, path);
    return found.found && typeof found.value === 'number' ? [{ path, value: found.value, ...fact }] : [];
  });
}

/** The table of facts: those written in place and those given as a table, in the order of the scenario. */
export function factsTableOf(
  parameters: ReadonlyMap<string, Parameter>,
  inPlace: Settled['facts'],
  given: Scenario['facts'],
): { facts: Scenario['facts']; findings: Finding[] } {
  const facts: [string, FactRecord][] = [];
  for (const path of parameters.keys()) {
    const fact = inPlace.get(path) ?? (Object.hasOwn(given, path) ? given[path] : undefined);
    if (fact !== undefined) facts.push([path, fact]);
  }
  const findings = Object.entries(given).flatMap(([path, fact]) =>
    checkGiven(path, fact, parameters, inPlace),
  );
  return { facts: Object.fromEntries(facts), findings };
}

// Ends that a calibration found need not be whole.
function isPossible(end: number, bounds: Bounds): boolean {
  return isWithinBounds(end, { ...bounds, integer: undefined });
}

function checkGiven(
  path: string,
  fact: FactRecord,
  parameters: ReadonlyMap<string, Parameter>,
  inPlace: Settled['facts'],
): Finding[] {
  const at = ['facts', path];
  const parameter = parameters.get(path);
  if (parameter === undefined) return [{ path: at, message: 'is not the path of a number', atKey: true }];
  if (inPlace.has(path)) return [{ path: at, message: 'is given in place too', atKey: true }];
  if (fact.low > fact.high)
    return [{ path: at, message: `must have low <= high, got ${fact.low} and ${fact.high}` }];
  if (
    [fact.low, fact.high].some((end) => !isPossible(end, parameter.bounds)) ||
    hasGap(fact.low, fact.high, parameter.bounds)
  )
    return [
      {
        path: at,
        message: `must have low and high ${boundsText(parameter.bounds)}, got ${fact.low} and ${fact.high}`,
      },
    ];
  const unit = unitName(parameter.dimension);
  return fact.unit === unit
    ? []
    : [{ path: [...at, 'unit'], message: `must be ${unit}, got ${JSON.stringify(fact.unit)}` }];
}
