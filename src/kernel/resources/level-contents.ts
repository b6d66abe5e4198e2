import { invariant } from '../../math/index.js';
import type { KernelState, Recorded, Timeline } from '../events/index.js';
import { ExactSum } from './exact-sum.js';
import { TimeIntegral } from './time-integral.js';

/** One side of a tank: those who wait to draw, or to fill. */
export interface TankSide {
  readonly queueLength: number;
  /** Serves from the head while it can be served. True when at least one was. */
  serve(): boolean;
}

/** Columns of the full record of a level. */
export type LevelColumn = 'level' | 'takersWaiting' | 'puttersWaiting';

/**
 * How much an amount may exceed what there is, or the room there is, as a part of the amount: 33.3 in a double is not the 33.3 of
 * the model, and ten of them not 333. A double is within 1.2e-16 of what it stands for, so that some 9 million amounts may add up.
 */
const TOLERANCE = 1e-9;

/** What is in a level, and how it was. */
export class Tank implements Recorded {
  limit: number;
  timeline: Timeline<LevelColumn> | undefined = undefined;
  private readonly taken = new ExactSum(0);
  private readonly added = new ExactSum(0);
  readonly history: TimeIntegral;
  private readonly kernel: KernelState;
  private readonly content: ExactSum;
  private outflow: TankSide | undefined = undefined;
  private inflow: TankSide | undefined = undefined;

  constructor(kernel: KernelState, amount: number, limit: number) {
    this.kernel = kernel;
    this.content = new ExactSum(amount);
    this.limit = limit;
    this.history = new TimeIntegral(kernel.now, kernel.observation);
  }

  /** Amount now. */
  get amount(): number {
    return this.content.value;
  }

  /** Amounts taken, and put in, since the last reset. */
  get drawn(): number {
    return this.taken.value;
  }

  get filled(): number {
    return this.added.value;
  }

  /** Names the two sides, which are made after it. */
  connect(outflow: TankSide, inflow: TankSide): void {
    this.outflow = outflow;
    this.inflow = inflow;
  }

  /** Takes an amount if there is enough; answers how much it took, 0 when there was not. What is as good as all is all. */
  draw(amount: number): number {
    const part = partOf(amount, this.amount);
    if (part > 0) this.change(part, this.taken, -1);
    return part;
  }

  /** Puts an amount in if there is room; answers how much it put in, 0 when there was none. */
  fill(amount: number): number {
    const part = partOf(amount, this.limit - this.amount);
    if (part > 0) this.change(part, this.added, 1);
    return part;
  }

  /** Reverses a draw of an amount that was taken. */
  refund(amount: number): void {
    this.change(-amount, this.taken, -1);
    this.settle();
  }

  private change(part: number, flow: ExactSum, sign: number): void {
    this.account();
    flow.add(part);
    // All that is in goes at once, and what fills it fills it: no crumb is left of rounding.
    if (sign < 0 && part === this.amount) this.content.set(0);
    else if (sign > 0 && part === this.limit - this.amount) this.content.set(this.limit);
    else this.content.add(sign * part);
    CHECKED: invariant(this.amount >= 0, 'a level never holds less than nothing');
    CHECKED: invariant(sign < 0 || this.amount <= this.limit, 'nothing is put in above the capacity');
  }

  /** Serves takers and putters in turn until neither can go on. */
  settle(): void {
    do this.outflow?.serve();
    while (this.inflow?.serve());
  }

  recordedState(): readonly number[] {
    return [this.amount, this.outflow?.queueLength ?? 0, this.inflow?.queueLength ?? 0];
  }

  /** Tells the statistics what held up to now; before every change. */
  account(): void {
    if (this.history.isBehind) this.reset(this.kernel.observation.since);
    this.history.advance(this.kernel.now, this.amount);
    this.timeline?.note();
  }

  /** Starts a new period. */
  reset(now = this.kernel.now): void {
    this.history.reset(now);
    this.taken.set(0);
    this.added.set(0);
  }
}

/** How much of what there is an amount takes: all when they are as good as equal, 0 when there is too little. */
function partOf(amount: number, available: number): number {
  if (Math.abs(amount - available) <= TOLERANCE * amount) return available;
  return amount < available ? amount : 0;
}
