import { invariant, minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Truckload } from '../truckload.js';
import { cargoNames, streamNames } from '../truckload.js';
import { type CountingPoint, countingPoints } from '../zones.js';

/** Counts of one counting point since measuring began. */
export interface PointCounts {
  total: number;
  readonly byDay: Int32Array;
  readonly byCargo: Int32Array;
  readonly byStream: Int32Array;
  tonnes: number;
  /** By day at each place, where there are several places of the point. */
  byPlace: ReadonlyMap<string, Days> | undefined;
}

/** Truckloads on each day counted. */
type Days = Int32Array;

/** Work done and lost, for costs, detection and the outcome; all since measuring began. */
export interface WorkCounts {
  /** Inspections begun and carried to a depth, second visits included. */
  examined: number;
  scans: number;
  manualSearches: number;
  dogSearches: number;
  officerMinutes: number;
  crewMinutes: number;
  truckDays: number;
  /** USD for trucks under contract and minimums, and for trips and tonnes beyond them, at the carriers' prices of the day. */
  contractCost: number;
  tripCost: number;
  /** USD that carriers owe for awards not performed; trips are less by as much. */
  penalties: number;
  fuelLitres: number;
  /** USD that importers pay for commercial truckloads received; no cost of the corridor. */
  importerFees: number;
  outsideTrips: number;
  turnedBack: number;
  seized: number;
  palletsRemoved: number;
  tonnesRemoved: number;
  falseAlarms: number;
  scannerFailures: number;
  unplannedClosures: number;
  permitsRefused: number;
  noShows: number;
  /** Sum over inspected trucks of the probability that a non-compliant truck in its place would have been found. */
  detection: number;
  /** Minutes of scanners and of dog teams at work. */
  scannerMinutes: number;
  dogMinutes: number;
  /** Tonnes on trucks turned back whole. */
  tonnesTurnedBack: number;
  /** Trucks that went on with their papers alone as trusted, or with their seal verified. */
  trustedReleases: number;
  sealsVerified: number;
  /** Scans whose image could not be judged. */
  unjudged: number;
  /** Inspections begun while the queue was so long that the policy was lightened. */
  inSurge: number;
  /** Second checks at the gate. */
  gateChecks: number;
  /** Booked trucks that did not come. */
  noShowsAtSlots: number;
}

const noWork: WorkCounts = {
  examined: 0,
  scans: 0,
  manualSearches: 0,
  dogSearches: 0,
  officerMinutes: 0,
  crewMinutes: 0,
  truckDays: 0,
  contractCost: 0,
  tripCost: 0,
  penalties: 0,
  fuelLitres: 0,
  importerFees: 0,
  outsideTrips: 0,
  turnedBack: 0,
  seized: 0,
  palletsRemoved: 0,
  tonnesRemoved: 0,
  falseAlarms: 0,
  scannerFailures: 0,
  unplannedClosures: 0,
  permitsRefused: 0,
  noShows: 0,
  detection: 0,
  scannerMinutes: 0,
  dogMinutes: 0,
  tonnesTurnedBack: 0,
  trustedReleases: 0,
  sealsVerified: 0,
  unjudged: 0,
  inSurge: 0,
  gateChecks: 0,
  noShowsAtSlots: 0,
};

/** Counts truckloads at the five points by day, cargo and stream, and the work done on them. */
export class Counts {
  readonly points: Readonly<Record<CountingPoint, PointCounts>>;
  /** The same by place, where there are several places of a point. */
  readonly places = new Map<string, Days>();
  readonly work: WorkCounts = { ...noWork };
  /** Arrivals at staging since measuring began. */
  arrivals = 0;
  /** Truckloads that set out for an entry without an inspection, since measuring began. */
  direct = 0;
  /** Truckloads that set out for each entry, since measuring began; none where there is one entry. */
  readonly setOut = new Map<string, number>();

  /** @param days days counted, after the warm-up; @param from minute at which day 0 of the series begins */
  constructor(
    private readonly days: number,
    private readonly from: number,
  ) {
    this.points = {
      inspected: emptyPoint(days),
      received: emptyPoint(days),
      collected: emptyPoint(days),
      intercepted: emptyPoint(days),
      delivered: emptyPoint(days),
    };
  }

  /** Counts a truckload at a point, and at a place of it; before the end of the warm-up nothing is counted. */
  count(point: CountingPoint, load: Truckload, now: number, place = ''): void {
    const day = Math.floor((now - this.from) / minutesPerDay);
    if (day < 0 || day >= this.days) return;
    const counts = this.points[point];
    counts.total += 1;
    counts.tonnes += load.tonnes;
    CHECKED: invariant(load.tonnes >= 0 && load.pallets >= 0, 'no truckload is lighter than nothing');
    increment(counts.byDay, day);
    increment(counts.byCargo, load.cargo);
    increment(counts.byStream, load.stream);
    const days = counts.byPlace?.get(place);
    if (days !== undefined) increment(days, day);
  }

  /** Where there are several sites, or entries, truckloads are counted at each: `received@east`. */
  countPlaces({ crossing, inspection }: Pick<Scenario, 'crossing' | 'inspection'>): void {
    const add = (point: CountingPoint, record: object): void => {
      const names = Object.keys(record).sort();
      if (names.length < 2) return;
      const days = new Map(names.map((name) => [name, new Int32Array(this.days)]));
      for (const [name, each] of days) this.places.set(`${point}@${name}`, each);
      this.points[point].byPlace = days;
    };
    add('inspected', inspection.sites);
    add('received', crossing);
    add('collected', crossing);
    if (this.points.received.byPlace !== undefined)
      for (const name of Object.keys(crossing).sort()) this.setOut.set(name, 0);
  }

  /** A truckload sets out for one of several entries. */
  setsOutFor(entry: string): void {
    const before = this.setOut.get(entry);
    if (before !== undefined) this.setOut.set(entry, before + 1);
  }

  /** Counts a truckload at one of several places of a point, not at the point itself. */
  countPlace(point: CountingPoint, place: string, now: number): void {
    const days = this.points[point].byPlace?.get(place);
    const day = Math.floor((now - this.from) / minutesPerDay);
    if (days !== undefined && day >= 0 && day < this.days) increment(days, day);
  }

  /** Forgets all work: the end of the warm-up. */
  beginMeasuring(): void {
    Object.assign(this.work, noWork);
    this.arrivals = 0;
    this.direct = 0;
    for (const name of this.setOut.keys()) this.setOut.set(name, 0);
    for (const point of countingPoints) clear(this.points[point]);
    for (const days of this.places.values()) days.fill(0);
  }
}

function emptyPoint(days: number): PointCounts {
  return {
    total: 0,
    byDay: new Int32Array(days),
    byCargo: new Int32Array(cargoNames.length),
    byStream: new Int32Array(streamNames.length),
    tonnes: 0,
    byPlace: undefined,
  };
}

function clear(counts: PointCounts): void {
  counts.total = 0;
  counts.tonnes = 0;
  counts.byDay.fill(0);
  counts.byCargo.fill(0);
  counts.byStream.fill(0);
}

function increment(counts: Int32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
