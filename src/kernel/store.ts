import type { Agenda } from './agenda.js';
import { Command } from './command.js';
import { Deque } from './deque.js';
import type { Simulation } from './simulation.js';
import { type Stored, StoreEntrance } from './store-entrance.js';
import { isDelay, type Minutes } from './time.js';
import { WaitQueue } from './wait-queue.js';
import type { Source, Waiter } from './waiter.js';

/** Options of a store. */
export interface StoreOptions {
  readonly name: string;
  /** Most items it holds, at least 1; without limit unless given. */
  readonly capacity?: number;
}

/**
 * Items put in and taken out: trucks in a yard, orders on a desk. Items leave by priority (smaller first), then in order of arrival;
 * takers and putters are served in order of arrival. A taker whose filter nothing passes does not hold up those behind it.
 */
export class Store<T> implements Source {
  readonly name: string;
  readonly capacity: number;
  readonly lapsed = undefined;
  private readonly agenda: Agenda;
  private readonly stored = new Deque<Stored<T>>();
  private readonly takers: WaitQueue;
  private readonly entrance: StoreEntrance<T>;
  private readonly filters = new Map<Waiter, (item: T) => boolean>();
  private readonly pooledGet: Get<T>;

  constructor(sim: Simulation, options: StoreOptions) {
    const capacity = options.capacity ?? Number.POSITIVE_INFINITY;
    if (!(capacity >= 1))
      throw new RangeError(`store "${options.name}" requires a capacity of at least 1, got ${capacity}`);
    this.name = options.name;
    this.capacity = capacity;
    this.agenda = sim.agenda;
    this.takers = new WaitQueue(sim.agenda.links);
    this.entrance = new StoreEntrance(options.name, sim.agenda, this);
    this.pooledGet = new Get(this);
  }

  get label(): string {
    return `store "${this.name}"`;
  }

  /** Items in the store. */
  get count(): number {
    return this.stored.length;
  }

  /** Items in the order in which they would leave, as a copy. */
  get items(): T[] {
    return this.stored.toArray().map(({ item }) => item);
  }

  /** Processes waiting for an item. */
  get takersWaiting(): number {
    return this.takers.length;
  }

  /** Processes waiting for room. */
  get puttersWaiting(): number {
    return this.entrance.queueLength;
  }

  /** Puts an item in, waiting for room in a full store. An item put in stays in, even if its process is then interrupted. */
  put(item: T, priority = 0): Command<void> {
    return this.entrance.put({ item, priority: this.checkPriority(priority) });
  }

  /** Puts an item in if there is room and nobody waits for it; false otherwise. */
  tryPut(item: T, priority = 0): boolean {
    if (!this.entrance.tryPut({ item, priority: this.checkPriority(priority) })) return false;
    this.serve();
    return true;
  }

  /** Takes the first item that passes the filter, waiting for one: `const truck = yield* yard.get()`. */
  get(filter?: (item: T) => boolean): Command<T> {
    const command = this.agenda.made === undefined ? this.pooledGet : new Get(this);
    command.filter = filter;
    return this.agenda.make(command);
  }

  /** As `get`, but gives up after `patience` minutes with undefined. */
  getWithin(patience: Minutes, filter?: (item: T) => boolean): Command<T | undefined> {
    if (!isDelay(patience))
      throw this.agenda.refusal(`${this.label} requires a patience of at least 0 min, got ${patience}`);
    const command = new Get<T, T | undefined>(this);
    command.filter = filter;
    command.patience = patience;
    return this.agenda.make(command);
  }

  /** Takes the first item that passes the filter; undefined when there is none. */
  tryGet(filter?: (item: T) => boolean): T | undefined {
    const entry = this.pick(filter);
    if (entry !== undefined) this.serve();
    return entry?.item;
  }

  /** Hands an item over now or queues the taker; for Get. */
  admit(waiter: Waiter, filter: ((item: T) => boolean) | undefined, patience: Minutes): boolean {
    const entry = this.pick(filter);
    if (entry !== undefined) {
      this.hand(waiter, entry);
      this.serve();
      return true;
    }
    this.takers.add(waiter.slot, 0, this.agenda.now);
    if (filter !== undefined) this.filters.set(waiter, filter);
    this.agenda.park(waiter, this);
    if (patience !== Number.POSITIVE_INFINITY) this.agenda.limit(waiter, patience);
    return false;
  }

  withdraw(waiter: Waiter): void {
    this.takers.remove(waiter.slot);
    this.filters.delete(waiter);
  }

  /** The item returns ahead of its equals. */
  takeBack(waiter: Waiter): boolean {
    // `delivered` is what `hand` has put there and nobody has seen since.
    const entry: Stored<T> = { item: waiter.delivered as T, priority: waiter.amount };
    const position = this.stored.findIndex((other) => other.priority >= entry.priority);
    this.stored.insert(position < 0 ? this.stored.length : position, entry);
    this.serve();
    return true;
  }

  private hand(waiter: Waiter, entry: Stored<T>): void {
    waiter.amount = entry.priority;
    waiter.delivered = entry.item;
  }

  /** Puts an item in if there is room; for the entrance. */
  place(entry: Stored<T>): boolean {
    const { stored } = this;
    if (stored.length >= this.capacity) return false;
    const last = stored.at(stored.length - 1);
    if (last === undefined || last.priority <= entry.priority) stored.push(entry);
    else
      stored.insert(
        stored.findIndex((other) => other.priority > entry.priority),
        entry,
      );
    return true;
  }

  private pick(filter: ((item: T) => boolean) | undefined): Stored<T> | undefined {
    if (filter === undefined) return this.stored.shift();
    return this.stored.remove(this.stored.findIndex((entry) => filter(entry.item)));
  }

  /** Hands items to takers and room to putters until neither helps. */
  serve(): void {
    do this.serveTakers();
    while (this.entrance.admitWaiting());
  }

  private serveTakers(): void {
    let slot = this.takers.first;
    while (slot >= 0 && this.stored.length > 0) {
      const waiter = this.agenda.waiterAt(slot);
      const entry = this.pick(this.filters.get(waiter));
      if (entry === undefined) slot = this.takers.after(slot);
      else {
        this.withdraw(waiter);
        waiter.amount = entry.priority;
        waiter.grant(entry.item);
        // A grant can end a race, whose other branches may have stood behind: begin anew.
        slot = this.takers.first;
      }
    }
  }

  private checkPriority(priority: number): number {
    if (Number.isNaN(priority)) throw this.agenda.refusal(`${this.label} requires a priority, got NaN`);
    return priority;
  }
}

/** Takes an item out of a store. */
class Get<T, R = T> extends Command<R> {
  readonly source: Store<T>;
  filter: ((item: T) => boolean) | undefined = undefined;
  patience: Minutes = Number.POSITIVE_INFINITY;

  constructor(source: Store<T>) {
    super();
    this.source = source;
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.filter, this.patience);
  }
}
