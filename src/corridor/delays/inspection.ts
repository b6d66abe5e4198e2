import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { RunContext } from '../run-context.js';
import type { InspectionSite } from '../stages/index.js';
import { zone } from '../zones.js';
import { shutBy, siteShutters } from './closing.js';

const condition = causeNumber('inspection condition');
const scannerDown = causeNumber('scanner down');
const secondary = causeNumber('held for secondary');
const scanner = causeNumber('queue for a scanner');
const limit = causeNumber('site limit');
const dogs = causeNumber('queue for a dog team');
const lane = causeNumber('queue for a lane');
const onTheWay = causeNumber('room before inspection');
const inspection = causeNumber('inspection');
const search = causeNumber('secondary inspection');
const nothing = causeNumber('no capacity');

/** Causes at one site: lanes hold trucks at work, and trucks that wait there for a scanner, a bay, or room before the gate. */
export class SiteCauses {
  /** Trucks called that have no lane yet, by what keeps each from giving up its place. */
  readonly approach = new CauseCount();
  /** Room ahead of a site that several entries follow, by what keeps it taken. */
  readonly room = new CauseCount();
  /** What the trucks that wait here are charged to. */
  readonly waits = new CauseCount();
  private readonly scanners = new CauseCount();
  private readonly bays = new CauseCount();
  private readonly heldInBays = new CauseCount();
  private readonly inLanes = new CauseCount();
  private readonly heldInLanes = new CauseCount();
  private readonly lanes = new CauseCount();
  private readonly queue = new CauseCount();

  constructor(
    private readonly context: RunContext,
    readonly site: InspectionSite,
    private readonly place: number,
  ) {}

  get target(): InspectionSite {
    return this.site;
  }

  /** @param room places before the gate that trucks of this site go to, by what keeps them taken */
  account(book: DelayAttribution, room: CauseCount): void {
    const { conditions, sim } = this.context;
    const shut = shutBy(
      this.site.hours,
      sim.now,
      conditions.isHalted('inspection', this.site.name),
      siteShutters,
    );
    const resting = this.site.isResting ? shut : undefined;
    this.waits.clear();
    this.workInBays(book, room, resting);
    this.workInLanes(book, room, resting);
    this.queueForLanes(book, shut, resting);
  }

  private workInBays(book: DelayAttribution, room: CauseCount, resting: number | undefined): void {
    const { bays, heldInBays, place, waits } = this;
    const atWork = book.count(zone.secondaryBay, place);
    heldInBays.clear();
    room.deal(book.count(zone.heldInSecondaryBay, place), nothing, heldInBays);
    bays.clear();
    bays.addAll(heldInBays);
    bays.add(resting ?? secondary, atWork);
    waits.addAll(heldInBays);
    book.chargeAll(zone.heldInSecondaryBay, heldInBays);
    book.charge(zone.secondaryBay, resting ?? search, atWork);
  }

  private workInLanes(book: DelayAttribution, room: CauseCount, resting: number | undefined): void {
    const { heldInLanes, inLanes, place, scanners, site, waits } = this;
    const { bays } = site;
    scanners.clear();
    scanners.add(scannerDown, site.scanners.underRepair);
    scanners.add(resting ?? scanner, site.scanners.units.inUse);
    inLanes.clear();
    scanners.deal(site.scanners.units.queueLength, nothing, inLanes);
    this.bays.deal(bays.queueLength, nothing, inLanes);
    if (!site.examiner.plan.dogsInQueue) inLanes.add(dogs, site.dogs.trucksWaiting);
    heldInLanes.clear();
    room.deal(book.count(zone.heldInInspection, place), nothing, heldInLanes);
    waits.addAll(inLanes);
    waits.addAll(heldInLanes);
    const atWork = book.count(zone.inspectionLane, place) - inLanes.total;
    book.chargeAll(zone.inspectionLane, inLanes);
    book.chargeAll(zone.heldInInspection, heldInLanes);
    book.charge(zone.inspectionLane, resting ?? inspection, atWork);
  }

  private queueForLanes(book: DelayAttribution, shut: number | undefined, resting: number | undefined): void {
    const { approach, heldInLanes, inLanes, lanes, place, queue, site } = this;
    lanes.clear();
    lanes.addAll(inLanes);
    lanes.addAll(heldInLanes);
    lanes.add(resting ?? lane, book.count(zone.inspectionLane, place) - inLanes.total);
    if (shut === undefined) lanes.add(condition, Math.max(0, site.lanes.normal - site.lanes.capacity));
    const waiting = book.count(zone.inspectionQueue, place);
    // Under `clear` those who came before the closing are still served.
    const limited = site.limit.waiting;
    const isServing = shut === undefined || site.lanes.capacity > 0;
    // Trucks that dogs search before they take a lane wait for nothing else.
    const [withDogs, forDogs] = site.examiner.plan.dogsInQueue
      ? [site.dogs.inQueue, site.dogs.trucksWaiting]
      : [0, 0];
    const served = isServing ? waiting - limited - withDogs - site.hours.waitingToOpen : 0;
    queue.clear();
    queue.add(dogs, forDogs);
    queue.add(resting ?? inspection, withDogs - forDogs);
    lanes.deal(served, nothing, queue);
    queue.add(shut !== undefined && !site.limit.isGrantedToday ? shut : limit, limited);
    if (shut !== undefined) queue.add(shut, waiting - limited - withDogs - served);
    this.waits.addAll(queue);
    approach.clear();
    approach.addAll(queue);
    // Without an inspection a truck that is held before the gate keeps its place at the site.
    if (site.isUnmanned) approach.addAll(heldInLanes);
    approach.add(onTheWay, Math.max(0, site.called - waiting - (site.isUnmanned ? heldInLanes.total : 0)));
    book.chargeAll(zone.inspectionQueue, queue);
  }
}
