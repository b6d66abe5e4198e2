import { invariant } from '../../math/index.js';
import type { KernelState, Source, Waiter } from '../events/index.js';
import { Command, describeValue, requireConstruction, WaitQueue } from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { type QueueStatistics, QueueUsage } from './queue-usage.js';

/** Options of a batch. */
export interface BatchOptions {
  readonly name: string;
  /** Members that make a group, a whole number of at least 1. */
  readonly size: number;
}

/**
 * Gathers processes into groups: each brings something and waits until the group is complete, then all go on with what all brought.
 * With a key, only members of the same key make a group (parts of one consignment). To separate a group again,
 * start a process for each member.
 * @example
 * const sim = new Simulation();
 * const convoy = new Batch(sim, { name: 'convoy', size: 2 });
 * function* drive(truck) {
 *   yield sim.hold(10 * truck);
 *   return yield* convoy.join(truck);
 * }
 * const tasks = [1, 2].map((truck) => sim.start(drive(truck)));
 * sim.run();
 * [sim.now, tasks[0].result]; // => [20, [1, 2]]
 */
export class Batch<T> implements Source {
  readonly name: string;
  readonly size: number;
  /** @internal */ readonly lapsed = undefined;
  /** @internal */ readonly isFinal = true;
  private readonly kernel: KernelState;
  private readonly groups = new Map<unknown, Group<T>>();
  private readonly groupOf = new Map<Waiter, Group<T>>();
  private readonly usage: QueueUsage;

  constructor(sim: Simulation, options: BatchOptions) {
    requireConstruction('batch', sim, options, ['name', 'size']);
    if (!Number.isInteger(options.size) || options.size < 1)
      throw new RangeError(
        `batch "${options.name}" requires a whole size of at least 1, got ${describeValue(options.size)}`,
      );
    this.name = options.name;
    this.size = options.size;
    this.kernel = sim.kernel;
    this.usage = new QueueUsage(sim.now, sim.kernel.observation);
  }

  /** @internal */ get label(): string {
    return `batch "${this.name}"`;
  }

  /** Members waiting, over all keys. */
  get queueLength(): number {
    return this.groupOf.size;
  }

  /** Joins the group of a key and gives all its members in order of arrival once it is complete. */
  join(item: T, key?: unknown): Command<readonly T[]> {
    return this.kernel.make(new JoinGroup(this, item, key));
  }

  /** Lets an incomplete group go as it is; answers its number of members. */
  flush(key?: unknown): number {
    const group = this.groups.get(key);
    if (group === undefined) return 0;
    this.dismiss(key, group);
    return group.items.size;
  }

  /** Members waiting, over all keys, since the last reset, up to now. Who completes a group is granted at once. */
  statistics(): QueueStatistics {
    this.account();
    return this.usage.summary();
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.usage.reset(this.kernel.now, this.queueLength);
  }

  /** Adds a member; for JoinGroup. True when it completes its group. @internal */
  admit(waiter: Waiter, item: T, key: unknown): boolean {
    const group = this.groups.get(key) ?? {
      key,
      queue: new WaitQueue(this.kernel.links),
      items: new Map<Waiter, T>(),
    };
    group.items.set(waiter, item);
    if (group.items.size === this.size) {
      this.account();
      this.usage.countPass();
      waiter.delivered = this.dismiss(key, group);
      return true;
    }
    this.account();
    this.groups.set(key, group);
    this.groupOf.set(waiter, group);
    this.usage.noteLength(this.queueLength);
    CHECKED: invariant(group.items.size < this.size, 'a group that waits is incomplete');
    group.queue.add(waiter.slot, 0, this.kernel.now);
    this.kernel.park(waiter, this);
    return false;
  }

  /** A member who leaves takes along what it brought. @internal */
  withdraw(waiter: Waiter): void {
    const group = this.groupOf.get(waiter);
    if (group === undefined) return;
    this.account();
    this.usage.countWithdrawal();
    this.groupOf.delete(waiter);
    group.queue.remove(waiter.slot);
    group.items.delete(waiter);
    if (group.items.size === 0) this.groups.delete(group.key);
  }

  /** A group that is complete has been seen by its other members: its membership stands. @internal */
  takeBack(): boolean {
    return false;
  }

  private dismiss(key: unknown, group: Group<T>): readonly T[] {
    const items = [...group.items.values()];
    this.groups.delete(key);
    this.account();
    while (group.queue.length > 0) {
      const waiter = this.kernel.waiterAt(group.queue.first);
      this.usage.countGrant(this.kernel.now - group.queue.sinceOf(waiter.slot));
      group.queue.remove(waiter.slot);
      this.groupOf.delete(waiter);
      waiter.grant(items);
    }
    CHECKED: invariant(
      items.length > 0 && items.length <= this.size,
      'a group has from 1 member to its size',
    );
    return items;
  }

  private account(): void {
    this.usage.advance(this.kernel.now, this.queueLength);
  }
}

interface Group<T> {
  readonly key: unknown;
  readonly queue: WaitQueue;
  readonly items: Map<Waiter, T>;
}

/** Joins a group. */
class JoinGroup<T> extends Command<readonly T[]> {
  constructor(
    readonly source: Batch<T>,
    private readonly item: T,
    private readonly key: unknown,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.item, this.key);
  }
}
