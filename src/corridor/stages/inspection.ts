import { type Command, type Process, Resource, WorkingHours } from '../../kernel/index.js';
import { invariant, minutesPerDay } from '../../math/index.js';
import { LetThrough } from '../agreed-limit.js';
import { pathOf } from '../conditions.js';
import { type Depth, detectionProbability, selectDepth } from '../policies/index.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import { cargoName, type Truckload } from '../truckload.js';
import { wholeDown } from '../whole-number.js';
import { zone } from '../zones.js';
import { DailyLimit } from './daily-limit.js';
import { DogTeams } from './dog-teams.js';
import { Scanners } from './scanners.js';
import type { CallTarget } from './staging.js';
import { workBy } from './work-by-closing-rule.js';

/** What the inspectors decide about a truck. */
export type InspectionDecision = 'passed' | 'turned back' | 'seized';

/**
 * Stage 3, one inspection site. A truck takes a lane for documents, dogs and scan; an alarm or refused goods send it
 * to a secondary bay, and it keeps its lane until a bay is free. A truck that passed keeps its lane or bay until
 * the crossing has room for it (blocking after service).
 */
export class InspectionSite implements CallTarget {
  readonly approach = zone.driveToInspection;
  readonly lanes: Resource;
  readonly bays: Resource;
  readonly scanners: Scanners;
  readonly dogs: DogTeams;
  readonly hours: WorkingHours;
  readonly limit: DailyLimit;
  private site: Parameters['inspection']['sites'][string];
  /** Trucks called to the site that have no lane yet. */
  private readonly letThrough = new LetThrough();
  private inbound = 0;

  /** @param onRoom called when the site has room for one more truck */
  constructor(
    private readonly context: RunContext,
    readonly name: string,
    index: number,
    private parameters: Parameters,
    private readonly onRoom: () => void,
  ) {
    const { sim } = context;
    this.site = named(parameters.inspection.sites, name);
    this.lanes = new Resource(sim, { name: `${name} lanes`, capacity: 0 });
    this.bays = new Resource(sim, { name: `${name} bays`, capacity: this.site.secondaryBays });
    this.scanners = new Scanners(context, name, index, this.site);
    this.limit = new DailyLimit(sim, `${name} daily limit`);
    this.dogs = new DogTeams(context, this.site.canine);
    this.hours = new WorkingHours(sim, {
      name: `${name} hours`,
      calendar: this.site.hours,
      closingRule: 'suspend',
    });
    this.hours.onOpen(() => this.refresh());
    this.hours.onClose(() => this.refresh());
  }

  /** Parameters in force. */
  get terms(): Parameters['inspection']['sites'][string] {
    return this.site;
  }

  /** New parameters from a phase on; work in progress keeps the times it has drawn. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
    this.site = named(parameters.inspection.sites, this.name);
    this.bays.setCapacity(this.site.secondaryBays);
    this.scanners.apply(this.site);
    this.dogs.apply(this.site.canine);
    this.hours.setCalendar(this.site.hours);
  }

  /** A new day: the limit is granted at the first opening. */
  beginDay(day: number): void {
    const { sources } = this.context;
    const numbers = sources.ofLimit(pathOf('inspection', this.name), day);
    this.limit.beginDay(day, this.letThrough.on(this.site, 1, numbers));
  }

  get isInUse(): boolean {
    return this.site.lanes > 0;
  }

  /** Trucks called that have no lane yet. */
  get called(): number {
    return this.inbound;
  }

  /** Lanes that are open in opening hours of a normal day: as many as there are officers for. */
  get normalLanes(): number {
    const { lanes, officers, officersPerLane } = this.site;
    return officers === 'unlimited' ? lanes : Math.min(lanes, wholeDown(officers / officersPerLane));
  }

  /** Whether work in hand rests now, after closing. */
  get isResting(): boolean {
    const { closing } = this.site;
    return !this.hours.isOpen && (closing === 'suspend' || closing === 'fit');
  }

  /** Trucks that may be on the way or queue, 0 where the site is not in use. */
  get approachRoom(): number {
    return this.isInUse ? this.site.approachRoom : 0;
  }

  get isAccepting(): boolean {
    return this.isInUse && this.inbound < this.site.approachRoom;
  }

  /** Trucks on the way, in the queue and in the lanes, times the mean minutes of one in a lane, over the lanes. */
  get expectedWait(): number {
    const { documents, lanes, scan } = this.site;
    const minutes = documents.mean + (this.parameters.inspection.policy.kind === 'scan-all' ? scan.mean : 0);
    return ((this.inbound + this.lanes.inUse + 1) * Math.max(minutes, 1e-9)) / lanes;
  }

  /** A truck is on its way to the site. */
  expect(): void {
    this.inbound += 1;
  }

  /** Sets the open lanes by the hours, the day's condition and the officers. */
  refresh(): void {
    const { conditions } = this.context;
    this.hours.override(conditions.isHalted('inspection', this.name));
    if (this.hours.isOpen) this.limit.grant(Math.floor(this.context.sim.now / minutesPerDay));
    this.lanes.setCapacity(this.openLanes());
    this.onRoom();
  }

  /** The whole visit of one truck; `room` is the room before the crossing that it needs to leave the site. */
  *inspect(load: Truckload, room: Resource): Process<InspectionDecision> {
    const { context } = this;
    context.move(load, zone.inspectionQueue);
    // Under `clear` only the trucks already inside the gate are served after closing; later ones wait outside.
    if (this.site.closing === 'clear' && !this.hours.isOpen) yield this.hours.untilOpen();
    if (!this.limit.tryTake()) yield* this.limit.take(this.priorityOf(load));
    if (!this.lanes.tryRequest()) yield this.lanes.request(this.priorityOf(load));
    this.enterLane(load);
    yield this.checkDocuments(load);
    if (this.dogs.isChosen(load)) yield* this.dogs.search(load, (minutes) => this.pass(minutes));
    // Read again at every step: a phase may have begun while the truck waited.
    const { policy } = this.parameters.inspection;
    if (policy.kind === 'two-stage')
      yield this.work(context.draw('inspection.primary', policy.primary, load));
    const depth = this.chooseDepth(load);
    if (depth === 'scan') {
      if (!this.scanners.units.tryRequest()) yield this.scanners.units.request();
      yield this.scan(load);
      this.scanners.units.release();
    }
    const isManual = depth === 'manual' || (depth === 'scan' && this.isAlarm(load));
    if (isManual || this.mustRemovePallets(load)) return yield* this.goToBay(load, isManual, room);
    const decision = load.refusalSeen ? this.turnBack(load) : 'passed';
    if (decision === 'passed' && !this.takeRoom(load, room, zone.heldInInspection)) yield room.request();
    this.leaveLane();
    return decision;
  }

  /** Keeps its lane until a bay is free, is searched there, and keeps the bay until there is room before the crossing. */
  private *goToBay(load: Truckload, isManual: boolean, room: Resource): Process<InspectionDecision> {
    yield this.bays.request();
    this.leaveLane();
    this.context.move(load, zone.secondaryBay);
    const decision = yield* this.searchInBay(load, isManual);
    if (decision === 'passed' && !this.takeRoom(load, room, zone.heldInSecondaryBay)) yield room.request();
    this.bays.release();
    return decision;
  }

  /** Counts a truck that passed; it leaves at once when there is room before the crossing, else it is held where it is. */
  private takeRoom(load: Truckload, room: Resource, heldIn: number): boolean {
    this.context.count('inspected', load, this.name);
    const hasRoom = room.tryRequest();
    if (!hasRoom) this.context.move(load, heldIn);
    return hasRoom;
  }

  private priorityOf(load: Truckload): number {
    const { cargo, inspection } = this.parameters;
    return inspection.order === 'cargo-priority' ? cargo[cargoName(load.cargo)].priority : 0;
  }

  private enterLane(load: Truckload): void {
    this.context.move(load, zone.inspectionLane);
    this.inbound -= 1;
    CHECKED: invariant(this.inbound >= 0, 'who takes a lane was called');
    CHECKED: invariant(this.lanes.inUse > 0, 'who is in a lane holds it');
    this.onRoom();
  }

  private checkDocuments(load: Truckload) {
    return this.work(this.context.draw('inspection.documents', this.site.documents, load));
  }

  private scan(load: Truckload) {
    this.context.counts.work.scans += 1;
    return this.work(this.context.draw('inspection.scan', this.site.scan, load));
  }

  /** Depth of inspection by the policy; what is scanned or searched shows its refused goods. */
  private chooseDepth(load: Truckload): Depth {
    const { policy, prevalence } = this.parameters.inspection;
    const { context } = this;
    const { counts } = context;
    counts.work.examined += 1;
    counts.work.detection += detectionProbability(policy, prevalence, this.site);
    const isDrawn = policy.kind !== 'scan-all' && policy.kind !== 'manual-all';
    const u = isDrawn ? context.uniform('inspection.selection', load.key, load.visit) : 0;
    const depth = selectDepth(policy, load.isBad, prevalence, u);
    load.refusalSeen = load.hasRefusedGoods && depth !== 'documents';
    return depth;
  }

  private isAlarm(load: Truckload): boolean {
    const { scanDetection, scanFalseAlarm } = this.site;
    const isAlarm = this.context.happens(
      'inspection.alarm',
      load.isBad ? scanDetection : scanFalseAlarm,
      load,
    );
    if (isAlarm && !load.isBad) this.context.counts.work.falseAlarms += 1;
    return isAlarm;
  }

  private *searchInBay(load: Truckload, isManual: boolean): Process<InspectionDecision> {
    const { context, site } = this;
    const { rejection } = this.parameters.inspection;
    const { counts } = context;
    if (isManual) {
      counts.work.manualSearches += 1;
      load.refusalSeen = load.hasRefusedGoods;
      yield this.work(context.draw('inspection.manual', site.manual, load));
      if (load.isBad && context.happens('inspection.find', site.manualDetection, load)) return 'seized';
    }
    if (!load.refusalSeen) return 'passed';
    if (rejection.rule === 'truck') return this.turnBack(load);
    yield this.work(context.draw('inspection.removal', rejection.removal, load));
    this.removePallets(load);
    return 'passed';
  }

  private mustRemovePallets(load: Truckload): boolean {
    return load.refusalSeen && this.parameters.inspection.rejection.rule === 'pallets';
  }

  /** The whole truck goes back; its refused pallets come off during rework, so that it is clean next time. */
  private turnBack(load: Truckload): InspectionDecision {
    this.context.counts.work.turnedBack += 1;
    this.removePallets(load);
    return 'turned back';
  }

  private removePallets(load: Truckload): void {
    const removed = Math.min(
      load.pallets,
      Math.max(1, Math.round(load.pallets * this.parameters.inspection.rejection.palletShare)),
    );
    const tonnes = load.pallets > 0 ? (load.tonnes * removed) / load.pallets : 0;
    this.context.counts.work.palletsRemoved += removed;
    this.context.counts.work.tonnesRemoved += tonnes;
    load.pallets -= removed;
    load.tonnes -= tonnes;
    load.hasRefusedGoods = false;
    load.refusalSeen = false;
  }

  private leaveLane(): void {
    this.lanes.release();
    if (this.isClearing()) this.lanes.setCapacity(this.openLanes());
  }
  /** Work of the officers on a truck. */
  private work(minutes: number): Command<void> {
    this.context.counts.work.officerMinutes += minutes * this.site.officersPerLane;
    return this.pass(minutes);
  }

  private pass(minutes: number): Command<void> {
    return workBy(this.site.closing, minutes, this.hours, this.context.sim);
  }

  /** After closing under `clear`, lanes stay open until nobody is left inside the gate. */
  private isClearing(): boolean {
    return !this.hours.isOpen && this.site.closing === 'clear';
  }

  private openLanes(): number {
    if (!this.hours.isOpen && !(this.isClearing() && this.lanes.queueLength > 0)) return 0;
    const factor = this.context.conditions.factor('inspection', this.name);
    return Math.min(this.normalLanes, Math.round(this.site.lanes * (factor > 0 ? factor : 1)));
  }
}
