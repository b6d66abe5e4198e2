import type { Part } from '../corridor/scenarios.js';

/** The record at some keys within a part; empty where there is none. */
export function at(part: unknown, ...keys: readonly string[]): Part {
  const found = keys.reduce<unknown>((value, key) => (isPart(value) ? value[key] : undefined), part);
  return isPart(found) ? found : {};
}

/** Whether a value is a record, as in a scenario file. */
export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
