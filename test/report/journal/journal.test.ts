import { Ajv } from 'ajv';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { type JournalRow, simulate } from '../../../src/corridor/index.js';
import { journalOcel, journalParquet, journalTable } from '../../../src/report/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';

const load = { truck: 7, cargo: '=food', stream: 'road', pallets: 20 };
const rows: readonly JournalRow[] = [
  { ...load, at: 0, milestone: 'staging queue', place: '' },
  { ...load, at: 90.5, milestone: 'inspected', place: 'nitzana' },
  { ...load, at: 1440, milestone: 'received', place: 'rafah' },
  { ...load, at: 1500, milestone: 'awarded', place: 'own' },
  { ...load, at: 1600, milestone: 'delivered', place: 'north-gaza' },
];

test('a row for each milestone, with its stage, its place and its local time', () => {
  const { headings, rows: cells } = journalTable(baseline, rows);
  expect(headings).toEqual([
    'truck',
    'milestone',
    'stage',
    'place',
    'minutes',
    'time',
    'cargo',
    'stream',
    'pallets',
  ]);
  expect(cells[0]).toEqual([
    7,
    'staging queue',
    'staging',
    null,
    0,
    '2023-11-28T00:00:00.000',
    '=food',
    'road',
    20,
  ]);
  expect(cells[1]).toEqual([
    7,
    'inspected',
    null,
    'nitzana',
    90.5,
    '2023-11-28T01:30:30.000',
    '=food',
    'road',
    20,
  ]);
});

test('the Parquet file holds the same table, and the same run gives the same bytes', async () => {
  const bytes = await journalParquet(baseline, rows);
  const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const { headings, rows: cells } = journalTable(baseline, rows);
  expect(read.map((row) => headings.map((heading) => row[heading]))).toEqual(cells);
  expect(Buffer.from(await journalParquet(baseline, rows)).equals(Buffer.from(bytes))).toBe(true);
});

interface Ocel {
  readonly objectTypes: readonly { readonly name: string }[];
  readonly eventTypes: readonly { readonly name: string }[];
  readonly objects: readonly { readonly id: string; readonly type: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[];
  }[];
}

const ocelOf = (of: readonly JournalRow[]): Ocel => JSON.parse(JSON.stringify(journalOcel(baseline, of)));

// What the JSON Schema of OCEL 2.0 (ocel-standard.org) asks for.
const text = { type: 'string' };
const listOf = (properties: Readonly<Record<string, object>>) => ({
  type: 'array',
  items: {
    type: 'object',
    properties,
    required: Object.keys(properties),
  },
});
const type = { name: text, attributes: listOf({ name: text, type: text }) };
const links = listOf({ objectId: text, qualifier: text });
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' };
const ocelSchema = {
  type: 'object',
  required: ['eventTypes', 'objectTypes', 'events', 'objects'],
  properties: {
    eventTypes: listOf(type),
    objectTypes: listOf(type),
    events: listOf({
      id: text,
      type: text,
      time,
      attributes: listOf({ name: text, value: text }),
      relationships: links,
    }),
    objects: listOf({
      id: text,
      type: text,
      attributes: listOf({ name: text, value: text, time }),
      relationships: links,
    }),
  },
};

describe('the event log', () => {
  test('has the form of the standard', () => {
    const isOcel = new Ajv().compile(ocelSchema);
    expect(isOcel(ocelOf(rows)) || isOcel.errors).toBe(true);
  });

  test('relates each milestone to its truckload and to where it happened', () => {
    const { events } = ocelOf(rows);
    expect(
      events.map(({ type, time, relationships }) => [
        type,
        time,
        ...relationships.map(({ objectId }) => objectId),
      ]),
    ).toEqual([
      ['staging queue', '2023-11-28T00:00:00.000Z', 'truckload-7', 'stage-staging'],
      ['inspected', '2023-11-28T01:30:30.000Z', 'truckload-7', 'site-nitzana'],
      // Rafah is an entry and a governorate: received is counted at the entry.
      ['received', '2023-11-29T00:00:00.000Z', 'truckload-7', 'entry-rafah'],
      ['awarded', '2023-11-29T01:00:00.000Z', 'truckload-7', 'carrier-own'],
      ['delivered', '2023-11-29T02:40:00.000Z', 'truckload-7', 'governorate-north-gaza'],
    ]);
    const inRafah = { ...load, at: 1600, milestone: 'delivered', place: 'rafah' };
    expect(ocelOf([inRafah]).events[0]?.relationships[1]?.objectId).toBe('governorate-rafah');
  });

  test('of a run refers to nothing that is not declared, and counts as the run does', () => {
    const scenario = { ...baseline, days: 2, warmUpDays: 0 };
    const { journal = [], throughput } = simulate(scenario, { journal: true });
    const { objectTypes, eventTypes, objects, events } = ocelOf(journal);
    const [kinds, names] = [objectTypes, eventTypes].map((types) => new Set(types.map(({ name }) => name)));
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    expect(objects.filter(({ type }) => !kinds?.has(type))).toEqual([]);
    expect(events.filter(({ type }) => !names?.has(type))).toEqual([]);
    const links = events.flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId));
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    expect(events.filter(({ type }) => type === 'received')).toHaveLength(throughput.received.total);
  });
});
