import { placeKindOf, stageNames, streamNames, zones } from '../../corridor/index.js';
import { type CorridorMap, type Stop, stopAt, type Way } from './corridor-map.js';
import type { RunRecord } from './run-record.js';

/** What a truckload does from a row of the record on; `none` where the row moves it nowhere. */
export const doing = { none: 0, waits: 1, held: 2, worked: 3, drives: 4, gone: 5 } as const;

/** A record laid over the corridor as it is drawn: by row, where its truckload is from then on. */
export interface Track {
  readonly record: RunRecord;
  readonly map: CorridorMap;
  /** Ways that the scenario declares, and any others that trucks took. */
  readonly ways: readonly Way[];
  readonly doing: Uint8Array;
  /** Number of the stop where it is or where it drives to, and that from which it drives; -1 where there is none. */
  readonly stop: Int16Array;
  readonly from: Int16Array;
  readonly zone: Int8Array;
  /** Minute at which it goes on: the end of the record where it does not. */
  readonly until: Float64Array;
  /** How far it gets of its way: half where it is intercepted. */
  readonly reach: Float32Array;
  /** Stop at which the row counts as one more that passed; -1 for none. */
  readonly passed: Int16Array;
}

const kindOfStop = { site: 'site', entry: 'entry', governorate: 'governorate' } as const;
const doingOf = {
  queue: doing.waits,
  delay: doing.waits,
  blocked: doing.held,
  service: doing.worked,
  move: doing.drives,
};
/** Stream of what stands in the corridor when the run begins. */
const standing = streamNames.indexOf('backlog');
const endings = ['delivered', 'intercepted', 'left'];

/** Lays a record over the corridor. */
export function layTrack(record: RunRecord, map: CorridorMap): Track {
  const { length } = record.at;
  const track = {
    doing: new Uint8Array(length),
    stop: new Int16Array(length).fill(-1),
    from: new Int16Array(length).fill(-1),
    zone: new Int8Array(length).fill(-1),
    until: new Float64Array(length).fill(record.minutes),
    reach: new Float32Array(length).fill(1),
    passed: new Int16Array(length).fill(-1),
  };
  const meanings = record.milestones.map(meaningOf);
  const spots = new Spots(record, map.stops);
  const ways = [...map.ways];
  for (const start of record.first) {
    let before = -1;
    let at = 0;
    for (let row = start; row >= 0; row = record.next[row] ?? -1) {
      const meaning = meanings[record.milestone[row] ?? 0];
      if (meaning === undefined) continue;
      const isArriving = row === start && record.stream[record.truck[row] ?? 0] !== standing;
      track.passed[row] = isArriving ? 0 : spots.passedAt(row);
      if (meaning.doing === doing.none) continue;
      if (before >= 0) track.until[before] = record.at[row] ?? 0;
      if (meaning.name === 'intercepted' && before >= 0) track.reach[before] = 0.5;
      const stop = meaning.doing === doing.gone ? at : spots.of(row);
      track.doing[row] = meaning.doing;
      track.zone[row] = meaning.zone;
      track.stop[row] = stop;
      if (meaning.doing === doing.drives) {
        track.from[row] = at;
        if (!ways.some(({ from, to }) => from === at && to === stop)) ways.push({ from: at, to: stop });
      }
      before = row;
      at = stop;
    }
  }
  return { record, map, ways, ...track };
}

interface Meaning {
  readonly name: string;
  readonly zone: number;
  readonly doing: (typeof doing)[keyof typeof doing];
}

function meaningOf(name: string): Meaning {
  const zone = zones.findIndex((each) => each.name === name);
  const kind = zones[zone]?.kind;
  if (kind !== undefined) return { name, zone, doing: doingOf[kind] };
  return { name, zone, doing: endings.includes(name) ? doing.gone : doing.none };
}

/** Stops by what stands in a row. */
class Spots {
  private readonly stops: readonly (readonly number[])[];
  private readonly passing: readonly (readonly number[])[];

  constructor(
    private readonly record: RunRecord,
    stops: readonly Stop[],
  ) {
    const { milestones, places } = record;
    const table = (find: (milestone: string, place: string) => number) =>
      milestones.map((milestone) => places.map((place) => find(milestone, place)));
    this.stops = table((milestone, place) => stopOf(stops, milestone, place));
    this.passing = table((milestone, place) => passingOf(stops, milestone, place));
  }

  of(row: number): number {
    return this.at(this.stops, row);
  }

  passedAt(row: number): number {
    return this.at(this.passing, row);
  }

  private at(table: readonly (readonly number[])[], row: number): number {
    return table[this.record.milestone[row] ?? 0]?.[this.record.place[row] ?? 0] ?? -1;
  }
}

/** The stop of a zone: of a drive, the one it leads to. Where goods wait for the fleet, it is the fleet's. */
function stopOf(stops: readonly Stop[], milestone: string, place: string): number {
  const zone = zones.find(({ name }) => name === milestone);
  if (zone === undefined) return -1;
  if (zone.stage === 'fleet' && zone.kind !== 'move') return stopAt(stops, 'fleet');
  const kind = placeKindOf(milestone);
  return kind === undefined || kind === 'carrier' ? 0 : stopAt(stops, kindOfStop[kind], place);
}

function passingOf(stops: readonly Stop[], milestone: string, place: string): number {
  if (milestone === 'inspected') return stopAt(stops, 'site', place);
  if (milestone === 'received') return stopAt(stops, 'entry', place);
  if (milestone === 'delivered') return stopAt(stops, 'governorate', place);
  return milestone === 'collected' ? stopAt(stops, 'fleet') : -1;
}

/** Numbers of the stages in the order of flow, by zone. */
export const stageOf: readonly number[] = zones.map(({ stage }) => stageNames.indexOf(stage));
