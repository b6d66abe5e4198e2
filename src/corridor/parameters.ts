import type { Scenario } from '../scenario/index.js';

/** The scenario as it stands from one minute until the next change. */
export interface Segment {
  /** Minutes since the scenario's start. */
  readonly from: number;
  readonly parameters: Scenario;
}

/**
 * Value at a dotted path of a scenario, such as `inspection.sites.nitzana.lanes` or, within a phase,
 * `phases.0.set.crossing.rafah.dailyLimit`; undefined where there is none. With `*` in place of a name, as in `governorates.*.docks`,
 * the least number at any of them; those at 0 are shut and do not count.
 * @example
 * parameterAt(baseline, 'inspection.policy.kind'); // => 'scan-all'
 */
export function parameterAt(scenario: Scenario, path: string): unknown {
  if (isOfAll(path)) return leastOf(pathsOf(scenario, path).map((each) => parameterAt(scenario, each)));
  return keysAlong(scenario, path)?.reduce((value: unknown, key) => ownValue(value, key), scenario);
}

/** Whether a path has `*` in place of a name, and leads to the same parameter of all that have one. */
export function isOfAll(path: string): boolean {
  return path.includes('*');
}

/** The paths that one with `*` in place of a name stands for, in the order of the names; one without stands for itself. */
export function pathsOf(scenario: Scenario, path: string): readonly string[] {
  const parts = path.split('.');
  const star = parts.indexOf('*');
  if (star < 0) return [path];
  const members = parameterAt(scenario, parts.slice(0, star).join('.'));
  const names = isRecord(members) && !Array.isArray(members) ? Object.keys(members) : [];
  return names.flatMap((name) => pathsOf(scenario, parts.with(star, name).join('.')));
}

function leastOf(values: readonly unknown[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  const open = numbers.filter((value) => value > 0);
  return numbers.length === 0 ? undefined : Math.min(...(open.length > 0 ? open : numbers));
}

/**
 * Number at a path; RangeError where there is none.
 * @example
 * numberAt(baseline, 'inspection.sites.nitzana.lanes'); // => 12
 */
export function numberAt(scenario: Scenario, path: string): number {
  const value = parameterAt(scenario, path);
  if (typeof value !== 'number') throw new RangeError(`"${path}" is not a number of the scenario`);
  return value;
}

/**
 * A copy of the scenario with the value at a dotted path replaced; all else is shared. With `*` in place of a name each number of them
 * that is less, and not 0, is raised to the value; none is lowered.
 * @throws RangeError when the path does not exist
 */
export function setParameter(scenario: Scenario, path: string, value: unknown): Scenario {
  if (isOfAll(path)) return raisedTo(scenario, path, value);
  const keys = keysAlong(scenario, path);
  if (keys === undefined) throw new RangeError(`"${path}" is not a parameter of the scenario`);
  return replaceWithin(scenario, keys, value);
}

function raisedTo(scenario: Scenario, path: string, value: unknown): Scenario {
  const all = pathsOf(scenario, path);
  if (all.length === 0) throw new RangeError(`"${path}" is not a parameter of the scenario`);
  return all.reduce(
    (changed, each) =>
      isBelow(parameterAt(changed, each), value) ? setParameter(changed, each, value) : changed,
    scenario,
  );
}

/** Whether a number is open and less than a value, and so raised to it where all of a kind are. */
export function isBelow(number: unknown, value: unknown): boolean {
  return typeof number === 'number' && number > 0 && typeof value === 'number' && number < value;
}

/** Keys along a dotted path; a key may have dots itself, as in `set` of a phase. Undefined where the path leads nowhere. */
function keysAlong(scenario: Scenario, path: string): readonly string[] | undefined {
  const parts = path.split('.');
  const keys: string[] = [];
  let value: unknown = scenario;
  for (let from = 0; from < parts.length; ) {
    const used = partsOfKey(value, parts, from);
    if (used === 0) return undefined;
    const key = parts.slice(from, from + used).join('.');
    keys.push(key);
    value = ownValue(value, key);
    from += used;
  }
  return keys;
}

/** Number of parts, the fewest first, that make a key of the value; 0 where none do. */
function partsOfKey(value: unknown, parts: readonly string[], from: number): number {
  if (!isRecord(value)) return 0;
  // The length of a list is its own, but no parameter.
  if (Array.isArray(value) && parts[from] === 'length') return 0;
  for (let used = 1; used <= parts.length - from; used += 1) {
    if (Object.hasOwn(value, parts.slice(from, from + used).join('.'))) return used;
  }
  return 0;
}

function ownValue(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Replaces along keys that exist; the caller's type is kept because only a value of the same place is exchanged. */
function replaceWithin<T extends object>(target: T, keys: readonly string[], value: unknown): T {
  const [key = '', ...rest] = keys;
  const old = ownValue(target, key);
  const replacement = rest.length > 0 && isRecord(old) ? replaceWithin(old, rest, value) : value;
  const copy = Array.isArray(target) ? Object.assign(target.slice(), target) : { ...target };
  return Object.assign(copy, { [key]: replacement });
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
