import type { Agenda } from './agenda.js';
import { TimeIntegral } from './time-integral.js';
import type { Recorded, Timeline } from './timeline.js';

/** One side of a tank: those who wait to draw, or to fill. */
export interface TankSide {
  readonly queueLength: number;
  /** Serves from the head while it can be served. True when at least one was. */
  serve(): boolean;
}

/** Columns of the full record of a level. */
export type LevelColumn = 'level' | 'takersWaiting' | 'puttersWaiting';

/** What is in a level, and how it was. */
export class Tank implements Recorded {
  limit: number;
  timeline: Timeline<LevelColumn> | undefined = undefined;
  drawn = 0;
  filled = 0;
  readonly history: TimeIntegral;
  private readonly agenda: Agenda;
  private content: number;
  private outflow: TankSide | undefined = undefined;
  private inflow: TankSide | undefined = undefined;

  constructor(agenda: Agenda, amount: number, limit: number) {
    this.agenda = agenda;
    this.content = amount;
    this.limit = limit;
    this.history = new TimeIntegral(agenda.now);
  }

  /** Amount now. */
  get amount(): number {
    return this.content;
  }

  /** Names the two sides, which are made after it. */
  connect(outflow: TankSide, inflow: TankSide): void {
    this.outflow = outflow;
    this.inflow = inflow;
  }

  /** Takes an amount if there is enough. */
  draw(amount: number): boolean {
    if (amount > this.content) return false;
    this.account();
    this.content -= amount;
    this.drawn += amount;
    return true;
  }

  /** Puts an amount in if there is room. */
  fill(amount: number): boolean {
    if (this.content + amount > this.limit) return false;
    this.account();
    this.content += amount;
    this.filled += amount;
    return true;
  }

  /** Reverses a draw. */
  refund(amount: number): void {
    this.account();
    this.content += amount;
    this.drawn -= amount;
    this.settle();
  }

  /** Serves takers and putters in turn until neither can go on. */
  settle(): void {
    do this.outflow?.serve();
    while (this.inflow?.serve());
  }

  recordedState(): readonly number[] {
    return [this.content, this.outflow?.queueLength ?? 0, this.inflow?.queueLength ?? 0];
  }

  /** Tells the statistics what held up to now; before every change. */
  account(): void {
    this.history.advance(this.agenda.now, this.content);
    this.timeline?.note();
  }

  /** Starts a new period. */
  reset(): void {
    this.history.reset(this.agenda.now);
    this.drawn = 0;
    this.filled = 0;
  }
}
