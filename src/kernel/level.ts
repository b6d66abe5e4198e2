import type { Agenda } from './agenda.js';
import type { Command } from './command.js';
import { LevelSide, type Tank } from './level-side.js';
import type { Simulation } from './simulation.js';
import type { Minutes } from './time.js';

/** Options of a level, in whatever unit its amounts have. */
export interface LevelOptions {
  readonly name: string;
  /** Most it holds, above 0; without limit unless given. */
  readonly capacity?: number;
  /** Amount at the start, from 0 to the capacity; 0 unless given. */
  readonly initial?: number;
}

/** A continuous amount: fuel, pallets of floor, tonnes. Those who wait are served in order; a small get never overtakes a larger one ahead. */
export class Level {
  readonly name: string;
  private readonly agenda: Agenda;
  private readonly outflow: LevelSide;
  private readonly inflow: LevelSide;
  private readonly contents: Contents;

  constructor(sim: Simulation, options: LevelOptions) {
    const { name, capacity = Number.POSITIVE_INFINITY, initial = 0 } = options;
    if (!(capacity > 0)) throw new RangeError(`level "${name}" requires a capacity above 0, got ${capacity}`);
    if (!(initial >= 0 && initial <= capacity))
      throw new RangeError(
        `level "${name}" requires an initial amount from 0 to ${capacity}, got ${initial}`,
      );
    this.name = name;
    this.agenda = sim.agenda;
    this.contents = new Contents(initial, capacity);
    this.outflow = new LevelSide(`level "${name}"`, sim.agenda, this.contents, false);
    this.inflow = new LevelSide(`room in level "${name}"`, sim.agenda, this.contents, true);
    this.contents.connect(this.outflow, this.inflow);
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
  get(amount: number, priority = 0): Command<void> {
    return this.outflow.request(amount, priority);
  }

  /** As `get`, but gives up after `patience` minutes with false. */
  getWithin(patience: Minutes, amount: number, priority = 0): Command<boolean> {
    return this.outflow.requestWithin(patience, amount, priority);
  }

  /** Puts an amount in, waiting until there is room for all of it. */
  put(amount: number, priority = 0): Command<void> {
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

  /** Changes the capacity. What is above a lowered one stays until it is taken. */
  setCapacity(capacity: number): void {
    if (!(capacity > 0))
      throw this.agenda.refusal(`level "${this.name}" requires a capacity above 0, got ${capacity}`);
    this.contents.limit = capacity;
    this.contents.settle();
  }
}

/** What is in a level. */
class Contents implements Tank {
  amount: number;
  limit: number;
  private outflow: LevelSide | undefined = undefined;
  private inflow: LevelSide | undefined = undefined;

  constructor(amount: number, limit: number) {
    this.amount = amount;
    this.limit = limit;
  }

  /** Names the two sides, which are made after it. */
  connect(outflow: LevelSide, inflow: LevelSide): void {
    this.outflow = outflow;
    this.inflow = inflow;
  }

  draw(amount: number): boolean {
    if (amount > this.amount) return false;
    this.amount -= amount;
    return true;
  }

  fill(amount: number): boolean {
    if (this.amount + amount > this.limit) return false;
    this.amount += amount;
    return true;
  }

  refund(amount: number): void {
    this.amount += amount;
    this.settle();
  }

  /** Serves takers and putters in turn until neither can go on. */
  settle(): void {
    do this.outflow?.serve();
    while (this.inflow?.serve());
  }
}
