import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { RunContext } from '../run-context.js';
import type { CrossingEntry } from '../stages/index.js';
import { zone } from '../zones.js';
import { gateShutters, shutBy } from './closing.js';
import type { YardCauses } from './yard.js';

const condition = causeNumber('crossing condition');
const limit = causeNumber('daily limit');
const lane = causeNumber('queue for a gate lane');
const drive = causeNumber('drive to the gate');
const onTheWay = causeNumber('room before the gate');
const gate = causeNumber('gate');
const nothing = causeNumber('no capacity');

/** Causes at one gate: lanes hold trucks at work, trucks that wait for the day's number, trucks the yard has no room for. */
export class EntryCauses {
  /** Trucks that hold a place before the gate, by what keeps each from giving it up. */
  readonly room = new CauseCount();
  /** What the trucks that wait here are charged to. */
  readonly waits = new CauseCount();
  private readonly held = new CauseCount();
  private readonly lanes = new CauseCount();
  private readonly queue = new CauseCount();

  /** @param place number of the gate, by which its truckloads are kept; @param yard behind it, where there is one */
  constructor(
    private readonly context: RunContext,
    private readonly entry: CrossingEntry,
    private readonly place: number,
    private readonly yard: YardCauses | undefined,
  ) {}

  get target(): CrossingEntry {
    return this.entry;
  }

  /** What keeps trucks from being called to the gate directly. */
  get approach(): CauseCount {
    return this.room;
  }

  /** The yard comes before. */
  account(book: DelayAttribution): void {
    const { conditions, sim } = this.context;
    const shut = shutBy(
      this.entry.hours,
      sim.now,
      conditions.isHalted('crossing', this.entry.name),
      gateShutters,
    );
    this.holdInLanes(book, shut);
    this.queueForLanes(book, shut);
  }

  private holdInLanes(book: DelayAttribution, shut: number | undefined): void {
    const { entry, held, lanes, place, waits } = this;
    const resting = entry.isResting ? shut : undefined;
    const atWork = book.count(zone.gateLane, place);
    const limited = book.count(zone.dailyLimit, place);
    const byLimit = this.limitCause(shut);
    held.clear();
    this.yard?.room.deal(book.count(zone.heldAtGate, place), nothing, held);
    waits.clear();
    waits.addAll(held);
    waits.add(byLimit, limited);
    lanes.clear();
    lanes.addAll(waits);
    lanes.add(resting ?? lane, atWork);
    if (shut === undefined) lanes.add(condition, entry.normalLanes - entry.lanes.capacity);
    book.chargeAll(zone.heldAtGate, held);
    book.charge(zone.dailyLimit, byLimit, limited);
    book.charge(zone.gateLane, resting ?? gate, atWork);
  }

  private queueForLanes(book: DelayAttribution, shut: number | undefined): void {
    const { entry, lanes, place, queue, room, waits } = this;
    const waiting = book.count(zone.crossingQueue, place);
    // Under `clear` those who came before the closing are still served.
    const served = shut === undefined || entry.lanes.capacity > 0 ? waiting - entry.hours.waitingToOpen : 0;
    queue.clear();
    lanes.deal(served, nothing, queue);
    if (shut !== undefined) queue.add(shut, waiting - served);
    waits.addAll(queue);
    room.clear();
    room.addAll(queue);
    room.add(onTheWay, book.count(zone.driveToCrossing, place));
    book.chargeAll(zone.crossingQueue, queue);
    book.charge(zone.driveToCrossing, drive, book.count(zone.driveToCrossing, place));
  }

  /** Before the first opening of a day its number is not granted; on a day that is not normal the number is smaller or none. */
  private limitCause(shut: number | undefined): number {
    if (shut !== undefined && !this.entry.limit.isGrantedToday) return shut;
    return this.context.conditions.dayFactor('crossing', this.entry.name) < 1 ? condition : limit;
  }
}
