import { invariant } from '../../math/index.js';
import type { KernelState, Minutes, Source, Waiter } from '../events/index.js';
import {
  Command,
  checkPatience,
  describeValue,
  type PriorityOption,
  problemOfOptions,
  type Recorded,
  readPriority,
  requireConstruction,
  Timeline,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { Line } from './line.js';
import { OrderedList } from './ordered-list.js';
import { type Stored, StoreEntrance } from './store-entrance.js';
import { type StoreStatistics, storeFigures } from './store-statistics.js';
import { TimeIntegral } from './time-integral.js';

/** Options of a store. */
export interface StoreOptions {
  readonly name: string;
  /** Most items it holds, at least 1; without limit unless given. */
  readonly capacity?: number;
}

/** Which items a taker wants: a function, or the same as an option. */
export type Filter<T> = ((item: T) => boolean) | { readonly filter?: (item: T) => boolean };

/** Columns of the full record of a store. */
export type StoreColumn = 'count' | 'takersWaiting' | 'puttersWaiting';

/**
 * Items put in and taken out: trucks in a yard, orders on a desk. Items leave by priority (smaller first), then in order of arrival;
 * takers and putters are served in order of arrival. A taker whose filter nothing passes does not hold up those behind it.
 * @example
 * const sim = new Simulation();
 * const yard = new Store(sim, { name: 'yard', capacity: 2 });
 * function* arrive() {
 *   yield yard.put('flour');
 * }
 * function* collect() {
 *   return yield* yard.get();
 * }
 * sim.start(arrive());
 * const task = sim.start(collect());
 * sim.run();
 * task.result; // => 'flour'
 */
export class Store<T> implements Source, Recorded {
  readonly name: string;
  readonly capacity: number;
  /** @internal */ readonly lapsed = undefined;
  /** @internal */ readonly kernel: KernelState;
  private readonly stored = new OrderedList<Stored<T>>();
  private readonly takers: Line;
  private readonly entrance: StoreEntrance<T>;
  private readonly filters = new Map<Waiter, (item: T) => boolean>();
  private readonly pooledGet: Get<T>;
  private readonly contents: TimeIntegral;
  private timeline: Timeline<StoreColumn> | undefined = undefined;

  constructor(sim: Simulation, options: StoreOptions) {
    requireConstruction('store', sim, options, ['name', 'capacity']);
    const { capacity = Number.POSITIVE_INFINITY } = options;
    if (!(capacity >= 1 && (Number.isInteger(capacity) || capacity === Number.POSITIVE_INFINITY)))
      throw new RangeError(
        `store "${options.name}" requires a whole capacity of at least 1, got ${describeValue(capacity)}`,
      );
    this.name = options.name;
    this.capacity = capacity;
    this.kernel = sim.kernel;
    this.takers = new Line(sim.kernel);
    this.entrance = new StoreEntrance(options.name, sim.kernel, this);
    this.pooledGet = new Get(this);
    this.contents = new TimeIntegral(sim.now, sim.kernel.observation);
  }

  /** @internal */ get label(): string {
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
  put(item: T, priority: number | PriorityOption = 0): Command<void> {
    return this.entrance.put({ item, priority: readPriority(this, priority) });
  }

  /** Puts an item in if there is room and nobody waits for it; false otherwise. */
  tryPut(item: T, priority: number | PriorityOption = 0): boolean {
    if (!this.entrance.tryPut({ item, priority: readPriority(this, priority) })) return false;
    this.serve();
    return true;
  }

  /** Takes the first item that passes the filter, waiting for one: `const truck = yield* yard.get()`. */
  get(filter?: Filter<T>): Command<T> {
    const command = this.kernel.made === undefined ? this.pooledGet : new Get(this);
    command.filter = this.readFilter(filter);
    return this.kernel.make(command);
  }

  /** As `get`, but gives up after `patience` minutes with undefined. */
  getWithin(patience: Minutes, filter?: Filter<T>): Command<T | undefined> {
    const command = new Get<T, T | undefined>(this);
    command.filter = this.readFilter(filter);
    command.patience = checkPatience(this, patience);
    return this.kernel.make(command);
  }

  /** Takes the first item that passes the filter; undefined when there is none. */
  tryGet(filter?: Filter<T>): T | undefined {
    const entry = this.pick(this.readFilter(filter));
    if (entry === undefined) return undefined;
    this.takers.pass();
    this.serve();
    return entry.item;
  }

  /** Contents and both queues since the last reset, up to now. Takes and puts are the grants of their queues. */
  statistics(): StoreStatistics {
    this.account();
    const { period, area: itemTime } = this.contents;
    const largestCount = period > 0 ? this.contents.largest : this.count;
    const [takers, putters] = [this.takers.statistics(), this.entrance.line.statistics()];
    return storeFigures({ period, itemTime, largestCount, takers, putters });
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.contents.reset(this.kernel.now);
    this.takers.resetStatistics();
    this.entrance.line.resetStatistics();
  }

  /** Keeps the full record from now on, and gives it; it costs nothing while nobody asks. See Timeline. */
  record(): Timeline<StoreColumn> {
    this.timeline ??= new Timeline(this.kernel, this, ['count', 'takersWaiting', 'puttersWaiting']);
    return this.timeline;
  }

  /** @internal */ recordedState(): readonly number[] {
    return [this.count, this.takersWaiting, this.puttersWaiting];
  }

  /** Hands an item over now or queues the taker; for Get. @internal */
  admit(waiter: Waiter, filter: ((item: T) => boolean) | undefined, patience: Minutes): boolean {
    const entry = this.pick(filter);
    if (entry !== undefined) {
      this.takers.pass();
      this.hand(waiter, entry);
      this.serve();
      return true;
    }
    this.account();
    this.takers.join(waiter.slot);
    if (filter !== undefined) this.filters.set(waiter, filter);
    this.kernel.park(waiter, this);
    if (patience !== Number.POSITIVE_INFINITY) this.kernel.limit(waiter, patience);
    return false;
  }

  /** @internal */ withdraw(waiter: Waiter): void {
    this.account();
    this.takers.leave(waiter.slot);
    this.filters.delete(waiter);
  }

  /** The item returns ahead of its equals. @internal */
  takeBack(waiter: Waiter): boolean {
    this.account();
    // `delivered` is what `hand` has put there and nobody has seen since.
    const entry: Stored<T> = { item: waiter.delivered as T, priority: waiter.amount };
    this.stored.addAhead(entry, entry.priority);
    this.serve();
    return true;
  }

  private hand(waiter: Waiter, entry: Stored<T>): void {
    waiter.amount = entry.priority;
    waiter.delivered = entry.item;
  }

  /** Puts an item in if there is room; for the entrance. @internal */
  place(entry: Stored<T>): boolean {
    if (this.stored.length >= this.capacity) return false;
    this.account();
    this.stored.add(entry, entry.priority);
    return true;
  }

  private pick(filter: ((item: T) => boolean) | undefined): Stored<T> | undefined {
    const { stored } = this;
    const handle = filter === undefined ? stored.first : stored.find(({ item }) => filter(item));
    if (handle < 0) return undefined;
    this.account();
    return stored.remove(handle);
  }

  /** Hands items to takers and room to putters until neither helps. @internal */
  serve(): void {
    do this.serveTakers();
    while (this.entrance.admitWaiting());
    CHECKED: invariant(this.count <= this.capacity, 'a store holds no more than its capacity');
    CHECKED: invariant(
      this.count === 0 || this.takersWaiting === this.filters.size,
      'nobody without a filter waits beside an item',
    );
    CHECKED: invariant(
      this.puttersWaiting === 0 || this.count >= this.capacity,
      'nobody waits for room where there is some',
    );
  }

  private serveTakers(): void {
    let slot = this.takers.first;
    while (slot >= 0 && this.stored.length > 0) {
      const waiter = this.kernel.waiterAt(slot);
      const entry = this.pick(this.filters.get(waiter));
      if (entry === undefined) slot = this.takers.after(slot);
      else {
        this.takers.serve(slot);
        this.filters.delete(waiter);
        waiter.amount = entry.priority;
        waiter.grant(entry.item);
        // A grant can end a race, whose other branches may have stood behind: begin anew.
        slot = this.takers.first;
      }
    }
  }

  /** Tells the statistics what held up to now; before every change. @internal */
  account(): void {
    this.contents.advance(this.kernel.now, this.stored.length);
    this.timeline?.note();
  }

  private readFilter(given: Filter<T> | undefined): ((item: T) => boolean) | undefined {
    if (given === undefined || typeof given === 'function') return given;
    const problem = problemOfOptions(given, ['filter']);
    if (problem !== undefined) throw this.kernel.refusal(`${this.label} ${problem}`);
    if (given.filter !== undefined && typeof given.filter !== 'function')
      throw this.kernel.refusal(
        `${this.label} requires a filter that is a function, got ${describeValue(given.filter)}`,
      );
    return given.filter;
  }
}

/** Takes an item out of a store. */
class Get<T, R = T> extends Command<R> {
  filter: ((item: T) => boolean) | undefined = undefined;
  patience: Minutes = Number.POSITIVE_INFINITY;

  constructor(readonly source: Store<T>) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.filter, this.patience);
  }
}
