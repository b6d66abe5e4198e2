import { invariant } from '../../math/index.js';
import type { KernelState, Minutes } from '../events/index.js';
import {
  addHolding,
  describeValue,
  type Lender,
  problemOfOptions,
  removeHolding,
  type Waiter,
} from '../events/index.js';
import { OrderedList } from './ordered-list.js';

/** Which unit a taker wants; without anything in it, any. */
export interface UnitWish<U> {
  /** Units it refuses are never taken. */
  readonly suits?: (unit: U) => boolean;
  /** Units of the pool in order of preference: the first of them that is free and suits is taken. */
  readonly prefer?: readonly U[];
  /** Where none of the preferred is free: 'any' other that suits, the one free longest (unless given), or 'wait' for a preferred one. */
  readonly otherwise?: 'any' | 'wait';
}

/** Use of one unit since the last reset. */
export interface UnitStatistics<U> {
  readonly unit: U;
  /** Times it was taken. */
  readonly uses: number;
  /** Minutes it was out. */
  readonly busyTime: Minutes;
  /** Part of the period it was out, 0 to 1; NaN for an empty period. */
  readonly utilisation: number;
}

/** One unit: whether it is out, with whom and since when. */
interface Unit<U> {
  readonly value: U;
  /** Where it stands among the free ones; -1 while it is out. */
  handle: number;
  holder: Waiter | undefined;
  takenAt: Minutes;
  uses: number;
  busyTime: Minutes;
}

/** The units of a pool: which are free, who has the others. */
export class PoolUnits<U> {
  readonly units: readonly U[];
  private readonly lender: Lender & { readonly name: string };
  private readonly kernel: KernelState;
  private readonly cards: ReadonlyMap<U, Unit<U>>;
  private readonly shelf = new OrderedList<Unit<U>>();
  private since: Minutes;

  constructor(units: readonly U[], lender: Lender & { readonly name: string }, kernel: KernelState) {
    this.units = [...units];
    this.lender = lender;
    this.kernel = kernel;
    this.since = kernel.now;
    this.cards = new Map(units.map((value) => [value, this.makeUnit(value)]));
  }

  /** Units out. */
  get taken(): number {
    return this.units.length - this.shelf.length;
  }

  /** Units in the hands of processes. */
  get lent(): number {
    return [...this.cards.values()].filter(({ holder }) => holder !== undefined).length;
  }

  /** Free units, longest free first, as a copy. */
  get free(): readonly U[] {
    return this.shelf.toArray().map(({ value }) => value);
  }

  /** Takes the free unit that a wish leads to, for a holder or for nobody in particular. */
  take(wish: UnitWish<U> | undefined, holder: Waiter | undefined): { readonly value: U } | undefined {
    const { shelf } = this;
    const handle = wish === undefined ? shelf.first : this.find(wish);
    const unit = handle < 0 ? undefined : shelf.remove(handle);
    if (unit === undefined) return undefined;
    CHECKED: invariant(unit.holder === undefined, 'a free unit is in nobody’s hands');
    unit.handle = -1;
    unit.takenAt = this.kernel.now;
    unit.uses++;
    this.give(unit, holder);
    return unit;
  }

  /** Frees a unit of the running process, or of nobody in particular. */
  release(value: U): void {
    this.putBack(this.unitOfRunning(value, 'release'), false);
  }

  /** Gives a unit of the running process, or of nobody in particular, to somebody else or to nobody. */
  handOver(value: U, receiver: Waiter | undefined): void {
    const unit = this.unitOfRunning(value, 'handing over');
    this.leaveHolder(unit);
    this.give(unit, receiver);
  }

  /** Frees a unit its holder has not seen yet, ahead of the others. */
  takeBack(value: U, holder: Waiter): void {
    const unit = this.cards.get(value);
    if (unit !== undefined && unit.holder === holder) this.putBack(unit, true);
  }

  /** Frees all units of a holder. */
  takeBackAll(holder: Waiter): void {
    for (const unit of this.cards.values()) if (unit.holder === holder) this.putBack(unit, false);
  }

  /** Use of each unit, in the order in which they were given. */
  statistics(): UnitStatistics<U>[] {
    const period = this.kernel.now - this.since;
    return [...this.cards.values()].map((unit) => {
      const busyTime = unit.busyTime + (unit.handle < 0 ? this.kernel.now - unit.takenAt : 0);
      return { unit: unit.value, uses: unit.uses, busyTime, utilisation: busyTime / period };
    });
  }

  /** Starts a new period; a unit out keeps its use. */
  resetStatistics(now: Minutes): void {
    this.since = now;
    for (const unit of this.cards.values()) {
      unit.busyTime = 0;
      unit.uses = unit.handle < 0 ? 1 : 0;
      unit.takenAt = now;
    }
  }

  /** The wish, if it can be had in this pool; refused otherwise. */
  checkWish(wish: UnitWish<U>): UnitWish<U> {
    const { name } = this.lender;
    const problem = problemOfOptions(wish, ['suits', 'prefer', 'otherwise']);
    if (problem !== undefined) throw this.kernel.refusal(`pool "${name}" ${problem}`);
    const { suits, prefer = [], otherwise = 'any' } = wish;
    if (suits !== undefined && typeof suits !== 'function')
      throw this.kernel.refusal(
        `pool "${name}" requires suits to be a function, got ${describeValue(suits)}`,
      );
    if (!Array.isArray(prefer) || !prefer.every((unit) => this.cards.has(unit)))
      throw this.kernel.refusal(`pool "${name}" requires preferred units of its own`);
    if (otherwise !== 'any' && otherwise !== 'wait')
      throw this.kernel.refusal(
        `pool "${name}" requires otherwise to be any or wait, got ${describeValue(otherwise)}`,
      );
    if (otherwise === 'wait' && prefer.length === 0)
      throw this.kernel.refusal(`pool "${name}" requires a preferred unit to wait for, got none`);
    return wish;
  }

  /** Where the unit stands that a wish leads to; -1 while there is none. */
  private find({ suits, prefer = [], otherwise }: UnitWish<U>): number {
    for (const value of prefer) {
      const handle = this.cards.get(value)?.handle ?? -1;
      if (handle >= 0 && suits?.(value) !== false) return handle;
    }
    if (otherwise === 'wait') return -1;
    return suits === undefined ? this.shelf.first : this.shelf.find(({ value }) => suits(value));
  }

  private makeUnit(value: U): Unit<U> {
    const unit: Unit<U> = { value, handle: -1, holder: undefined, takenAt: 0, uses: 0, busyTime: 0 };
    unit.handle = this.shelf.add(unit, 0);
    return unit;
  }

  private unitOfRunning(value: U, deed: string): Unit<U> {
    const unit = this.cards.get(value);
    const { name } = this.lender;
    if (unit === undefined || unit.handle >= 0)
      throw this.kernel.refusal(`${deed} of a unit that is not out of pool "${name}"`);
    if (unit.holder !== undefined && unit.holder !== this.kernel.current?.owner)
      throw this.kernel.refusal(`${deed} of a unit of pool "${name}" that "${unit.holder.name}" holds`);
    return unit;
  }

  private give(unit: Unit<U>, holder: Waiter | undefined): void {
    unit.holder = holder;
    if (holder !== undefined) addHolding(holder, this.lender, 1);
  }

  private leaveHolder(unit: Unit<U>): void {
    if (unit.holder !== undefined) removeHolding(unit.holder, this.lender, 1);
    unit.holder = undefined;
  }

  private putBack(unit: Unit<U>, isFirst: boolean): void {
    CHECKED: invariant(unit.handle < 0, 'a unit put back was out');
    this.leaveHolder(unit);
    unit.busyTime += this.kernel.now - unit.takenAt;
    unit.handle = isFirst ? this.shelf.addAhead(unit, 0) : this.shelf.add(unit, 0);
  }
}
