import { type JournalRow, type PlaceKind, placeKindOf } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { momentText, stageOf } from './journal-table.js';

type Kind = PlaceKind | 'stage';

interface Related {
  readonly kind: Kind;
  readonly name: string;
}

const kinds: readonly Kind[] = ['site', 'entry', 'carrier', 'governorate', 'stage'];

const attributes = [
  { name: 'cargo', type: 'string' },
  { name: 'stream', type: 'string' },
  { name: 'pallets', type: 'float' },
] as const;

/**
 * One run as an object-centric event log (OCEL 2.0, JSON), for process mining: an event for each milestone, related to its truckload and
 * to the stage, site, entry, carrier or governorate where it happened. Times are local, written as if they were UTC.
 */
export function journalOcel({ start }: Pick<Scenario, 'start'>, rows: readonly JournalRow[]): object {
  const related = rows.map((row) => relatedTo(row));
  const milestones = [...new Set(rows.map(({ milestone }) => milestone))].sort();
  const firsts = new Map(rows.toReversed().map((row) => [row.truck, row]));
  const places = new Map(related.flat().map((each) => [idOf(each), each]));
  return {
    objectTypes: [{ name: 'truckload', attributes }, ...kinds.map((name) => ({ name, attributes: [] }))],
    eventTypes: milestones.map((name) => ({ name, attributes: [] })),
    objects: [
      ...[...firsts.values()].sort((a, b) => a.truck - b.truck).map((row) => truckload(row, start)),
      ...[...places].map(([id, { kind }]) => ({ id, type: kind, attributes: [], relationships: [] })),
    ],
    events: rows.map(({ truck, milestone, at }, index) => ({
      id: `event-${index + 1}`,
      type: milestone,
      time: timeOf(start, at),
      attributes: [],
      relationships: [
        { objectId: truckId(truck), qualifier: 'truckload' },
        ...(related[index] ?? []).map((each) => ({ objectId: idOf(each), qualifier: each.kind })),
      ],
    })),
  };
}

function truckload({ truck, at, cargo, stream, pallets }: JournalRow, start: string): object {
  const time = timeOf(start, at);
  const values = { cargo, stream, pallets };
  return {
    id: truckId(truck),
    type: 'truckload',
    // The standard's schema has values as text, whatever their type.
    attributes: attributes.map(({ name }) => ({ name, time, value: String(values[name]) })),
    relationships: [],
  };
}

function truckId(truck: number): string {
  return `truckload-${truck}`;
}

function idOf({ kind, name }: Related): string {
  return `${kind}-${name}`;
}

function timeOf(start: string, at: number): string {
  return `${momentText(start, at)}Z`;
}

/** Carriers, sites and governorates may have the name of an entry: the milestone tells which it is. */
function relatedTo({ milestone, place }: JournalRow): readonly Related[] {
  const stage = stageOf(milestone);
  const at: readonly Related[] = stage === undefined ? [] : [{ kind: 'stage', name: stage }];
  const kind = placeKindOf(milestone);
  return place === '' || kind === undefined ? at : [...at, { kind, name: place }];
}
