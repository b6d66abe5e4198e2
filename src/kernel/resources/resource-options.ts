import { describeValue, requireConstruction, requireFlag } from '../events/index.js';
import type { Discipline } from './discipline.js';

/** Options of a resource. */
export interface ResourceOptions {
  readonly name: string;
  /** Units, a whole number of at least 0. */
  readonly capacity: number;
  /** Who is served next; by priority, then in order of arrival, unless given. */
  readonly discipline?: Discipline;
  /** Whether time averages are kept; true unless said otherwise. */
  readonly statistics?: boolean;
}

/** Columns of the full record of a resource. */
export type ResourceColumn = 'inUse' | 'queueLength' | 'capacity';

const NAMES = [
  'name',
  'capacity',
  'discipline',
  'statistics',
] as const satisfies readonly (keyof ResourceOptions)[];

/** Refuses what no resource can be made of; RangeError for a wrong capacity, TypeError for the rest. */
export function checkResource(sim: unknown, options: ResourceOptions): void {
  requireConstruction('resource', sim, options, NAMES);
  const label = `resource "${options.name}"`;
  checkCapacity(options.name, options.capacity);
  requireFlag(label, 'statistics', options.statistics);
  if (options.discipline !== undefined && !isDiscipline(options.discipline))
    throw new TypeError(
      `${label} requires a discipline with rank or choose, got ${describeValue(options.discipline)}`,
    );
}

/** The capacity, if it is one; RangeError otherwise. */
export function checkCapacity(name: string, capacity: number): number {
  if (!Number.isInteger(capacity) || capacity < 0)
    throw new RangeError(
      `resource "${name}" requires a whole capacity of at least 0, got ${describeValue(capacity)}`,
    );
  return capacity;
}

function isDiscipline(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'rank') === 'function' || typeof Reflect.get(value, 'choose') === 'function'
  );
}
