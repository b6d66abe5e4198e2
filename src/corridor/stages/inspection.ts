import { type Command, type Process, Resource, WorkingHours } from '../../kernel/index.js';
import { invariant, minutesPerDay } from '../../math/index.js';
import { LetThrough } from '../agreed-limit.js';
import { pathOf } from '../conditions.js';
import { draw, happens } from '../draws.js';
import { type Examination, release } from '../policies/index.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { zone } from '../zones.js';
import { ApproachPlaces } from './approach-places.js';
import { DailyLimit } from './daily-limit.js';
import { DogTeams } from './dog-teams.js';
import { Examiner } from './examiner.js';
import { InspectionLanes, laneRank } from './inspection-lanes.js';
import { RefusedGoods } from './refused-goods.js';
import type { RoomAhead } from './room-ahead.js';
import { Scanners } from './scanners.js';
import type { CallTarget } from './staging.js';
import { workBy } from './work-by-closing-rule.js';

/** What the inspectors decide about a truck. */
export type InspectionDecision = 'passed' | 'turned back' | 'seized';

/**
 * Stage 3, one inspection site: a lane for papers and tests, a bay for searches and refused goods. Each is kept until there is room in
 * what comes next (blocking after service).
 */
export class InspectionSite implements CallTarget {
  readonly approach = zone.driveToInspection;
  readonly lanes: InspectionLanes;
  readonly bays: Resource;
  readonly scanners: Scanners;
  readonly dogs: DogTeams;
  readonly hours: WorkingHours;
  readonly limit: DailyLimit;
  readonly examiner: Examiner;
  private readonly refused: RefusedGoods;
  private site: Parameters['inspection']['sites'][string];
  readonly places: ApproachPlaces;
  private readonly letThrough = new LetThrough();

  /** @param isFed trucks come from another site; @param onRoom called when the site has room for one more truck */
  constructor(
    private readonly context: RunContext,
    readonly name: string,
    readonly index: number,
    private parameters: Parameters,
    isFed: boolean,
    private readonly onRoom: () => void,
  ) {
    const { sim } = context;
    this.site = named(parameters.inspection.sites, name);
    this.examiner = new Examiner(context, parameters, this.site);
    this.refused = new RefusedGoods(context, parameters);
    this.places = new ApproachPlaces(sim, name, this.site.approachRoom, isFed, onRoom);
    this.bays = new Resource(sim, { name: `${name} bays`, capacity: this.site.secondaryBays });
    this.scanners = new Scanners(context, name, index, this.site);
    this.limit = new DailyLimit(sim, `${name} daily limit`);
    this.dogs = new DogTeams(context, this.examiner.dogsAt(this.site));
    this.hours = new WorkingHours(sim, {
      name: `${name} hours`,
      calendar: this.site.hours,
      closingRule: 'suspend',
    });
    this.lanes = new InspectionLanes(context, name, this.hours, this.examiner, this.bays, this.site);
    this.hours.onOpen(() => this.refresh());
    this.hours.onClose(() => {
      this.lanes.close();
      this.refresh();
    });
  }

  get terms(): Parameters['inspection']['sites'][string] {
    return this.site;
  }

  /** New parameters from a phase on; work in progress keeps the times it has drawn. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
    this.site = named(parameters.inspection.sites, this.name);
    this.examiner.apply(parameters, this.site);
    this.refused.apply(parameters);
    this.places.room.setCapacity(this.site.approachRoom);
    this.bays.setCapacity(this.site.secondaryBays);
    this.scanners.apply(this.site);
    this.dogs.apply(this.examiner.dogsAt(this.site));
    this.lanes.apply(this.site);
    this.hours.setCalendar(this.site.hours);
  }

  /** A new day: the limit is granted at the first opening. */
  beginDay(day: number): void {
    const numbers = this.context.sources.ofLimit(pathOf('inspection', this.name), day);
    this.limit.beginDay(day, this.letThrough.on(this.site, 1, numbers));
  }

  get isInUse(): boolean {
    return this.site.lanes > 0;
  }

  get isLast(): boolean {
    return this.site.next === undefined;
  }

  /** Trucks called that have no lane yet. */
  get called(): number {
    return this.places.count;
  }

  get isUnmanned(): boolean {
    return !this.examiner.plan.takesLane;
  }

  /** Whether work in hand rests now, after closing. */
  get isResting(): boolean {
    const { closing } = this.site;
    return !this.lanes.isServing && (closing === 'suspend' || closing === 'fit');
  }

  /** Trucks that may be on the way or queue, 0 where the site is not in use. */
  get approachRoom(): number {
    return this.isInUse ? this.site.approachRoom : 0;
  }

  get isAccepting(): boolean {
    return this.isInUse && this.called < this.site.approachRoom;
  }

  /** Trucks on the way, in the queue and in the lanes, times the mean minutes of one in a lane, over the lanes. */
  get expectedWait(): number {
    const minutes = this.examiner.laneMinutes(this.site);
    return ((this.called + this.lanes.inUse + 1) * Math.max(minutes, 1e-9)) / this.site.lanes;
  }

  expect(load: Truckload): void {
    load.nextSite = this.index;
    this.places.expect();
  }

  /** Sets the open lanes by the hours, the day's condition and the officers. */
  refresh(): void {
    this.hours.override(this.context.conditions.isHalted('inspection', this.name));
    if (this.hours.isOpen) this.limit.grant(Math.floor(this.context.sim.now / minutesPerDay));
    this.lanes.open();
    this.onRoom();
  }

  /** The whole visit of one truck; `room` is the room ahead that it needs to leave the site. */
  *inspect(load: Truckload, room: RoomAhead): Process<InspectionDecision> {
    const { context, examiner } = this;
    context.move(load, zone.inspectionQueue);
    examiner.receive(load);
    if (this.isUnmanned) return yield* this.passUnseen(load, room);
    // Under `clear` only the trucks already inside the gate are served after closing; later ones wait outside.
    if (this.site.closing === 'clear' && !this.lanes.isServing) yield this.hours.untilOpen();
    if (!this.limit.tryTake()) yield* this.limit.take(laneRank(load, this.parameters));
    let step = examiner.plan.dogsInQueue ? yield* this.searchInQueue(load) : undefined;
    const lanes = this.lanes.of(load);
    if (!lanes.tryRequest()) yield lanes.request(laneRank(load, this.parameters));
    this.enterLane(load);
    // The plan is read again at every step: a phase may have begun while the truck waited.
    const isSealed = examiner.hasSeal(load);
    if (isSealed) yield this.work(examiner.verifyMinutes(load));
    else if (examiner.plan.overlap > 0 && step === undefined) step = yield* this.checkInShadow(load);
    else yield this.work(draw(this.context.sources['inspection.documents'], this.site.documents, load));
    if (!isSealed && this.dogs.isChosen(load)) yield* this.dogs.search(this.dogs.minutes(load), this.pass);
    step ??= isSealed ? release : examiner.examinationOf(load);
    // Primary screening, which all get, comes before it is decided how deep a truck is inspected.
    if (step.step === 'test' && step.by === 'officers') {
      yield this.work(examiner.minutesOf(step, load));
      step = examiner.resultOf(step, load);
    }
    examiner.count(load, this.places.isFed, this.isLast);
    let next = examiner.chosen(step, load);
    while (next.step === 'test') {
      const minutes = examiner.minutesOf(next, load);
      if (next.by === 'dogs') yield* this.dogs.search(minutes, this.pass);
      else if (next.by === 'officers') yield this.work(minutes);
      else {
        if (!this.scanners.units.tryRequest()) yield this.scanners.units.request();
        yield this.scan(load, minutes);
        this.scanners.units.release();
      }
      next = examiner.chosen(examiner.resultOf(next, load), load);
    }
    if (next.step === 'search' || this.refused.mustComeOff(load))
      return yield* this.goToBay(load, next.step === 'search', lanes, room);
    const decision = load.refusalSeen ? this.refused.turnBack(load) : 'passed';
    if (decision === 'passed' && !this.takeRoom(load, room, zone.heldInInspection)) yield room.request();
    this.lanes.leave(lanes);
    return decision;
  }

  /** Without an inspection a truck takes no lane and minds no hours; it keeps its place at the site until there is room before the crossing. */
  private *passUnseen(load: Truckload, room: RoomAhead): Process<InspectionDecision> {
    if (!this.limit.tryTake()) yield* this.limit.take(laneRank(load, this.parameters));
    this.examiner.count(load, this.places.isFed, this.isLast);
    if (!this.takeRoom(load, room, zone.heldInInspection)) yield room.request();
    this.places.leave();
    return 'passed';
  }

  /** Dogs search the truck before it takes a lane; gives what comes next. */
  private *searchInQueue(load: Truckload): Process<Examination | undefined> {
    if (load.inspectedAs?.isSealed === true) return undefined;
    const test = this.examiner.examinationOf(load);
    if (test.step !== 'test' || test.by !== 'dogs') return test;
    this.dogs.inQueue += 1;
    yield* this.dogs.search(this.examiner.minutesOf(test, load), this.pass);
    this.dogs.inQueue -= 1;
    return this.examiner.resultOf(test, load);
  }

  /** Papers are checked while the truck is scanned, where a scanner is free and a scan comes first; gives what comes next. */
  private *checkInShadow(load: Truckload): Process<Examination> {
    const papers = draw(this.context.sources['inspection.documents'], this.site.documents, load);
    const { overlap } = this.examiner.plan;
    const first = this.examiner.chosen(this.examiner.examinationOf(load), load);
    const { units } = this.scanners;
    if (first.step !== 'test' || first.by !== 'scanner' || !units.tryRequest()) {
      yield this.work(papers);
      return first;
    }
    const minutes = this.examiner.minutesOf(first, load);
    yield this.scan(load, minutes);
    units.release();
    const left = papers - overlap * Math.min(papers, minutes);
    if (left > 0) yield this.work(left);
    return this.examiner.resultOf(first, load);
  }

  /** Keeps its lane until a bay is free, is searched there, and keeps the bay until there is room before the crossing. */
  private *goToBay(
    load: Truckload,
    isManual: boolean,
    lanes: Resource,
    room: RoomAhead,
  ): Process<InspectionDecision> {
    yield this.bays.request();
    this.lanes.leave(lanes);
    this.context.move(load, zone.secondaryBay);
    const decision = yield* this.searchInBay(load, isManual);
    if (decision === 'passed' && !this.takeRoom(load, room, zone.heldInSecondaryBay)) yield room.request();
    this.bays.release();
    return decision;
  }

  /** Counts a truck that passed; it leaves at once when there is room before the crossing, else it is held where it is. */
  private takeRoom(load: Truckload, room: RoomAhead, heldIn: number): boolean {
    this.context.countInspected(load, this.name, this.isLast);
    const hasRoom = room.tryRequest();
    if (!hasRoom) this.context.move(load, heldIn);
    return hasRoom;
  }

  private enterLane(load: Truckload): void {
    this.context.move(load, zone.inspectionLane);
    CHECKED: invariant(this.lanes.inUse > 0, 'who is in a lane holds it');
    this.places.leave();
  }

  private scan(load: Truckload, minutes: number): Command<void> {
    const { work } = this.context.counts;
    load.refusalSeen = load.hasRefusedGoods;
    work.scans += 1;
    work.scannerMinutes += minutes;
    return this.work(minutes);
  }

  private *searchInBay(load: Truckload, isManual: boolean): Process<InspectionDecision> {
    const { refused, site } = this;
    const { counts, sources } = this.context;
    if (isManual) {
      counts.work.manualSearches += 1;
      load.refusalSeen = load.hasRefusedGoods;
      yield this.work(draw(sources['inspection.manual'], site.manual, load));
      if (load.isBad && happens(sources['inspection.find'], site.manualDetection, load)) return 'seized';
    }
    if (!load.refusalSeen) return 'passed';
    if (refused.turnsTruckBack) return refused.turnBack(load);
    yield this.work(refused.removalMinutes(load));
    refused.removePallets(load);
    return 'passed';
  }

  /** Work of the officers on a truck. */
  private work(minutes: number): Command<void> {
    this.context.counts.work.officerMinutes += minutes * this.site.officersPerLane;
    return this.pass(minutes);
  }

  // One function, not one for each truck that hands it over.
  private readonly pass = (minutes: number): Command<void> => {
    // Who works overtime does not rest at the closing.
    if (this.lanes.isOvertime) return this.context.sim.hold(minutes);
    return workBy(this.site.closing, minutes, this.hours, this.context.sim);
  };
}
