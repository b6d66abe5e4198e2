import { invariant } from '../../math/index.js';
import type { KernelState, Waiter } from '../events/index.js';
import { describeValue, WaitQueue } from '../events/index.js';
import type { Discipline, QueuedRequest } from './discipline.js';

/** A request for several resources at once, granted by all of them together or not at all. */
export interface JointRequest {
  /** Grants it if every resource can serve its part now. */
  tryGrant(): boolean;
}

/** Requests waiting at one resource, in the order of its discipline. */
export class RequestQueue {
  private readonly line: WaitQueue;
  private readonly joint = new Map<Waiter, JointRequest>();
  private arrivals = 0;

  constructor(
    private readonly kernel: KernelState,
    private readonly discipline: Discipline | undefined,
  ) {
    this.line = new WaitQueue(kernel.links);
  }

  get length(): number {
    return this.line.length;
  }

  /** Adds a waiter, whose `amount` is what it asks for. */
  add(waiter: Waiter, priority: number): void {
    const { discipline, line } = this;
    const { now } = this.kernel;
    if (discipline === undefined) line.add(waiter.slot, priority, now);
    // A choosing discipline sees the queue in order of arrival; the priority is for it to weigh.
    else if ('choose' in discipline) line.addLast(waiter.slot, priority, now);
    else line.add(waiter.slot, this.checkRank(discipline.rank(priority, this.arrivals++)), now);
  }

  /** Adds one part of a joint request. */
  addJoint(waiter: Waiter, priority: number, request: JointRequest): void {
    this.add(waiter, priority);
    this.joint.set(waiter, request);
  }

  /** Takes a waiter out. */
  remove(waiter: Waiter): void {
    this.line.remove(waiter.slot);
    CHECKED: invariant(this.joint.size <= this.line.length + 1, 'joint requests are among those waiting');
    if (this.joint.size > 0) this.joint.delete(waiter);
  }

  /** The joint request a waiter is part of. */
  jointOf(waiter: Waiter): JointRequest | undefined {
    return this.joint.size > 0 ? this.joint.get(waiter) : undefined;
  }

  /** Since when a waiter has been in the queue. */
  sinceOf(waiter: Waiter): number {
    return this.line.sinceOf(waiter.slot);
  }

  /** Slot to be served next; -1 when nobody waits. */
  next(): number {
    const { discipline, line } = this;
    if (discipline === undefined || 'rank' in discipline || line.length === 0) return line.first;
    const slots = line.toArray();
    const index = discipline.choose(slots.map((slot) => this.describe(slot)));
    const chosen = slots[index];
    if (chosen === undefined)
      throw this.kernel.refusal(
        `a discipline chose number ${describeValue(index)} of ${slots.length} waiting requests`,
      );
    return chosen;
  }

  private checkRank(rank: number): number {
    if (typeof rank !== 'number' || Number.isNaN(rank))
      throw this.kernel.refusal(`a discipline requires a number as rank, got ${describeValue(rank)}`);
    return rank;
  }

  private describe(slot: number): QueuedRequest {
    const { line } = this;
    const waiter = this.kernel.waiterAt(slot);
    return {
      process: waiter.name,
      priority: line.priorityOf(slot),
      amount: waiter.amount,
      since: line.sinceOf(slot),
    };
  }
}
