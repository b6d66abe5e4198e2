import { nearest } from '../../math/index.js';
import { describeValue } from './describe.js';
import { isPriority } from './time.js';

/** Refuses anything but a simulation where one comes first. */
export function requireSimulation(caller: string, sim: unknown): void {
  const kernel: unknown = typeof sim === 'object' && sim !== null && 'kernel' in sim ? sim.kernel : undefined;
  if (typeof kernel !== 'object' || kernel === null || !('events' in kernel))
    throw new TypeError(`${caller} requires a Simulation first, got ${describeValue(sim)}`);
}

/** Why options cannot be used, as the rest of a sentence; undefined when they can. Kept quick: models pass options with every truck. */
export function problemOfOptions(options: unknown, names: readonly string[]): string | undefined {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return `requires options as an object with ${names.join(', ')}, got ${describeValue(options)}`;
  for (const name in options) if (!names.includes(name)) return problemOfName(name, names);
  return undefined;
}

/** Whoever has a name, asked for it when it is needed: in errors, traces and reports. */
export interface Named {
  readonly name: string;
}

const START_OPTIONS = ['name', 'priority'];

/** Why a process or an actor cannot be started with options, as the rest of a sentence; undefined when it can. */
export function problemOfStart(options: {
  readonly name?: string | Named | undefined;
  readonly priority?: number | undefined;
}): string | undefined {
  const problem = problemOfOptions(options, START_OPTIONS);
  if (problem !== undefined) return problem;
  const { name, priority = 0 } = options;
  if (name !== undefined && typeof name !== 'string' && !isNamed(name))
    return `requires a name as text, got ${describeValue(name)}`;
  return isPriority(priority)
    ? undefined
    : `requires a whole priority from -255 to 255, got ${describeValue(priority)}`;
}

function isNamed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** Refuses options that are none, or that hold one that there is not. */
export function requireOptions(caller: string, options: unknown, names: readonly string[]): void {
  const problem = problemOfOptions(options, names);
  if (problem !== undefined) throw new TypeError(`${caller} ${problem}`);
}

/** Refuses a construction without simulation or name, or with an option that there is not. */
export function requireConstruction(
  kind: string,
  sim: unknown,
  options: { readonly name: string },
  names: readonly string[],
): void {
  requireSimulation(kind, sim);
  requireOptions(kind, options, names);
  if (typeof options.name !== 'string')
    throw new TypeError(`${kind} requires a name as text, got ${describeValue(options.name)}`);
}

/** Refuses anything but a function. */
export function requireFunction(caller: string, what: string, value: unknown): void {
  if (typeof value !== 'function')
    throw new TypeError(`${caller} requires a function ${what}, got ${describeValue(value)}`);
}

/** Refuses anything but true and false, or nothing. */
export function requireFlag(caller: string, what: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'boolean')
    throw new TypeError(`${caller} requires ${what} to be true or false, got ${describeValue(value)}`);
}

/** Refuses anything but one of some words, or nothing. */
export function requireWord(caller: string, what: string, value: unknown, words: readonly string[]): void {
  if (value !== undefined && !words.some((word) => word === value))
    throw new RangeError(
      `${caller} requires ${what} to be ${words.join(' or ')}, got ${describeValue(value)}`,
    );
}

/** Refuses anything but an array. */
export function requireArray(caller: string, what: string, value: unknown): void {
  if (!Array.isArray(value))
    throw new TypeError(`${caller} requires an array of ${what}, got ${describeValue(value)}`);
}

/** Refuses anything but a time: a number that is not NaN. */
export function requireTime(caller: string, time: unknown): void {
  if (typeof time !== 'number' || Number.isNaN(time))
    throw new RangeError(`${caller} requires a time in minutes, got ${describeValue(time)}`);
}

function problemOfName(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  const meant = near === undefined ? '' : `; did you mean ${near}?`;
  return `has no option ${describeValue(name)}${meant} (there are ${names.join(', ')})`;
}
