import { type Command, type Process, Resource, WorkingHours } from '../../kernel/index.js';
import { log, minutesPerDay } from '../../math/index.js';
import { LetThrough } from '../agreed-limit.js';
import { pathOf } from '../conditions.js';
import { draw, drawAt, happens } from '../draws.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { zone } from '../zones.js';
import { DailyLimit } from './daily-limit.js';
import type { CallTarget } from './staging.js';
import { workBy } from './work-by-closing-rule.js';

type SecondCheck = NonNullable<Parameters['inspection']['policy']['doubleInspection']>;

/** As many lanes as there are trucks. */
const freePassage = Number.MAX_SAFE_INTEGER;

/**
 * Stage 4, one entry. Inspected trucks take room before the gate, queue for a gate lane, may wait in it for
 * the daily limit, are processed, and keep the lane until the yard behind has room. Where there is none they drive through, and come
 * back by lanes of their own where the scenario says so.
 */
export class CrossingEntry implements CallTarget {
  readonly approach = zone.driveToCrossing;
  readonly lanes: Resource;
  /** Places for inspected trucks on the way to the gate or queueing at it. */
  readonly room: Resource;
  readonly hours: WorkingHours;
  readonly limit: DailyLimit;
  /** Lanes for trucks that drove through and come back. */
  readonly backLanes: Resource;
  private readonly letThrough = new LetThrough();
  private closures = 0;
  private entry: Parameters['crossing'][string];
  private second: SecondCheck | undefined;

  /** @param onRoom called when there is room before the gate for one more truck */
  constructor(
    private readonly context: RunContext,
    readonly name: string,
    readonly index: number,
    parameters: Parameters,
    private readonly onRoom: (() => void) | undefined,
  ) {
    const { sim } = context;
    this.entry = named(parameters.crossing, name);
    this.second = parameters.inspection.policy.doubleInspection;
    this.lanes = new Resource(sim, { name: `${name} gate lanes`, capacity: 0 });
    this.room = new Resource(sim, {
      name: `${name} room before the gate`,
      capacity: this.entry.approachRoom,
    });
    this.backLanes = new Resource(sim, { name: `${name} lanes back`, capacity: 0 });
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
    this.second = parameters.inspection.policy.doubleInspection;
    this.room.setCapacity(this.entry.approachRoom);
    this.hours.setCalendar(this.entry.hours);
  }

  get isInUse(): boolean {
    return this.entry.lanes > 0;
  }

  get isAccepting(): boolean {
    return this.isInUse && this.room.inUse < this.room.capacity && this.room.queueLength === 0;
  }

  /** Trucks that hold a place before the gate or a lane, times the mean minutes of one in a lane, over the lanes. */
  get expectedWait(): number {
    const { lanes, processing } = this.entry;
    return ((this.room.inUse + this.lanes.inUse + 1) * Math.max(processing.mean, 1e-9)) / lanes;
  }

  /** The same for a truck that waits for room behind those that wait already. */
  get waitInLine(): number {
    const { lanes, processing } = this.entry;
    const before = this.room.inUse + this.room.queueLength + this.lanes.inUse;
    return ((before + 1) * Math.max(processing.mean, 1e-9)) / lanes;
  }

  /** A truck comes directly, without an inspection; called it takes its place before the gate now. */
  expect(load: Truckload, isCalled: boolean): void {
    load.entry = this.index;
    load.hasRoom = isCalled;
    if (!isCalled) return;
    this.room.tryRequest();
    // The place is that of the truck called, not of the one that left its own.
    if (this.context.sim.runningProcess !== undefined) this.room.disown();
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
    const numbers = sources.ofLimit(pathOf('crossing', this.name), day);
    const factor = conditions.dayFactor('crossing', this.name);
    this.limit.beginDay(day, this.letThrough.on(this.entry, factor, numbers));
    this.refresh();
  }

  /** Sets the open gate lanes by hours, condition and closures. */
  refresh(): void {
    this.hours.override(this.closures > 0 || this.context.conditions.isHalted('crossing', this.name));
    if (this.hours.isOpen) this.limit.grant(Math.floor(this.context.sim.now / minutesPerDay));
    this.lanes.setCapacity(this.openLanes());
    const { driveThrough } = this.entry;
    if (driveThrough !== undefined)
      this.backLanes.setCapacity(
        driveThrough.back === undefined ? freePassage : this.hours.isOpen ? driveThrough.back.lanes : 0,
      );
  }

  /** Trucks from outside go on to the warehouses: there is no yard. */
  get isDriveThrough(): boolean {
    return this.entry.driveThrough !== undefined;
  }

  /** A truck that comes back passes a gate lane of its own. */
  get hasLanesBack(): boolean {
    return this.entry.driveThrough?.back !== undefined;
  }

  /** Room taken by trucks that stand at the gate when the run begins, even beyond the room there is. */
  occupy(trucks: number): void {
    this.room.setCapacity(Math.max(trucks, this.entry.approachRoom));
    if (trucks > 0) this.room.tryRequest(trucks);
    this.room.setCapacity(this.entry.approachRoom);
  }

  /**
   * From the end of the queue before the gate into the yard, or through the gate; the truck holds a place of `room` when it comes. False
   * where contraband is found on it by a second check.
   */
  *pass(load: Truckload, yardRoom: Resource | undefined): Process<boolean> {
    const { context } = this;
    context.move(load, zone.crossingQueue);
    if (this.entry.closing === 'clear' && !this.hours.isOpen) yield this.hours.untilOpen();
    if (!this.lanes.tryRequest()) yield this.lanes.request();
    if (load.hasRoom) {
      this.room.release();
      this.onRoom?.();
    }
    if (!this.limit.tryTake()) {
      context.move(load, zone.dailyLimit);
      yield* this.limit.take();
    }
    context.move(load, zone.gateLane);
    yield this.process(load);
    if (this.second !== undefined && this.isRepeated(load, this.second)) {
      context.counts.work.gateChecks += 1;
      yield this.workOn(draw(context.sources['crossing.check'], this.second.check, load));
      if (load.isBad && happens(context.sources['crossing.check-find'], this.second.detection, load)) {
        this.leave();
        return false;
      }
    }
    if (yardRoom !== undefined && !yardRoom.tryRequest()) {
      context.move(load, zone.heldAtGate);
      yield yardRoom.request();
    }
    this.leave();
    return true;
  }

  private leave(): void {
    this.lanes.release();
    if (this.isClearing()) this.lanes.setCapacity(this.openLanes());
  }

  /** Whether a truck that was inspected is checked again: one that comes without an inspection is not. */
  private isRepeated(load: Truckload, { repeatShare }: SecondCheck): boolean {
    return (
      load.inspectedAs !== undefined && happens(this.context.sources['crossing.repeat'], repeatShare, load)
    );
  }

  /** An empty truck comes back from inside: at once, or through a lane for those. */
  *passBack(load: Truckload): Process {
    if (!this.hasLanesBack) return;
    yield this.backLanes.request();
    const { back } = this.entry.driveThrough ?? {};
    if (back !== undefined)
      yield this.context.sim.hold(draw(this.context.sources['crossing.back'], back.processing, load));
    this.backLanes.release();
  }

  private process(load: Truckload): Command<void> {
    const { context, entry } = this;
    return this.workOn(draw(context.sources['crossing.processing'], entry.processing, load));
  }

  private workOn(minutes: number): Command<void> {
    return workBy(this.entry.closing, minutes, this.hours, this.context.sim);
  }

  private *closeAtRandom(): Process {
    const { context } = this;
    const { sim } = context;
    for (let visit = 0; ; visit += 1) {
      const { closures } = this.entry;
      // Without closures look again tomorrow: a phase may bring them.
      const mean = closures.perDay > 0 ? minutesPerDay / closures.perDay : Number.POSITIVE_INFINITY;
      const gap = -mean * log(context.sources['crossing.closure'].uniform(this.index, visit));
      yield sim.hold(Number.isFinite(gap) ? gap : minutesPerDay);
      if (!Number.isFinite(gap)) continue;
      if (this.hours.isOpen) context.counts.work.unplannedClosures += 1;
      this.closures += 1;
      this.refresh();
      yield sim.hold(
        drawAt(context.sources['crossing.reopening'], this.entry.closures.duration, this.index, visit),
      );
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
