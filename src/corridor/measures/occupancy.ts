import { invariant } from '../../math/index.js';
import { LogHistogram } from '../../statistics/index.js';
import { cargoNames, type Truckload } from '../truckload.js';
import { type Ending, stageNames, stageOfZone, zones } from '../zones.js';
import type { DelayAttribution } from './delay-attribution.js';
import type { Journal } from './journal.js';
import type { TruckRecords } from './truck-records.js';

const endings = ['delivered', 'intercepted', 'left'] as const satisfies readonly Ending[];

/** A broken balance of truckloads: a defect of the model, never of the input. */
export class BalanceError extends Error {
  override readonly name = 'BalanceError';
}

/**
 * Where every truckload is and has been: counts and time integrals by zone, cycle time by stage.
 * Conservation holds by construction of `move` and is checked by `checkBalance`.
 */
export class Occupancy {
  created = 0;
  readonly ended: Record<Ending, number> = { delivered: 0, intercepted: 0, left: 0 };
  readonly counts = new Int32Array(zones.length);
  readonly entries = new Float64Array(zones.length);
  readonly cycleTimes = stageNames.map(() => new LogHistogram());
  readonly timeInSystem = new LogHistogram();
  readonly timeToReceived = new LogHistogram();
  readonly timeToReceivedByCargo = cargoNames.map(() => new LogHistogram());
  private readonly integrals = new Float64Array(zones.length);
  private readonly since = new Float64Array(zones.length);
  private measuredFrom = 0;

  /** @param causes told where every truckload is, in runs that charge every delay to its cause; `trucks` of each truckload, where records are kept */
  constructor(
    private readonly journal: Journal | undefined,
    readonly causes?: DelayAttribution,
    private readonly trucks?: TruckRecords,
  ) {}

  /** A truckload appears in its first zone. */
  enter(load: Truckload, to: number, now: number): void {
    CHECKED: invariant(load.zone < 0, 'a truckload enters once');
    this.created += 1;
    load.arrivedAt = now;
    load.stageSince = now;
    this.trucks?.enter(load, now);
    this.arrive(load, to, now);
  }

  /** A truckload goes from its zone to another. */
  move(load: Truckload, to: number, now: number): void {
    CHECKED: invariant(load.zone >= 0, 'a truckload that moves is in the corridor');
    const from = load.zone;
    this.advance(from, now);
    this.counts[from] = this.count(from) - 1;
    this.causes?.leave(load, from);
    const stage = stageOfZone[from];
    if (stage !== stageOfZone[to]) this.closeStage(load, stage, now);
    this.arrive(load, to, now);
  }

  /** A truckload leaves the corridor. */
  end(load: Truckload, ending: Ending, now: number): void {
    CHECKED: invariant(load.zone >= 0, 'a truckload that leaves is in the corridor');
    const from = load.zone;
    this.advance(from, now);
    this.counts[from] = this.count(from) - 1;
    this.causes?.leave(load, from);
    this.closeStage(load, stageOfZone[from], now);
    this.ended[ending] += 1;
    if (ending === 'delivered') this.timeInSystem.add(now - load.arrivedAt);
    load.zone = -1;
    // The other endings are counting points, which stand in the journal already.
    if (ending === 'left') this.journal?.add(load, ending, now);
  }

  /** A truckload is through the border. */
  receive(load: Truckload, now: number): void {
    const { arrivedAt, cargo } = load;
    this.trucks?.receive(load, now);
    this.timeToReceived.add(now - arrivedAt);
    this.timeToReceivedByCargo[cargo]?.add(now - arrivedAt);
  }

  /** Truckloads in a zone now. */
  count(index: number): number {
    return this.counts[index] ?? 0;
  }

  /** Truckloads inside the corridor now. */
  inside(): number {
    return this.counts.reduce((sum, each) => sum + each, 0);
  }

  /** Truckload-minutes spent in a zone since measuring began. */
  minutes(index: number, now: number): number {
    this.advance(index, now);
    return this.integrals[index] ?? 0;
  }

  /** Forgets what was measured (not where the truckloads are): the end of the warm-up. */
  beginMeasuring(now: number): void {
    this.integrals.fill(0);
    this.since.fill(now);
    this.entries.fill(0);
    for (const each of this.cycleTimes) each.reset();
    this.timeInSystem.reset();
    for (const each of [this.timeToReceived, ...this.timeToReceivedByCargo]) each.reset();
    this.causes?.beginMeasuring();
    this.measuredFrom = now;
  }

  /** Minutes measured so far. */
  measured(now: number): number {
    return now - this.measuredFrom;
  }

  /** Throws unless created = delivered + intercepted + left + inside, and no zone is below zero. */
  checkBalance(now: number): void {
    const gone = endings.reduce((sum, each) => sum + this.ended[each], 0);
    const empty = this.counts.findIndex((count) => count < 0);
    if (empty >= 0)
      throw new BalanceError(`zone "${zones[empty]?.name}" holds fewer than no trucks at ${now} min`);
    if (this.created !== gone + this.inside()) {
      throw new BalanceError(
        `created ${this.created} is not ended ${gone} + inside ${this.inside()} at ${now} min`,
      );
    }
  }

  private arrive(load: Truckload, to: number, now: number): void {
    this.advance(to, now);
    this.counts[to] = this.count(to) + 1;
    this.entries[to] = (this.entries[to] ?? 0) + 1;
    load.zone = to;
    this.causes?.enter(load, to);
    if (this.journal !== undefined) this.journal.enter(load, to, now);
  }

  private closeStage(load: Truckload, stage: number | undefined, now: number): void {
    this.cycleTimes[stage ?? 0]?.add(now - load.stageSince);
    load.stageSince = now;
  }

  private advance(index: number, now: number): void {
    const elapsed = now - (this.since[index] ?? 0);
    CHECKED: invariant(elapsed >= 0, 'truckloads move in order of time');
    CHECKED: invariant(this.count(index) >= 0, 'no zone holds fewer than no truckloads');
    this.integrals[index] = (this.integrals[index] ?? 0) + elapsed * this.count(index);
    this.since[index] = now;
  }
}
