import { invariant } from '../../math/index.js';
import type { KernelState, Minutes } from '../events/index.js';
import { Command, type Source, WAITING, WAITING_UNTIL, type Waiter, WaitQueue } from '../events/index.js';

/**
 * Work that can be suspended and resumed all at once. What remains is kept exactly: a worker's timer is taken off when work
 * rests and set again for the rest of it. Work due at the very instant of a suspension is finished, not suspended.
 */
export class Workshop implements Source {
  readonly lapsed = undefined;
  /** Everyone with work begun; the amount is the work remaining while it rests. */
  private readonly workers: WaitQueue;
  private readonly pooled = new Work(this);

  constructor(
    readonly label: string,
    private readonly kernel: KernelState,
    private isActive: boolean,
  ) {
    this.workers = new WaitQueue(kernel.links);
  }

  /** Works for some minutes of activity. */
  work(minutes: Minutes): Command<void> {
    const command = this.kernel.made === undefined ? this.pooled : new Work(this);
    command.minutes = minutes;
    return this.kernel.make(command);
  }

  /** Begins a piece of work; for Work. The end of the work is the end of the waiter's patience. */
  begin(waiter: Waiter, minutes: Minutes): void {
    waiter.amount = minutes;
    this.workers.add(waiter.slot, 0, this.kernel.now);
    this.kernel.park(waiter, this);
    if (this.isActive) this.kernel.limit(waiter, minutes);
  }

  /** Lets all work rest. */
  suspend(): void {
    this.isActive = false;
    const { events, now } = this.kernel;
    for (let slot = this.workers.first; slot >= 0; slot = this.workers.after(slot)) {
      const end = events.heap.timeOf(slot);
      if (end <= now || events.ring.has(slot)) continue;
      const waiter = this.kernel.waiterAt(slot);
      waiter.amount = end - now;
      CHECKED: invariant(waiter.amount > 0, 'work suspended is not done');
      waiter.state = WAITING;
      events.remove(slot);
    }
  }

  /** Goes on with all work that rests. */
  resume(): void {
    this.isActive = true;
    for (let slot = this.workers.first; slot >= 0; slot = this.workers.after(slot)) {
      const waiter = this.kernel.waiterAt(slot);
      if (waiter.state === WAITING) this.kernel.limit(waiter, waiter.amount);
    }
  }

  withdraw(waiter: Waiter): void {
    this.workers.remove(waiter.slot);
  }

  takeBack(): boolean {
    return true;
  }

  isServing(waiter: Waiter): boolean {
    return waiter.state === WAITING_UNTIL;
  }
}

/** Does a piece of work. */
class Work extends Command<void> {
  minutes: Minutes = 0;

  constructor(readonly source: Workshop) {
    super();
  }

  perform(waiter: Waiter): boolean {
    this.source.begin(waiter, this.minutes);
    return false;
  }
}
