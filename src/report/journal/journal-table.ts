import { type JournalRow, type StageName, zones } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { DataTable } from '../documents/index.js';

/** Every milestone of every truckload, in the order in which they happened: one row each. */
export function journalTable({ start }: Pick<Scenario, 'start'>, rows: readonly JournalRow[]): DataTable {
  return {
    headings: ['truck', 'milestone', 'stage', 'place', 'minutes', 'time', 'cargo', 'stream', 'pallets'],
    rows: rows.map(({ truck, milestone, place, at, cargo, stream, pallets }) => [
      ...[truck, milestone, stageOf(milestone) ?? null, place === '' ? null : place],
      ...[at, momentText(start, at), cargo, stream, pallets],
    ]),
  };
}

/** Stage of the zone that a milestone enters; undefined for a counting point, an award or an ending. */
export function stageOf(milestone: string): StageName | undefined {
  return zones.find(({ name }) => name === milestone)?.stage;
}

/** Local time without a zone, to the millisecond: `2023-11-28T06:30:00.000`. */
export function momentText(start: string, minutes: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + Math.floor(minutes * 60_000)).toISOString().slice(0, 23);
}
