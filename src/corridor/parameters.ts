import type { Scenario } from '../scenario/index.js';

/** The scenario as it stands from one minute until the next change. */
export interface Segment {
  /** Minutes since the scenario's start. */
  readonly from: number;
  readonly parameters: Scenario;
}

/** Value at a dotted path of a scenario, such as `inspection.sites.nitzana.lanes`; undefined where there is none. */
export function parameterAt(scenario: Scenario, path: string): unknown {
  let value: unknown = scenario;
  for (const key of path.split('.'))
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** Number at a path; RangeError where there is none. */
export function numberAt(scenario: Scenario, path: string): number {
  const value = parameterAt(scenario, path);
  if (typeof value !== 'number') throw new RangeError(`"${path}" is not a number of the scenario`);
  return value;
}

/**
 * A copy of the scenario with the value at a dotted path replaced; all else is shared.
 * @throws RangeError when the path does not exist
 */
export function setParameter(scenario: Scenario, path: string, value: unknown): Scenario {
  return replaceWithin(scenario, path.split('.'), value, path);
}

/** Replaces along a path; the caller's type is kept because only a value of the same place is exchanged. */
function replaceWithin<T extends object>(
  target: T,
  keys: readonly string[],
  value: unknown,
  path: string,
): T {
  const [key, ...rest] = keys;
  if (key === undefined || !Object.hasOwn(target, key)) {
    throw new RangeError(`"${path}" is not a parameter of the scenario`);
  }
  const old: unknown = Object.getOwnPropertyDescriptor(target, key)?.value;
  const replacement = rest.length === 0 ? value : replaceWithin(requireObject(old, path), rest, value, path);
  const copy = Array.isArray(target) ? Object.assign(target.slice(), target) : { ...target };
  return Object.assign(copy, { [key]: replacement });
}

function requireObject(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null)
    throw new RangeError(`"${path}" is not a parameter of the scenario`);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The run cut at every beginning and end of a phase, each piece with the phases in force applied in their order.
 * Where two phases set the same path, the later in the list holds.
 */
export function segmentsOf(scenario: Scenario): readonly Segment[] {
  const changes = new Set([0]);
  for (const phase of scenario.phases) {
    changes.add(Math.max(0, phase.from));
    if (phase.to !== undefined) changes.add(Math.max(0, phase.to));
  }
  return [...changes]
    .sort((a, b) => a - b)
    .map((from) => ({ from, parameters: parametersAt(scenario, from) }));
}

function parametersAt(scenario: Scenario, minute: number): Scenario {
  let parameters = scenario;
  for (const phase of scenario.phases) {
    if (phase.from > minute || (phase.to !== undefined && phase.to <= minute)) continue;
    for (const [path, value] of Object.entries(phase.set)) parameters = setParameter(parameters, path, value);
  }
  return parameters;
}
