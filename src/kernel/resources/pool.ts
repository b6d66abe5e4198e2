import { invariant } from '../../math/index.js';
import type { KernelState, Lender, Minutes, Waiter } from '../events/index.js';
import {
  Command,
  checkPatience,
  type PriorityOption,
  type Recorded,
  readPriority,
  requireArray,
  requireConstruction,
  Timeline,
  WaitQueue,
} from '../events/index.js';
import type { Simulation, Task } from '../process/index.js';
import { requireReceiver } from '../process/index.js';
import { PoolUnits, type UnitStatistics, type UnitWish } from './pool-units.js';
import type { ResourceColumn } from './resource-options.js';
import { type ResourceStatistics, ResourceUsage } from './resource-usage.js';

/** Which unit is wanted: one that suits, or a wish with preferences. */
type Wish<U> = ((unit: U) => boolean) | UnitWish<U>;

/**
 * Units that are individuals: scanners, dog teams, escorts. Whoever takes one knows which, and may prefer some or insist.
 * The unit free longest is taken first; a taker whom no free unit suits does not hold up those behind.
 * A unit belongs to the process that took it, which gives it back when it ends.
 * @example
 * const sim = new Simulation();
 * const crews = new Pool(sim, { name: 'crews', units: ['day', 'night'] });
 * function* offload() {
 *   const crew = yield* crews.take();
 *   yield sim.hold(30);
 *   crews.release(crew);
 *   return crew;
 * }
 * const tasks = [1, 2, 3].map(() => sim.start(offload()));
 * sim.run();
 * tasks.map(({ result }) => result); // => ['day', 'night', 'day']
 */
export class Pool<U> implements Lender, Recorded {
  readonly name: string;
  /** @internal */ readonly lapsed = undefined;
  /** A unit that is free while somebody waits does not suit. */
  readonly spare = 0;
  /** @internal */ readonly kernel: KernelState;
  private readonly all: PoolUnits<U>;
  private readonly takers: WaitQueue;
  private readonly wishes = new Map<Waiter, UnitWish<U>>();
  private readonly usage: ResourceUsage;
  private timeline: Timeline<ResourceColumn> | undefined = undefined;

  /** Refuses a unit given twice. */
  constructor(sim: Simulation, options: { readonly name: string; readonly units: readonly U[] }) {
    requireConstruction('pool', sim, options, ['name', 'units']);
    const { name, units } = options;
    requireArray(`pool "${name}"`, 'units', units);
    if (new Set(units).size < units.length) throw new RangeError(`pool "${name}" requires different units`);
    this.name = name;
    this.kernel = sim.kernel;
    this.all = new PoolUnits(units, this, sim.kernel);
    this.takers = new WaitQueue(sim.kernel.links);
    this.usage = new ResourceUsage(sim.kernel.observation, sim.now);
  }

  /** @internal */ get label(): string {
    return `pool "${this.name}"`;
  }

  /** All units, in the order in which they were given. */
  get units(): readonly U[] {
    return this.all.units;
  }

  /** Units not taken, the one that has been free longest first. */
  get available(): readonly U[] {
    return this.all.free;
  }

  /** Units taken. */
  get inUse(): number {
    return this.all.taken;
  }

  /** @internal */ get lent(): number {
    return this.all.lent;
  }

  get queueLength(): number {
    return this.takers.length;
  }

  /**
   * Waits for a unit that suits: `const scanner = yield* scanners.take((s) => s.isMobile)`. The smaller priority takes first.
   *
   * @example
   * const own = yield* officers.take({ prefer: [deck.officer] }); // another one while he is away
   * const same = yield* scanners.take({ prefer: [last, spare], otherwise: 'wait' });
   */
  take(wish?: Wish<U>, priority: number | PriorityOption = 0): Command<U> {
    const patience = Number.POSITIVE_INFINITY;
    return this.kernel.make(new Take<U>(this, this.wishOf(wish), patience, readPriority(this, priority)));
  }

  /** As `take`, but gives up after `patience` minutes with undefined. */
  takeWithin(
    patience: Minutes,
    wish?: Wish<U>,
    priority: number | PriorityOption = 0,
  ): Command<U | undefined> {
    checkPatience(this, patience);
    const wanted = this.wishOf(wish);
    return this.kernel.make(new Take<U, U | undefined>(this, wanted, patience, readPriority(this, priority)));
  }

  /** Takes a unit that suits if one is free; undefined otherwise. Taken in a callback it is nobody's own. */
  tryTake(wish?: Wish<U>): U | undefined {
    this.account();
    const unit = this.all.take(this.wishOf(wish), this.kernel.current?.owner);
    if (unit !== undefined) this.countPass();
    return unit?.value;
  }

  /** Gives a unit back; refused unless the running process has it, or nobody in particular. */
  release(unit: U): void {
    this.account();
    this.all.release(unit);
    this.serve();
  }

  /** Passes a unit of the running process to another one, which then has to release it. */
  handOver(unit: U, receiver: Task<unknown>): void {
    this.all.handOver(unit, requireReceiver(this.kernel, this.label, receiver));
  }

  /** Makes a unit of the running process nobody's own, so that anyone may release it. */
  disown(unit: U): void {
    this.all.handOver(unit, undefined);
  }

  /** Use since the last reset, up to now, of all units together. */
  statistics(): ResourceStatistics {
    this.account();
    return this.usage.summary();
  }

  /** Use of each unit since the last reset, up to now, in the order in which they were given. */
  statisticsByUnit(): readonly UnitStatistics<U>[] {
    this.account();
    return this.all.statistics();
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.usage.reset(this.kernel.now, this.takers.length);
    this.all.resetStatistics(this.kernel.now);
  }

  /** Keeps the full record from now on, and gives it; it costs nothing while nobody asks. See Timeline. */
  record(): Timeline<ResourceColumn> {
    this.timeline ??= new Timeline(this.kernel, this, ['inUse', 'queueLength', 'capacity']);
    return this.timeline;
  }

  /** @internal */ recordedState(): readonly number[] {
    return [this.inUse, this.takers.length, this.units.length];
  }

  /** Hands a unit over now or queues the taker; for Take. @internal */
  admit(waiter: Waiter, wish: UnitWish<U> | undefined, patience: Minutes, priority: number): boolean {
    waiter.amount = 1;
    this.account();
    const unit = this.all.take(wish, waiter.owner);
    if (unit !== undefined) {
      this.countPass();
      waiter.delivered = unit.value;
      return true;
    }
    this.takers.add(waiter.slot, priority, this.kernel.now);
    this.usage.noteQueue(this.takers.length);
    if (wish !== undefined) this.wishes.set(waiter, wish);
    this.kernel.park(waiter, this);
    if (patience !== Number.POSITIVE_INFINITY) this.kernel.limit(waiter, patience);
    return false;
  }

  /** @internal */ withdraw(waiter: Waiter): void {
    this.account();
    this.usage.withdrawals++;
    this.leave(waiter);
  }

  /** The unit goes to the next taker, or is free ahead of the others. @internal */
  takeBack(waiter: Waiter): boolean {
    this.account();
    // `delivered` is the unit that was put there and that nobody has seen since.
    this.all.takeBack(waiter.delivered as U, waiter.owner);
    this.serve();
    return true;
  }

  /** @internal */ surrender(holder: Waiter): void {
    this.account();
    this.all.takeBackAll(holder);
    this.serve();
  }

  private serve(): void {
    let slot = this.takers.first;
    while (slot >= 0 && this.all.taken < this.units.length) {
      const waiter = this.kernel.waiterAt(slot);
      const unit = this.all.take(this.wishes.get(waiter), waiter.owner);
      if (unit === undefined) slot = this.takers.after(slot);
      else {
        this.usage.countWait(this.kernel.now - this.takers.sinceOf(slot));
        this.leave(waiter);
        waiter.grant(unit.value);
        // A grant can end a race, whose other branches may have stood behind: begin anew.
        slot = this.takers.first;
      }
    }
    CHECKED: invariant(this.wishes.size <= this.takers.length, 'only those who wait have a wish');
    CHECKED: invariant(
      this.takers.length === this.wishes.size || this.all.free.length === 0,
      'nobody without a wish waits beside a free unit',
    );
  }

  private leave(waiter: Waiter): void {
    this.takers.remove(waiter.slot);
    this.wishes.delete(waiter);
  }

  private countPass(): void {
    this.usage.grants++;
    this.usage.immediateGrants++;
  }

  private account(): void {
    if (this.usage.isBehind) this.all.resetStatistics(this.kernel.observation.since);
    this.usage.advance(this.kernel.now, this.all.taken, this.takers.length, this.units.length);
    this.timeline?.note();
  }

  private wishOf(wish: Wish<U> | undefined): UnitWish<U> | undefined {
    if (wish === undefined) return undefined;
    return typeof wish === 'function' ? { suits: wish } : this.all.checkWish(wish);
  }
}

/** Takes a unit out of a pool. */
class Take<U, R = U> extends Command<R> {
  constructor(
    readonly source: Pool<U>,
    private readonly wish: UnitWish<U> | undefined,
    private readonly patience: Minutes,
    private readonly priority: number,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.wish, this.patience, this.priority);
  }
}
