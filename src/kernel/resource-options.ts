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

/** The capacity, if it is one; RangeError otherwise. */
export function checkCapacity(name: string, capacity: number): number {
  if (!Number.isInteger(capacity) || capacity < 0)
    throw new RangeError(`resource "${name}" requires a whole capacity of at least 0, got ${capacity}`);
  return capacity;
}
