import { type Command, type Process, Resource, WorkingHours } from '../../kernel/index.js';
import { log, minutesPerDay } from '../../math/index.js';
import { letThroughOn } from '../agreed-limit.js';
import { pathOf } from '../conditions.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { zone } from '../zones.js';
import { DailyLimit } from './daily-limit.js';
import { workBy } from './work-by-closing-rule.js';

/**
 * Stage 4, one entry into Gaza. Inspected trucks take room before the gate, queue for a gate lane, may wait in it for
 * the daily limit, are processed, and keep the lane until the yard behind has room.
 */
export class CrossingEntry {
  readonly lanes: Resource;
  /** Places for inspected trucks on the way to the gate or queueing at it. */
  readonly room: Resource;
  readonly hours: WorkingHours;
  readonly limit: DailyLimit;
  private closures = 0;
  private entry: Parameters['crossing'][string];

  constructor(
    private readonly context: RunContext,
    readonly name: string,
    private readonly index: number,
    parameters: Parameters,
  ) {
    const { sim } = context;
    this.entry = named(parameters.crossing, name);
    this.lanes = new Resource(sim, { name: `${name} gate lanes`, capacity: 0 });
    this.room = new Resource(sim, {
      name: `${name} room before the gate`,
      capacity: this.entry.approachRoom,
    });
    this.limit = new DailyLimit(sim, `${name} daily limit`);
    this.hours = new WorkingHours(sim, {
      name: `${name} gate hours`,
      calendar: this.entry.hours,
      // The stage chooses by the rule in force, which a phase may change.
      closingRule: 'suspend',
    });
    this.hours.onOpen(() => this.refresh());
    this.hours.onClose(() => this.refresh());
    sim.start(this.closeAtRandom(), { name: `${name} unplanned closures` });
  }

  /** New parameters from a phase on; today's limit changes at the next day. */
  apply(parameters: Parameters): void {
    this.entry = named(parameters.crossing, this.name);
    this.room.setCapacity(this.entry.approachRoom);
    this.hours.setCalendar(this.entry.hours);
  }

  /** Gate lanes open in opening hours of a normal day. */
  get normalLanes(): number {
    return this.entry.lanes;
  }

  /** Whether work in hand rests now, after closing. */
  get isResting(): boolean {
    const { closing } = this.entry;
    return !this.hours.isOpen && (closing === 'suspend' || closing === 'fit');
  }

  /** A new day: the limit is granted at the first opening. */
  beginDay(day: number): void {
    const { conditions, sources } = this.context;
    const drawn = () => sources.ofPlace('limit.let-through', pathOf('crossing', this.name)).uniform(day);
    const factor = conditions.dayFactor('crossing', this.name);
    this.limit.beginDay(day, letThroughOn(this.entry, factor, drawn));
    this.refresh();
  }

  /** Sets the open gate lanes by hours, condition and closures. */
  refresh(): void {
    this.hours.override(this.closures > 0 || this.context.conditions.isHalted('crossing', this.name));
    if (this.hours.isOpen) this.limit.grant(Math.floor(this.context.sim.now / minutesPerDay));
    this.lanes.setCapacity(this.openLanes());
  }

  /** Room taken by trucks that stand at the gate when the run begins, even beyond the room there is. */
  occupy(trucks: number): void {
    this.room.setCapacity(Math.max(trucks, this.entry.approachRoom));
    if (trucks > 0) this.room.tryRequest(trucks);
    this.room.setCapacity(this.entry.approachRoom);
  }

  /** From the end of the queue before the gate into the yard; the truck holds a place of `room` when it comes. */
  *pass(load: Truckload, yardRoom: Resource): Process {
    const { context } = this;
    context.move(load, zone.crossingQueue);
    if (this.entry.closing === 'clear' && !this.hours.isOpen) yield this.hours.untilOpen();
    yield this.lanes.request();
    this.room.release();
    if (!this.limit.tryTake()) {
      context.move(load, zone.dailyLimit);
      yield* this.limit.take();
    }
    context.move(load, zone.gateLane);
    yield this.process(load);
    if (!yardRoom.tryRequest()) {
      context.move(load, zone.heldAtGate);
      yield yardRoom.request();
    }
    this.lanes.release();
    if (this.isClearing()) this.lanes.setCapacity(this.openLanes());
  }

  private process(load: Truckload): Command<void> {
    const { context, entry } = this;
    const minutes = context.draw('crossing.processing', entry.processing, load);
    return workBy(entry.closing, minutes, this.hours, context.sim);
  }

  private *closeAtRandom(): Process {
    const { context } = this;
    const { sim } = context;
    for (let visit = 0; ; visit += 1) {
      const { closures } = this.entry;
      // Without closures look again tomorrow: a phase may bring them.
      const mean = closures.perDay > 0 ? minutesPerDay / closures.perDay : Number.POSITIVE_INFINITY;
      const gap = -mean * log(context.uniform('crossing.closure', this.index, visit));
      yield sim.hold(Number.isFinite(gap) ? gap : minutesPerDay);
      if (!Number.isFinite(gap)) continue;
      if (this.hours.isOpen) context.counts.work.unplannedClosures += 1;
      this.closures += 1;
      this.refresh();
      yield sim.hold(context.drawAt('crossing.reopening', this.entry.closures.duration, this.index, visit));
      this.closures -= 1;
      this.refresh();
    }
  }

  private isClearing(): boolean {
    return !this.hours.isOpen && this.entry.closing === 'clear';
  }

  /** A degraded day takes lanes away only where no daily limit carries the reduction. */
  private openLanes(): number {
    const { entry } = this;
    if (!this.hours.isOpen && !(this.isClearing() && this.lanes.queueLength > 0)) return 0;
    const factor = this.context.conditions.factor('crossing', this.name);
    const reduced =
      entry.dailyLimit === 'unlimited' && factor > 0 ? Math.round(entry.lanes * factor) : entry.lanes;
    return entry.lanes > 0 ? Math.max(1, reduced) : 0;
  }
}
