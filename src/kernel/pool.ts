import type { Command } from './command.js';
import { SimulationError } from './errors.js';
import type { Simulation } from './simulation.js';
import { Store } from './store.js';
import type { Minutes } from './time.js';

/** Units that are individuals: scanners, dog teams, escorts. Whoever takes one knows which, and may insist on one. */
export class Pool<U> {
  readonly name: string;
  /** All units, in the order in which they were given. */
  readonly units: readonly U[];
  private readonly sim: Simulation;
  private readonly free: Store<U>;

  /** Refuses a unit given twice. */
  constructor(sim: Simulation, options: { readonly name: string; readonly units: readonly U[] }) {
    const { name, units } = options;
    if (new Set(units).size < units.length) throw new RangeError(`pool "${name}" requires different units`);
    this.name = name;
    this.units = units;
    this.sim = sim;
    this.free = new Store(sim, { name });
    for (const unit of units) this.free.tryPut(unit);
  }

  /** Units not taken, the one that has been free longest first. */
  get available(): readonly U[] {
    return this.free.items;
  }

  /** Units taken. */
  get inUse(): number {
    return this.units.length - this.free.count;
  }

  get queueLength(): number {
    return this.free.takersWaiting;
  }

  /** Waits for a unit that suits: `const scanner = yield* scanners.take((s) => s.isMobile)`. */
  take(suits?: (unit: U) => boolean): Command<U> {
    return this.free.get(suits);
  }

  /** As `take`, but gives up after `patience` minutes with undefined. */
  takeWithin(patience: Minutes, suits?: (unit: U) => boolean): Command<U | undefined> {
    return this.free.getWithin(patience, suits);
  }

  /** Takes a unit that suits if one is free; undefined otherwise. */
  tryTake(suits?: (unit: U) => boolean): U | undefined {
    return this.free.tryGet(suits);
  }

  /** Gives a unit back; refused when it is not out or not of this pool. */
  release(unit: U): void {
    if (!this.units.includes(unit) || this.free.items.includes(unit))
      throw new SimulationError(
        `release of a unit that is not out of pool "${this.name}"`,
        this.sim.now,
        this.sim.runningProcess,
      );
    this.free.tryPut(unit);
  }
}
