import { cargoNames, type JournalRow, simulate, streamNames } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';

/** Most days of a run that are recorded, warm-up included: as many as the command line keeps in a journal. */
export const mostRecordedDays = 100;

/** The journal of one run in columns, which cross to the page at once. A row is a milestone of a truckload, in the order of time. */
export interface RunRecord {
  readonly seed: string;
  readonly replication: number;
  /** Of the run that is recorded: that of `throughline trace`. */
  readonly digest: string;
  /** Minutes recorded, from the scenario's start. */
  readonly minutes: number;
  /** Capacity that the condition of each day counted left at each site and entry, by path: 1 normal, 0 halted. */
  readonly placeDays: Readonly<Record<string, readonly number[]>>;
  /** Names of milestones and places, by the numbers in the rows. */
  readonly milestones: readonly string[];
  readonly places: readonly string[];
  readonly at: Float64Array;
  /** Number of the truckload, from 1. */
  readonly truck: Int32Array;
  readonly milestone: Uint8Array;
  readonly place: Uint16Array;
  /** Row of the truckload's next milestone; -1 for its last. */
  readonly next: Int32Array;
  /** By truckload, from 1: its first row, and what it carries. Those of 0 mean nothing. */
  readonly first: Int32Array;
  readonly cargo: Uint8Array;
  readonly stream: Uint8Array;
  readonly pallets: Float64Array;
}

/** Runs one replication, no longer than the longest record, and keeps what happened to every truckload. */
export function recordRun(scenario: Scenario, seed: string, replication: number): RunRecord {
  const { days, warmUpDays } = scenario;
  const recorded = Math.max(1, Math.min(days, mostRecordedDays - warmUpDays));
  const outcome = simulate({ ...scenario, days: recorded }, { seed, replication, journal: true });
  const rows = outcome.journal ?? [];
  const [milestones, places] = [new Numbered(), new Numbered()];
  const trucks = outcome.balance.created + 1;
  const record = {
    ...{ seed, replication, digest: outcome.digest, minutes: (warmUpDays + recorded) * 1440 },
    placeDays: outcome.placeDays,
    milestones: milestones.names,
    places: places.names,
    at: Float64Array.from(rows, ({ at }) => at),
    truck: Int32Array.from(rows, ({ truck }) => truck),
    milestone: Uint8Array.from(rows, ({ milestone }) => milestones.numberOf(milestone)),
    place: Uint16Array.from(rows, ({ place }) => places.numberOf(place)),
    next: new Int32Array(rows.length).fill(-1),
    first: new Int32Array(trucks).fill(-1),
    cargo: new Uint8Array(trucks),
    stream: new Uint8Array(trucks),
    pallets: new Float64Array(trucks),
  };
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined) continue;
    record.next[index] = record.first[row.truck] ?? -1;
    record.first[row.truck] = index;
    record.cargo[row.truck] = cargoNames.findIndex((name) => name === row.cargo);
    record.stream[row.truck] = streamNames.findIndex((name) => name === row.stream);
    record.pallets[row.truck] = row.pallets;
  }
  return record;
}

/** The milestones of one truckload, as the journal has them; none for a truckload that there is not. */
export function rowsOf(record: RunRecord, truck: number): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  const cargo = cargoNames[record.cargo[truck] ?? 0] ?? '';
  const stream = streamNames[record.stream[truck] ?? 0] ?? '';
  const pallets = record.pallets[truck] ?? 0;
  for (let row = record.first[truck] ?? -1; row >= 0; row = record.next[row] ?? -1) {
    const milestone = record.milestones[record.milestone[row] ?? 0] ?? '';
    const place = record.places[record.place[row] ?? 0] ?? '';
    rows.push({ truck, at: record.at[row] ?? 0, milestone, place, cargo, stream, pallets });
  }
  return rows;
}

/** Names by the order in which they were first met. */
class Numbered {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}
