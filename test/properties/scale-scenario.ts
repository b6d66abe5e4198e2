import { parseScenario, type Scenario } from '../../src/scenario/index.js';

/** Paths of everything that is counted or comes so many a day; `*` stands for one name or number. */
const scaledPaths = [
  'supply.road.perDay',
  'supply.flights.perDay',
  'supply.flights.dated.*.tonnes',
  'supply.ships.*.tonnes',
  'supply.ships.*.unloadPerDay',
  'supply.commercial.importers',
  'staging.backlog',
  'staging.trucks',
  'staging.callForward.size',
  'inspection.sites.*.approachRoom',
  'inspection.sites.*.lanes',
  'inspection.sites.*.scanners',
  'inspection.sites.*.secondaryBays',
  'inspection.sites.*.officers',
  'inspection.sites.*.canine.teams',
  'crossing.*.approachRoom',
  'crossing.*.backlog',
  'crossing.*.lanes',
  'crossing.*.gateRate',
  'crossing.*.dailyLimit',
  'transferYard.*.room',
  'transferYard.*.bays',
  'transferYard.*.crews',
  'transferYard.*.storage',
  'transferYard.*.backlog',
  'fleet.carriers.*.trucks',
  'fleet.carriers.*.drivers',
  'fleet.fuel.perDay',
  'fleet.fuel.storage',
  'fleet.fuel.stock',
  'governorates.*.docks',
  'governorates.*.storage',
  'governorates.*.stock',
  'governorates.*.distributionPerDay',
].map((path) => path.split('.'));

/** The gap between two trucks that leave staging is a rate turned over. */
const dividedPath = ['staging', 'callForward', 'spacing'];

/**
 * The scenario with every rate and capacity times a whole number, phases included: a corridor so many times as
 * large, with the same times, shares and hours. Levers are left out, for their bounds are those of the small one.
 */
export function scaleScenario(scenario: Scenario, factor: number): Scenario {
  const parsed = parseScenario({ ...scaled(scenario, [], factor), levers: [], facts: {} });
  if (parsed.ok) return parsed.scenario;
  throw new TypeError(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
}

function scaled(value: object, path: readonly string[], factor: number): object {
  if (Array.isArray(value))
    return value.map((each, index) => scaledValue(each, [...path, `${index}`], factor));
  const isPhaseSet = path.length === 3 && path[0] === 'phases' && path[2] === 'set';
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      // The keys of a phase are paths of their own.
      return [key, scaledValue(each, isPhaseSet ? key.split('.') : [...path, key], factor)];
    }),
  );
}

function scaledValue(value: unknown, path: readonly string[], factor: number): unknown {
  if (typeof value === 'object' && value !== null) return scaled(value, path, factor);
  if (typeof value !== 'number') return value;
  if (scaledPaths.some((pattern) => matches(pattern, path))) return value * factor;
  return matches(dividedPath, path) ? value / factor : value;
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index])
  );
}
