import { invariant } from '../../math/index.js';
import type { KernelState, Source, Waiter } from '../events/index.js';
import { Command } from '../events/index.js';
import { Line } from './line.js';

/** An item with the priority by which it leaves its store. */
export interface Stored<T> {
  readonly item: T;
  readonly priority: number;
}

/** Where the items go. */
export interface Shelf<T> {
  /** Puts an item in if there is room. */
  place(entry: Stored<T>): boolean;
  /** Hands items to those who wait for them. */
  serve(): void;
  /** Tells the statistics what held up to now. */
  account(): void;
}

/** The queue of those who wait to put an item into a full store. */
export class StoreEntrance<T> implements Source {
  readonly label: string;
  readonly lapsed = false;
  readonly isFinal = true;
  /** The queue, with its statistics. */
  readonly line: Line;
  private readonly offers = new Map<Waiter, Stored<T>>();

  constructor(
    name: string,
    private readonly kernel: KernelState,
    private readonly store: Shelf<T>,
  ) {
    this.label = `room in store "${name}"`;
    this.line = new Line(kernel);
  }

  get queueLength(): number {
    return this.line.length;
  }

  /** Places an item if nobody is ahead and there is room. */
  tryPut(entry: Stored<T>): boolean {
    if (this.line.length > 0 || !this.store.place(entry)) return false;
    this.line.pass();
    return true;
  }

  /** Waits to put an item in. */
  put(entry: Stored<T>): Command<void> {
    return this.kernel.make(new Put(this, entry));
  }

  /** Places the item or queues its owner; for Put. */
  admit(waiter: Waiter, entry: Stored<T>): boolean {
    waiter.delivered = undefined;
    if (this.tryPut(entry)) {
      this.store.serve();
      return true;
    }
    this.store.account();
    this.line.join(waiter.slot);
    this.offers.set(waiter, entry);
    this.kernel.park(waiter, this);
    return false;
  }

  /** Lets those waiting put their items in while there is room. True when at least one did. */
  admitWaiting(): boolean {
    const before = this.line.length;
    while (this.line.length > 0) {
      const waiter = this.kernel.waiterAt(this.line.first);
      const entry = this.offers.get(waiter);
      if (entry !== undefined && !this.store.place(entry)) break;
      this.line.serve(waiter.slot);
      this.offers.delete(waiter);
      waiter.grant(undefined);
    }
    CHECKED: invariant(this.offers.size === this.line.length, 'everybody who waits for room brings an item');
    return this.line.length < before;
  }

  withdraw(waiter: Waiter): void {
    this.store.account();
    this.line.leave(waiter.slot);
    this.offers.delete(waiter);
  }

  /** An item put in stays in: someone may have taken it already. */
  takeBack(): boolean {
    return false;
  }
}

/** Puts an item into a store. */
class Put<T> extends Command<void> {
  constructor(
    readonly source: StoreEntrance<T>,
    private readonly entry: Stored<T>,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.entry);
  }
}
