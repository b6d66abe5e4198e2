import type { KernelState, Minutes } from '../events/index.js';
import {
  Command,
  checkDuration,
  requireConstruction,
  type Source,
  type Waiter,
  WaitQueue,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';

/**
 * Work of several processes that others break off, the work begun last first: whoever does it learns how much of it is left, and no
 * error is thrown. Work due at this very instant is finished, not broken off.
 * @example
 * const sim = new Simulation();
 * const unloading = new BreakableWork(sim, { name: 'unloading' });
 * function* unload() {
 *   return yield* unloading.work(30);
 * }
 * const task = sim.start(unload());
 * sim.schedule(12, () => unloading.breakOff());
 * sim.run();
 * task.result; // => 18
 */
export class BreakableWork implements Source {
  readonly name: string;
  /** Minutes left when the work was done. @internal */
  readonly lapsed = 0;
  /** Inner workings, for the parts of the kernel only. @internal */
  readonly kernel: KernelState;
  /** Everyone at work, in the order in which it was begun. */
  private readonly workers: WaitQueue;
  private readonly pooled: Work;

  constructor(sim: Simulation, options: { readonly name: string }) {
    requireConstruction('breakable work', sim, options, ['name']);
    this.name = options.name;
    this.kernel = sim.kernel;
    this.workers = new WaitQueue(sim.kernel.links);
    this.pooled = new Work(this);
  }

  /** @internal */ get label(): string {
    return `work "${this.name}"`;
  }

  /** Processes at work. */
  get inHand(): number {
    return this.workers.length;
  }

  /** Works for some minutes and gives the minutes left: 0 when it was done, more when it was broken off. */
  work(minutes: Minutes): Command<Minutes> {
    const { kernel } = this;
    const command = kernel.made === undefined ? this.pooled : new Work(this);
    command.minutes = checkDuration(this, minutes);
    return kernel.make(command);
  }

  /** Breaks off the work begun last that is not due now; false when there is none. */
  breakOff(): boolean {
    const { kernel, workers } = this;
    const { events, links, now } = kernel;
    for (let slot = workers.last; slot >= 0; slot = links.previous[slot] ?? -1) {
      const left = events.heap.timeOf(slot) - now;
      // Work of no length is not in the heap at all.
      if (!(left > 0) || events.ring.has(slot)) continue;
      workers.remove(slot);
      kernel.waiterAt(slot).grant(left);
      return true;
    }
    return false;
  }

  /** Begins a piece of work; for Work. The end of the work is the end of the waiter's patience. @internal */
  begin(waiter: Waiter, minutes: Minutes): void {
    this.workers.addLast(waiter.slot, 0, this.kernel.now);
    this.kernel.park(waiter, this);
    this.kernel.limit(waiter, minutes);
  }

  /** @internal */ withdraw(waiter: Waiter): void {
    this.workers.remove(waiter.slot);
  }

  /** @internal */ takeBack(): boolean {
    return true;
  }

  /** @internal */ isServing(): boolean {
    return true;
  }
}

/** Does a piece of work. */
class Work extends Command<Minutes> {
  minutes: Minutes = 0;

  constructor(readonly source: BreakableWork) {
    super();
  }

  perform(waiter: Waiter): boolean {
    this.source.begin(waiter, this.minutes);
    return false;
  }
}
