import type { Agenda } from './agenda.js';
import { type QueueStatistics, queueFigures } from './queue-statistics.js';
import { TimeIntegral } from './time-integral.js';
import { WaitQueue } from './wait-queue.js';

/** A queue that keeps its own statistics: who joins it, who is served from it, who leaves it unserved. */
export class Line {
  private readonly agenda: Agenda;
  private readonly queue: WaitQueue;
  private readonly time: TimeIntegral;
  private longestQueue = 0;
  private grants = 0;
  private immediateGrants = 0;
  private withdrawals = 0;
  private waitTime = 0;
  private longestWait = 0;

  constructor(agenda: Agenda) {
    this.agenda = agenda;
    this.queue = new WaitQueue(agenda.links);
    this.time = new TimeIntegral(agenda.now);
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

  /** Counts somebody who goes on without waiting. */
  pass(): void {
    this.grants++;
    this.immediateGrants++;
  }

  /** Adds a slot behind those of its priority. */
  join(slot: number, priority = 0): void {
    this.account();
    this.queue.add(slot, priority, this.agenda.now);
    if (this.queue.length > this.longestQueue) this.longestQueue = this.queue.length;
  }

  /** Takes a slot out whose wait is granted. */
  serve(slot: number): void {
    const wait = this.agenda.now - this.queue.sinceOf(slot);
    this.grants++;
    this.waitTime += wait;
    if (wait > this.longestWait) this.longestWait = wait;
    this.account();
    this.queue.remove(slot);
  }

  /** Takes a slot out whose wait is not granted. */
  leave(slot: number): void {
    this.withdrawals++;
    this.account();
    this.queue.remove(slot);
  }

  /** Figures since the last reset, up to now. */
  statistics(): QueueStatistics {
    this.account();
    const { longestQueue, grants, immediateGrants, withdrawals, waitTime, longestWait } = this;
    const { period, area: queueTime } = this.time;
    return queueFigures({
      period,
      queueTime,
      longestQueue,
      grants,
      immediateGrants,
      withdrawals,
      waitTime,
      longestWait,
    });
  }

  /** Starts a new period; waits that began before it count in full when they end. */
  resetStatistics(): void {
    this.time.reset(this.agenda.now);
    this.longestQueue = this.queue.length;
    this.grants = 0;
    this.immediateGrants = 0;
    this.withdrawals = 0;
    this.waitTime = 0;
    this.longestWait = 0;
  }

  private account(): void {
    this.time.advance(this.agenda.now, this.queue.length);
  }
}
