import { invariant } from '../../math/index.js';
import type { KernelState } from '../events/index.js';
import { WaitQueue } from '../events/index.js';
import { type QueueStatistics, QueueUsage } from './queue-usage.js';

/** A queue that keeps its own statistics: who joins it, who is served from it, who leaves it unserved. */
export class Line {
  private readonly queue: WaitQueue;
  private readonly usage: QueueUsage;

  constructor(private readonly kernel: KernelState) {
    this.queue = new WaitQueue(kernel.links);
    this.usage = new QueueUsage(kernel.now, kernel.observation);
  }

  get length(): number {
    return this.queue.length;
  }

  /** First slot; -1 when nobody waits. */
  get first(): number {
    return this.queue.first;
  }

  /** Slot behind a waiting one; -1 at the end. */
  after(slot: number): number {
    return this.queue.after(slot);
  }

  /** Whether a newcomer of that priority would be first. */
  isFirst(priority: number): boolean {
    return this.queue.length === 0 || priority < this.queue.priorityOf(this.queue.first);
  }

  /** Counts somebody who goes on without waiting. */
  pass(): void {
    this.account();
    this.usage.countPass();
  }

  /** Adds a slot behind those of its priority. */
  join(slot: number, priority = 0): void {
    this.account();
    this.queue.add(slot, priority, this.kernel.now);
    this.usage.noteLength(this.queue.length);
    CHECKED: invariant(this.queue.last >= 0, 'a line that was joined has an end');
  }

  /** Takes a slot out whose wait is granted. */
  serve(slot: number): void {
    this.account();
    CHECKED: invariant(this.queue.length > 0, 'who is served has waited');
    this.usage.countGrant(this.kernel.now - this.queue.sinceOf(slot));
    this.queue.remove(slot);
  }

  /** Takes a slot out whose wait is not granted. */
  leave(slot: number): void {
    this.account();
    this.usage.countWithdrawal();
    this.queue.remove(slot);
  }

  /** Figures since the last reset, up to now. */
  statistics(): QueueStatistics {
    this.account();
    return this.usage.summary();
  }

  /** Starts a new period; waits that began before it count in full when they end. */
  resetStatistics(): void {
    this.usage.reset(this.kernel.now, this.queue.length);
  }

  private account(): void {
    this.usage.advance(this.kernel.now, this.queue.length);
  }
}
