import { type Process, Resource, WorkingHours } from '../../kernel/index.js';
import { detectionProbability, selectDepth } from '../policies/selectivity.js';
import type { SiteChoice } from '../policies/site-choice.js';
import type { SiteSettings } from '../settings.js';
import type { Truckload } from '../truckload.js';
import type { World } from '../world.js';
import { zone } from '../zones.js';
import { DogTeams } from './dog-teams.js';
import { Scanners } from './scanners.js';

/** What the inspectors decide about a truck. */
export type Verdict = 'passed' | 'turned back' | 'seized';

/**
 * Stage 3, one inspection site. A truck takes a lane for documents, dogs and scan; an alarm or refused goods send it
 * to a secondary bay, and it keeps its lane until a bay is free. A truck that passed keeps its lane or bay until
 * the crossing has room for it (blocking after service).
 */
export class InspectionSite implements SiteChoice {
  readonly lanes: Resource;
  readonly bays: Resource;
  readonly scanners: Scanners;
  private readonly dogs: DogTeams;
  private readonly hours: WorkingHours;
  /** Trucks called to the site that have no lane yet. */
  private inbound = 0;

  /** @param onRoom called when the site has room for one more truck */
  constructor(
    private readonly world: World,
    readonly name: string,
    private settings: SiteSettings,
    private readonly onRoom: () => void,
  ) {
    const { sim } = world;
    this.lanes = new Resource(sim, { name: `${name} lanes`, capacity: 0 });
    this.bays = new Resource(sim, { name: `${name} bays`, capacity: settings.site.secondaryBays });
    this.scanners = new Scanners(world, name, settings);
    this.dogs = new DogTeams(world, settings.site.canine);
    this.hours = new WorkingHours(sim, {
      name: `${name} hours`,
      calendar: settings.calendar,
      closingRule: settings.site.closing,
    });
    this.hours.onOpen(() => this.refresh());
    this.hours.onClose(() => this.refresh());
  }

  /** New parameters from a phase on; work in progress keeps the times it has drawn. */
  apply(settings: SiteSettings): void {
    this.settings = settings;
    this.bays.setCapacity(settings.site.secondaryBays);
    this.scanners.apply(settings);
    this.dogs.apply(settings.site.canine);
    this.hours.setCalendar(settings.calendar);
  }

  get isInUse(): boolean {
    return this.settings.site.lanes > 0;
  }

  get isAccepting(): boolean {
    return this.isInUse && this.inbound < this.settings.site.approachRoom;
  }

  /** Trucks on the way, in the queue and in the lanes, times the mean minutes of one in a lane, over the lanes. */
  get expectedWait(): number {
    const { site, documents, scan } = this.settings;
    const minutes = documents.mean + (this.settings.policy.kind === 'scan-all' ? scan.mean : 0);
    return ((this.inbound + this.lanes.inUse + 1) * Math.max(minutes, 1e-9)) / site.lanes;
  }

  /** A truck has been called to the site. */
  expect(): void {
    this.inbound += 1;
  }

  /** Sets the open lanes by the hours, the day's condition and the officers. */
  refresh(): void {
    const { conditions } = this.world;
    this.hours.override(conditions.isHalted('inspection'));
    this.lanes.setCapacity(this.openLanes());
    this.onRoom();
  }

  /** The whole visit of one truck; `room` is the room before the crossing that it needs to leave the site. */
  *inspect(load: Truckload, room: Resource): Process<Verdict> {
    yield* this.takeLane(load);
    const isAlarm = yield* this.examine(load);
    const isManual = isAlarm || this.settings.policy.kind === 'manual-all';
    const needsBay = isManual || this.mustRemovePallets(load);
    if (needsBay) {
      yield this.bays.request();
      this.leaveLane();
      this.world.move(load, zone.secondaryBay);
    }
    const verdict = needsBay ? yield* this.searchInBay(load, isManual) : this.verdictInLane(load);
    if (verdict === 'passed') {
      this.world.count('inspected', load, this.name);
      this.world.move(load, zone.heldInInspection);
      yield room.request();
    }
    if (needsBay) this.bays.release();
    else this.leaveLane();
    return verdict;
  }

  private *takeLane(load: Truckload): Process {
    const { settings, world } = this;
    world.move(load, zone.inspectionQueue);
    // Under `clear` only the trucks already inside the gate are served after closing; later ones wait outside.
    if (settings.site.closing === 'clear' && !this.hours.isOpen) yield this.hours.untilOpen();
    yield this.lanes.request(settings.hasPriority ? (settings.priorities[load.cargo] ?? 0) : 0);
    world.move(load, zone.inspectionLane);
    this.inbound -= 1;
    this.onRoom();
  }

  /** Documents, dogs, screening and scan, in the lane; true when the scan raises an alarm. */
  private *examine(load: Truckload): Process<boolean> {
    const { settings, world } = this;
    const { luck } = world;
    const { key, visit } = load;
    yield this.work(settings.documents.quantile(luck['inspection.documents'].uniform(key, visit)));
    if (luck['inspection.canine'].uniform(key, visit) < settings.site.canine.share)
      yield* this.dogs.search(load, this.hours, settings.dogSearch);
    if (settings.primary !== undefined) {
      yield this.work(settings.primary.quantile(luck['inspection.primary'].uniform(key, visit)));
    }
    const u = luck['inspection.selection'].uniform(key, visit);
    const depth = selectDepth(settings.policy, load.isBad, settings.prevalence, u);
    world.tallies.work.examined += 1;
    world.tallies.work.detection += detectionProbability(settings.policy, settings.prevalence, settings.site);
    if (depth === 'documents') return false;
    load.refusalSeen = load.hasRefusedGoods;
    if (depth === 'manual') return false;
    yield* this.scanners.scan(load, this.hours);
    return this.isAlarm(load);
  }

  private isAlarm(load: Truckload): boolean {
    const { scanDetection, scanFalseAlarm } = this.settings.site;
    const u = this.world.luck['inspection.alarm'].uniform(load.key, load.visit);
    const isAlarm = u < (load.isBad ? scanDetection : scanFalseAlarm);
    if (isAlarm && !load.isBad) this.world.tallies.work.falseAlarms += 1;
    return isAlarm;
  }

  private *searchInBay(load: Truckload, isManual: boolean): Process<Verdict> {
    const { settings, world } = this;
    const { luck, tallies } = world;
    if (isManual) {
      tallies.work.manualSearches += 1;
      load.refusalSeen = load.hasRefusedGoods;
      yield this.work(settings.manual.quantile(luck['inspection.manual'].uniform(load.key, load.visit)));
      const isFound = luck['inspection.find'].uniform(load.key, load.visit) < settings.site.manualDetection;
      if (load.isBad && isFound) return 'seized';
    }
    if (!load.refusalSeen) return 'passed';
    if (settings.rejection.rule === 'truck') return this.turnBack(load);
    yield this.work(settings.removal.quantile(luck['inspection.removal'].uniform(load.key, load.visit)));
    this.removePallets(load);
    return 'passed';
  }

  private verdictInLane(load: Truckload): Verdict {
    return load.refusalSeen ? this.turnBack(load) : 'passed';
  }

  private mustRemovePallets(load: Truckload): boolean {
    return load.refusalSeen && this.settings.rejection.rule === 'pallets';
  }

  /** The whole truck goes back; its refused pallets come off during rework, so that it is clean next time. */
  private turnBack(load: Truckload): Verdict {
    this.world.tallies.work.turnedBack += 1;
    this.removePallets(load);
    return 'turned back';
  }

  private removePallets(load: Truckload): void {
    const removed = Math.min(
      load.pallets,
      Math.max(1, Math.round(load.pallets * this.settings.rejection.palletShare)),
    );
    const tonnes = load.pallets > 0 ? (load.tonnes * removed) / load.pallets : 0;
    this.world.tallies.work.palletsRemoved += removed;
    this.world.tallies.work.tonnesRemoved += tonnes;
    load.pallets -= removed;
    load.tonnes -= tonnes;
    load.hasRefusedGoods = false;
    load.refusalSeen = false;
  }

  private leaveLane(): void {
    this.lanes.release();
    if (this.isClearing()) this.lanes.setCapacity(this.openLanes());
  }

  private work(minutes: number) {
    this.world.tallies.work.officerMinutes += minutes * this.settings.site.officersPerLane;
    return this.hours.work(minutes);
  }

  /** After closing under `clear`, lanes stay open until nobody is left inside the gate. */
  private isClearing(): boolean {
    return !this.hours.isOpen && this.settings.site.closing === 'clear';
  }

  private openLanes(): number {
    const { site } = this.settings;
    if (!this.hours.isOpen && !(this.isClearing() && this.lanes.queueLength > 0)) return 0;
    const staffed =
      site.officers === 'unlimited' ? site.lanes : Math.floor(site.officers / site.officersPerLane);
    const factor = this.world.conditions.factor('inspection');
    return Math.min(staffed, Math.round(site.lanes * (factor > 0 ? factor : 1)));
  }
}
