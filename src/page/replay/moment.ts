import { type StageName, stageNames, zones } from '../../corridor/index.js';
import { doing, stageOf, type Track } from './track.js';

const minutesPerDay = 1440;

/** A truck that is drawn by itself: at work at a stop, or on its way. */
export interface Mark {
  readonly truck: number;
  readonly stop: number;
  /** Stop that it comes from; -1 while it stands. */
  readonly from: number;
  /** Share of the way that it has made, 0 to 1. */
  readonly share: number;
  readonly zone: number;
}

/** Truckloads of one queue at a moment. */
export interface QueueNumbers {
  readonly waiting: number;
  /** Of them, held by what comes next. */
  readonly held: number;
  readonly working: number;
  /** Most that waited at any moment of the record. */
  readonly most: number;
}

/** Where every truckload of a track is at a moment. It moves on quickly, and back by beginning anew. */
export class Moment {
  /** Minutes since the scenario's start. */
  at = -1;
  private row = 0;
  private day = 0;
  private readonly counts: Int32Array;
  private readonly passedToday: Int32Array;
  private readonly current: Int32Array;
  private readonly shown = new Set<number>();
  private readonly most: Int32Array;

  constructor(readonly track: Track) {
    const { stops } = track.map;
    this.counts = new Int32Array(stops.length * zones.length);
    this.passedToday = new Int32Array(stops.length);
    this.current = new Int32Array(track.record.first.length).fill(-1);
    this.most = mostWaiting(track);
  }

  /** Goes to a minute of the record. */
  goTo(at: number): this {
    if (at < this.at) this.beginAnew();
    this.at = at;
    const { at: times } = this.track.record;
    for (; this.row < times.length && (times[this.row] ?? 0) <= at; this.row += 1) this.take(this.row);
    this.beginDay(Math.floor(at / minutesPerDay));
    return this;
  }

  /** The queue of a stage at a stop. */
  queue(stop: number, stage: number): QueueNumbers {
    const numbers = {
      waiting: 0,
      held: 0,
      working: 0,
      most: this.most[stop * stageNames.length + stage] ?? 0,
    };
    for (const [zone, { kind }] of zones.entries()) {
      if (stageOf[zone] !== stage) continue;
      const count = this.count(stop, zone);
      if (kind === 'service') numbers.working += count;
      else if (kind !== 'move') numbers.waiting += count;
      if (kind === 'blocked') numbers.held += count;
    }
    return numbers;
  }

  /** Truckloads in a zone of a stop; of a drive, those on their way to it. */
  count(stop: number, zone: number): number {
    return this.counts[stop * zones.length + zone] ?? 0;
  }

  /** Truckloads on their way to a stop. */
  onTheWay(stop: number): number {
    return zones.reduce((sum, { kind }, zone) => sum + (kind === 'move' ? this.count(stop, zone) : 0), 0);
  }

  /** Truckloads in the corridor: those that wait, and those at work or on their way. */
  inAll(): { readonly waiting: number; readonly moving: number } {
    const inside = this.counts.reduce((sum, each) => sum + each, 0);
    return { waiting: inside - this.shown.size, moving: this.shown.size };
  }

  /** Truckloads that passed a stop since midnight: arrived, inspected, received, collected or delivered. */
  passed(stop: number): number {
    return this.passedToday[stop] ?? 0;
  }

  /** The trucks at work and on their way, and others wherever they are, in the order of flow. */
  marks(...also: readonly (number | undefined)[]): readonly Mark[] {
    const trucks = new Set(this.shown);
    for (const truck of also) if (truck !== undefined) trucks.add(truck);
    const marks = [...trucks].flatMap((truck) => this.markOf(truck) ?? []);
    return marks.sort((a, b) => a.zone - b.zone || a.stop - b.stop || b.share - a.share || a.truck - b.truck);
  }

  /** Where a truckload is; undefined before it has come and after it has gone. */
  markOf(truck: number): Mark | undefined {
    const { doing: does, from, reach, record, stop, until, zone } = this.track;
    const row = this.current[truck] ?? -1;
    if (row < 0 || does[row] === doing.gone) return undefined;
    const isDriving = does[row] === doing.drives;
    const [begin, end] = [record.at[row] ?? 0, until[row] ?? 0];
    const share = isDriving && end > begin ? Math.min(1, (this.at - begin) / (end - begin)) : 0;
    return {
      ...{ truck, stop: stop[row] ?? 0, from: isDriving ? (from[row] ?? -1) : -1 },
      ...{ share: share * (reach[row] ?? 1), zone: zone[row] ?? 0 },
    };
  }

  /** Truckloads that wait at a stop, in one of its stages or in any, longest first, with their minutes in the zone where they wait. */
  waitingAt(
    stop: number,
    stage?: StageName,
  ): readonly { readonly truck: number; readonly minutes: number }[] {
    const { doing: does, record, stop: stops, zone } = this.track;
    const waiting: { truck: number; minutes: number }[] = [];
    for (let truck = 1; truck < this.current.length; truck += 1) {
      const row = this.current[truck] ?? -1;
      if (row < 0 || stops[row] !== stop || (does[row] !== doing.waits && does[row] !== doing.held)) continue;
      if (stage !== undefined && zones[zone[row] ?? 0]?.stage !== stage) continue;
      waiting.push({ truck, minutes: this.at - (record.at[row] ?? 0) });
    }
    return waiting.sort((a, b) => b.minutes - a.minutes || a.truck - b.truck);
  }

  private beginAnew(): void {
    this.row = 0;
    this.day = 0;
    this.counts.fill(0);
    this.passedToday.fill(0);
    this.current.fill(-1);
    this.shown.clear();
  }

  private take(row: number): void {
    const { doing: does, passed, record } = this.track;
    this.beginDay(Math.floor((record.at[row] ?? 0) / minutesPerDay));
    const passing = passed[row] ?? -1;
    if (passing >= 0) this.passedToday[passing] = (this.passedToday[passing] ?? 0) + 1;
    if (does[row] === doing.none) return;
    const truck = record.truck[row] ?? 0;
    this.change(this.current[truck] ?? -1, -1);
    this.change(row, 1);
    this.current[truck] = row;
    if (does[row] === doing.worked || does[row] === doing.drives) this.shown.add(truck);
    else this.shown.delete(truck);
  }

  private change(row: number, by: number): void {
    const [stop, zone] = [this.track.stop[row] ?? -1, this.track.zone[row] ?? -1];
    if (row < 0 || stop < 0 || zone < 0) return;
    const spot = stop * zones.length + zone;
    this.counts[spot] = (this.counts[spot] ?? 0) + by;
  }

  private beginDay(day: number): void {
    if (day === this.day) return;
    this.day = day;
    this.passedToday.fill(0);
  }
}

/** Most that ever waited, by stop and stage. */
function mostWaiting({ doing: does, map, record, stop, until, zone }: Track): Int32Array {
  const now = new Int32Array(map.stops.length * stageNames.length);
  const most = new Int32Array(now.length);
  const last = new Int32Array(record.first.length).fill(-1);
  for (let row = 0; row < record.at.length; row += 1) {
    if (does[row] === doing.none) continue;
    const truck = record.truck[row] ?? 0;
    const before = last[truck] ?? -1;
    if (before >= 0) now[before] = (now[before] ?? 0) - 1;
    // Who finds a place free has not waited.
    const isKept = (until[row] ?? 0) > (record.at[row] ?? 0);
    const isWaiting = isKept && (does[row] === doing.waits || does[row] === doing.held);
    const spot = isWaiting ? (stop[row] ?? 0) * stageNames.length + (stageOf[zone[row] ?? 0] ?? 0) : -1;
    last[truck] = spot;
    if (spot < 0) continue;
    now[spot] = (now[spot] ?? 0) + 1;
    most[spot] = Math.max(most[spot] ?? 0, now[spot] ?? 0);
  }
  return most;
}
