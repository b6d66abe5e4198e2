import type { Minutes } from '../events/index.js';
import { requireFunction } from '../events/index.js';

/** A request in a queue, as a discipline sees it. */
export interface QueuedRequest {
  readonly process: string;
  readonly priority: number;
  readonly amount: number;
  /** Since when it has been waiting. */
  readonly since: Minutes;
}

/**
 * Who is served next. Either a rank given on arrival (smaller first, equal ranks in order of arrival), or a choice among
 * those waiting whenever units are free, as an index into the queue in order of arrival.
 */
export type Discipline =
  | { readonly rank: (priority: number, arrival: number) => number }
  | { readonly choose: (waiting: readonly QueuedRequest[]) => number };

/** By priority, then first come, first served. With the expected minutes as priority: shortest job first. */
export const byPriority: Discipline = { rank: (priority) => priority };

/** First come, first served, whatever the priorities. */
export const firstComeFirstServed: Discipline = { rank: () => 0 };

/** Last come, first served, whatever the priorities. */
export const lastComeFirstServed: Discipline = { rank: (_priority, arrival) => -arrival };

/**
 * Each of those waiting with the same chance; `uniform` gives numbers from 0 (included) to 1 (excluded).
 * @example
 * const sim = new Simulation();
 * const lane = new Resource(sim, { name: 'lane', capacity: 1, discipline: inRandomOrder(() => 0.99) });
 * const order = [];
 * function* pass(truck) {
 *   yield lane.request();
 *   order.push(truck);
 *   yield sim.hold(5);
 *   lane.release();
 * }
 * for (const truck of [1, 2, 3]) sim.start(pass(truck));
 * sim.run();
 * order; // => [1, 3, 2]
 */
export function inRandomOrder(uniform: () => number): Discipline {
  requireFunction('inRandomOrder', 'that draws from 0 to 1', uniform);
  return { choose: (waiting) => Math.floor(uniform() * waiting.length) };
}
