import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { Carrier, TransferYard } from '../stages/index.js';
import { refinedZone, zone } from '../zones.js';
import type { WarehouseCauses } from './last-mile.js';

const offShift = causeNumber('shift over');
const condition = causeNumber('conditions inside');
const noDriver = causeNumber('no driver');
const noFuel = causeNumber('no fuel');
const noPermit = causeNumber('no permit');
const convoy = causeNumber('convoy');
const noTruck = causeNumber('no truck inside');
const yardClosed = causeNumber('yard closed');
const crew = causeNumber('queue for a crew');
const nothing = causeNumber('no capacity');
const road = causeNumber('road inside');

/** What a truck that waits for a crew is charged to. Crews are never blocked: they have a place for what they lift. */
export function crewCause(yard: TransferYard): number {
  if (!yard.hours.isOpen) return yardClosed;
  return yard.crews.capacity > 0 ? crew : nothing;
}

/** A yard, and the number by which its truckloads are kept. */
interface YardPlace {
  readonly yard: TransferYard;
  readonly place: number;
}

/** Causes in the fleet inside: every truck under contract, by what keeps it from the next load. */
export class FleetCauses {
  private readonly trucks = new CauseCount();

  constructor(
    private readonly carriers: readonly Carrier[],
    private readonly yards: readonly YardPlace[],
    private readonly warehouses: readonly WarehouseCauses[],
  ) {}

  /** Looks at the trucks, and charges the loads on their way; warehouses come before. */
  account(book: DelayAttribution): void {
    this.trucks.clear();
    this.countOut(book);
    for (const carrier of this.carriers) this.countIdle(carrier);
    book.charge(zone.convoy, convoy, book.count(zone.convoy));
    book.charge(zone.road, road, book.count(zone.road));
  }

  /** Charges loads that wait for a truck. Without any truck under contract there is no truck in Gaza either. */
  deal(loads: number, to: CauseCount): void {
    this.trucks.deal(loads, noTruck, to);
  }

  /** A truck that is out keeps the next load waiting for what it waits for itself, else as it is at work. */
  private countOut(book: DelayAttribution): void {
    const { trucks } = this;
    for (const { yard, place } of this.yards) {
      trucks.add(noFuel, book.count(zone.noFuel, place) + book.count(refinedZone.heldForFuel, place));
      trucks.add(noPermit, book.count(zone.noPermit, place) + book.count(refinedZone.heldForPermit, place));
      trucks.add(crewCause(yard), book.count(zone.loadingQueue, place));
    }
    trucks.add(convoy, book.count(zone.convoy));
    for (const { waits } of this.warehouses) trucks.addAll(waits);
    const out = this.carriers.reduce((sum, { trucksOut }) => sum + trucksOut, 0);
    trucks.add(noTruck, out - trucks.total);
  }

  private countIdle(carrier: Carrier): void {
    const { withheld, withoutDriver, unfit } = carrier.idleTrucks();
    if (!carrier.isOnShift) {
      this.trucks.add(offShift, withheld + withoutDriver + unfit);
      return;
    }
    this.trucks.add(condition, withheld);
    this.trucks.add(noDriver, withoutDriver);
    this.trucks.add(noTruck, unfit);
  }
}
