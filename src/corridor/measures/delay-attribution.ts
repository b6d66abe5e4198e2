import type { Truckload } from '../truckload.js';
import { stageNames, stageOfZone, zone, zones } from '../zones.js';
import type { CauseCount } from './cause-count.js';
import { causes, type DelayRow } from './causes.js';

const spots = zones.length + 2;
const inspection = stageNames.indexOf('inspection');
const lastMile = stageNames.indexOf('last-mile');

/** Truckloads by zone and place, and truckload-minutes by zone and cause: kept only in runs that are asked for it. */
export class DelayAttribution {
  private readonly counts: Int32Array;
  private readonly minutes = new Float64Array(zones.length * causes.length);
  private readonly refined = new Map<Truckload, number>();
  private elapsed = 0;
  private trucks = 0;

  /** @param places most sites, entries or governorates, whichever are more */
  constructor(private readonly places: number) {
    this.counts = new Int32Array(spots * places);
  }

  /** A truckload is in a zone from now on. */
  enter(load: Truckload, to: number): void {
    this.change(to, load, 1);
  }

  /** A truckload leaves a zone. */
  leave(load: Truckload, from: number): void {
    const spot = from === zone.heldInBay ? (this.refined.get(load) ?? from) : from;
    if (spot !== from) this.refined.delete(load);
    this.change(spot, load, -1);
  }

  /** Tells more precisely what a truckload waits for in its bay. */
  refine(load: Truckload, spot: number): void {
    this.change(this.refined.get(load) ?? load.zone, load, -1);
    this.refined.set(load, spot);
    this.change(spot, load, 1);
  }

  /** Truckloads at a spot of a place now; of zones without places, place 0. */
  count(spot: number, place = 0): number {
    return this.counts[spot * this.places + place] ?? 0;
  }

  /** From now on charges are for so many minutes. */
  beginCharging(minutes: number): void {
    this.elapsed = minutes;
    this.trucks = 0;
  }

  /** Truckloads charged since `beginCharging`. */
  get charged(): number {
    return this.trucks;
  }

  /** Charges so many truckloads in a zone to one cause. */
  charge(at: number, cause: number, trucks: number): void {
    if (trucks === 0) return;
    const row = at * causes.length + cause;
    this.minutes[row] = (this.minutes[row] ?? 0) + trucks * this.elapsed;
    this.trucks += trucks;
  }

  /** Charges the truckloads of a zone, each to its cause. */
  chargeAll(at: number, trucks: CauseCount): void {
    for (let index = 0; index < trucks.different; index += 1) {
      const cause = trucks.causeAt(index);
      this.charge(at, cause, trucks.of(cause));
    }
  }

  /** Forgets the minutes so far, not where the truckloads are: the end of the warm-up. */
  beginMeasuring(): void {
    this.minutes.fill(0);
  }

  /** Zones and causes with any time, in the order of both lists. */
  rows(): readonly DelayRow[] {
    return zones.flatMap(({ name }, at) =>
      causes.flatMap((cause, index) => {
        const minutes = this.minutes[at * causes.length + index] ?? 0;
        return minutes > 0 ? [{ zone: name, cause: cause.name, minutes }] : [];
      }),
    );
  }

  private change(spot: number, load: Truckload, by: number): void {
    const index = spot * this.places + placeOf(spot, load);
    this.counts[index] = (this.counts[index] ?? 0) + by;
  }
}

/** The place a spot belongs to: the site, the gate with its yard, the governorate; 0 for what is nowhere in particular. */
function placeOf(spot: number, load: Truckload): number {
  if (spot >= zones.length) return load.entry;
  if (
    spot === zone.convoy ||
    spot === zone.road ||
    spot === zone.driveToWarehouse ||
    spot === zone.driveToInspection
  )
    return 0;
  const stage = stageOfZone[spot] ?? 0;
  if (stage < inspection) return 0;
  if (stage === inspection) return load.site;
  return stage === lastMile ? load.destination : load.entry;
}
