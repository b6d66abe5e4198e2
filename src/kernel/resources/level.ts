import {
  type Command,
  describeValue,
  type KernelState,
  type Minutes,
  type PriorityOption,
  requireConstruction,
  Timeline,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { type LevelColumn, Tank } from './level-contents.js';
import { LevelSide } from './level-queue.js';
import type { QueueStatistics } from './queue-usage.js';

/** Options of a level, in whatever unit its amounts have. */
export interface LevelOptions {
  readonly name: string;
  /** Most it holds, above 0; without limit unless given. */
  readonly capacity?: number;
  /** Amount at the start, from 0 to the capacity; 0 unless given. */
  readonly initial?: number;
}

/**
 * A continuous amount: fuel, pallets of floor, tonnes. Those who wait are served in order; a small get never overtakes a larger one ahead.
 * Amounts that differ by rounding are the same: what exceeds the contents or the room by a billionth part at most takes all of it,
 * so that 333 L serve ten trips of 33.3 L. The contents are never below 0 nor, unless lowered, above the capacity.
 * @example
 * const sim = new Simulation();
 * const fuel = new Level(sim, { name: 'fuel', capacity: 500, initial: 100 });
 * function* refuel(litres) {
 *   yield fuel.get(litres);
 *   return sim.now;
 * }
 * const task = sim.start(refuel(300));
 * sim.schedule(60, () => fuel.tryPut(250)); // a tanker after an hour
 * sim.run();
 * [task.result, fuel.level]; // => [60, 50]
 */
export class Level {
  readonly name: string;
  private readonly kernel: KernelState;
  private readonly outflow: LevelSide;
  private readonly inflow: LevelSide;
  private readonly contents: Tank;

  constructor(sim: Simulation, options: LevelOptions) {
    requireConstruction('level', sim, options, ['name', 'capacity', 'initial']);
    const { name, capacity = Number.POSITIVE_INFINITY, initial = 0 } = options;
    if (!isCapacity(capacity))
      throw new RangeError(`level "${name}" requires a capacity above 0, got ${describeValue(capacity)}`);
    if (!(Number.isFinite(initial) && initial >= 0 && initial <= capacity))
      throw new RangeError(
        `level "${name}" requires a finite initial amount from 0 to ${capacity}, got ${describeValue(initial)}`,
      );
    this.name = name;
    this.kernel = sim.kernel;
    this.contents = new Tank(sim.kernel, initial, capacity);
    this.outflow = new LevelSide(this.label, sim.kernel, this.contents, false);
    this.inflow = new LevelSide(`room in ${this.label}`, sim.kernel, this.contents, true);
    this.contents.connect(this.outflow, this.inflow);
  }

  /** @internal */ get label(): string {
    return `level "${this.name}"`;
  }

  /** Amount now. */
  get level(): number {
    return this.contents.amount;
  }

  get capacity(): number {
    return this.contents.limit;
  }

  /** Processes waiting to take. */
  get takersWaiting(): number {
    return this.outflow.queueLength;
  }

  /** Processes waiting for room. */
  get puttersWaiting(): number {
    return this.inflow.queueLength;
  }

  /** Takes an amount, waiting until there is enough. */
  get(amount: number, priority: number | PriorityOption = 0): Command<void> {
    return this.outflow.request(amount, priority);
  }

  /** As `get`, but gives up after `patience` minutes with false. */
  getWithin(patience: Minutes, amount: number, priority: number | PriorityOption = 0): Command<boolean> {
    return this.outflow.requestWithin(patience, amount, priority);
  }

  /** Puts an amount in, waiting until there is room for all of it. */
  put(amount: number, priority: number | PriorityOption = 0): Command<void> {
    return this.inflow.request(amount, priority);
  }

  /** Takes an amount if it is there and nobody waits; false otherwise. */
  tryGet(amount: number): boolean {
    return this.outflow.tryMove(amount);
  }

  /** Puts an amount in if there is room and nobody waits; false otherwise. */
  tryPut(amount: number): boolean {
    return this.inflow.tryMove(amount);
  }

  /** Contents, flows and both queues since the last reset, up to now. */
  statistics(): LevelStatistics {
    const { contents } = this;
    contents.account();
    const { period, area: levelTime, smallest, largest } = contents.history;
    return levelFigures({
      period,
      levelTime,
      lowestLevel: period > 0 ? smallest : contents.amount,
      highestLevel: period > 0 ? largest : contents.amount,
      drawn: contents.drawn,
      filled: contents.filled,
      takers: this.outflow.line.statistics(),
      putters: this.inflow.line.statistics(),
    });
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.contents.reset();
    this.outflow.line.resetStatistics();
    this.inflow.line.resetStatistics();
  }

  /** Keeps the full record from now on, and gives it; it costs nothing while nobody asks. See Timeline. */
  record(): Timeline<LevelColumn> {
    const { contents } = this;
    contents.timeline ??= new Timeline(this.kernel, contents, ['level', 'takersWaiting', 'puttersWaiting']);
    return contents.timeline;
  }

  /** Changes the capacity. What is above a lowered one stays until it is taken. */
  setCapacity(capacity: number): void {
    if (!isCapacity(capacity))
      throw this.kernel.refusal(`${this.label} requires a capacity above 0, got ${describeValue(capacity)}`);
    this.contents.limit = capacity;
    this.contents.settle();
  }
}

function isCapacity(capacity: unknown): boolean {
  return typeof capacity === 'number' && capacity > 0;
}

/** What a level counts: its amount over time, what flowed, and the queues at both of its sides. */
export interface LevelTotals {
  /** Length of the period observed, in minutes. */
  readonly period: Minutes;
  /** Amount times minutes. */
  readonly levelTime: number;
  /** Extremes of the amounts that lasted for some time. */
  readonly lowestLevel: number;
  readonly highestLevel: number;
  /** Amounts taken out and put in; what an interrupt undid is taken off again. */
  readonly drawn: number;
  readonly filled: number;
  /** Who took. */
  readonly takers: QueueStatistics;
  /** Who put in. */
  readonly putters: QueueStatistics;
}

/** A level since its statistics were last reset. */
export interface LevelStatistics extends LevelTotals {
  /** Time average of the amount; NaN for an empty period. */
  readonly meanLevel: number;
}

/** Totals with the mean that follows from them. */
function levelFigures(totals: LevelTotals): LevelStatistics {
  return { ...totals, meanLevel: totals.levelTime / totals.period };
}
