import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { Contracting, TransferYard } from '../stages/index.js';
import { refinedZone, zone } from '../zones.js';
import { crewCause, type FleetCauses } from './fleet.js';

const closed = causeNumber('yard closed');
const noFuel = causeNumber('no fuel');
const noPermit = causeNumber('no permit');
const letIn = causeNumber('collection limit');
const ofLot = causeNumber('no truck of the lot');
const onGround = causeNumber('room on the ground');
const bay = causeNumber('queue for a yard bay');
const transfer = causeNumber('transfer');
const loading = causeNumber('loading');
const nothing = causeNumber('no capacity');

/** Causes in one transfer yard: ground behind bays behind room, each full of what the next keeps waiting. */
export class YardCauses {
  /** Trucks from outside that are inside, by what keeps each from giving up its place of the room. */
  readonly room = new CauseCount();
  /** What the Egyptian trucks that wait inside are charged to. */
  readonly waits = new CauseCount();
  private readonly uncollected = new CauseCount();
  private readonly ground = new CauseCount();
  private readonly held = new CauseCount();
  private readonly bays = new CauseCount();
  private readonly queue = new CauseCount();

  constructor(
    private readonly yard: TransferYard,
    private readonly place: number,
    private readonly fleet: FleetCauses,
    private readonly contracting: Contracting,
  ) {}

  /** The fleet comes before. */
  account(book: DelayAttribution): void {
    this.standOnGround(book);
    this.holdInBays(book);
    this.queueForBays(book);
  }

  /** Loads on the ground keep it from the next until they are on a truck in Gaza. */
  private standOnGround(book: DelayAttribution): void {
    const { place, uncollected, ground, yard } = this;
    const forFuel = book.count(zone.noFuel, place);
    const forPermit = book.count(zone.noPermit, place);
    const inLine = book.count(zone.loadingQueue, place);
    const atWork = book.count(zone.loading, place);
    uncollected.clear();
    this.dealOut(book.count(zone.uncollected, place), uncollected);
    ground.clear();
    ground.addAll(uncollected);
    ground.add(noFuel, forFuel);
    ground.add(noPermit, forPermit);
    ground.add(crewCause(yard), inLine);
    ground.add(onGround, atWork);
    if (!yard.isBackToBack) {
      ground.add(crewCause(yard), book.count(zone.crewQueue, place));
      ground.add(onGround, book.count(zone.transfer, place));
    }
    book.chargeAll(zone.uncollected, uncollected);
    book.charge(zone.noFuel, noFuel, forFuel);
    book.charge(zone.noPermit, noPermit, forPermit);
    book.charge(zone.loadingQueue, crewCause(yard), inLine);
    book.charge(zone.loading, loading, atWork);
  }

  /** A truck in its bay waits for ground or, back to back, for a truck in Gaza with fuel and permit. */
  private holdInBays(book: DelayAttribution): void {
    const { held, place, yard } = this;
    const forGround = yard.storage.queueLength;
    held.clear();
    this.ground.deal(forGround, nothing, held);
    this.dealOut(book.count(zone.heldInBay, place) - forGround, held);
    held.add(noFuel, book.count(refinedZone.heldForFuel, place));
    held.add(noPermit, book.count(refinedZone.heldForPermit, place));
    book.chargeAll(zone.heldInBay, held);
  }

  /** Loads that wait for a truck in Gaza: those for which none is let in today, or is free in their lot, and the others by what keeps the trucks. */
  private dealOut(loads: number, to: CauseCount): void {
    const held = this.contracting.held(this.yard);
    const byLimit = Math.min(loads, held.byLimit);
    const byLot = Math.min(loads - byLimit, held.byLot);
    to.add(letIn, byLimit);
    to.add(ofLot, byLot);
    this.fleet.deal(loads - byLimit - byLot, to);
  }

  private queueForBays(book: DelayAttribution): void {
    const { bays, held, place, queue, room, waits, yard } = this;
    const waiting = book.count(zone.yardQueue, place);
    const forCrew = book.count(zone.crewQueue, place);
    const atWork = book.count(zone.transfer, place);
    bays.clear();
    bays.addAll(held);
    bays.add(crewCause(yard), forCrew);
    bays.add(bay, atWork);
    queue.clear();
    if (yard.hours.isOpen) bays.deal(waiting, nothing, queue);
    else queue.add(closed, waiting);
    room.clear();
    room.addAll(queue);
    room.addAll(bays);
    waits.clear();
    waits.addAll(queue);
    waits.addAll(held);
    waits.add(crewCause(yard), forCrew);
    book.chargeAll(zone.yardQueue, queue);
    book.charge(zone.crewQueue, crewCause(yard), forCrew);
    book.charge(zone.transfer, transfer, atWork);
  }
}
