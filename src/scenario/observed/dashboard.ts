import type { Problem } from '../problem.js';
import type { ObservedColumns } from './columns.js';
import type { DateReader } from './date-reader.js';
import { countIn, shown } from './numbers.js';
import { type ObservedDay, type ObservedPoint, type ObservedSeries, readPoint } from './observed-counts.js';
import type { PlaceNames } from './places.js';

/** What a dashboard's JSON counts, or what is wrong with it. */
export interface DashboardCounts {
  readonly series: readonly ObservedSeries[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** What a dashboard of the UN 2720 mechanism shows first, and what its charts of days are of. */
const usualPoint: ObservedPoint = 'collected';

/**
 * Daily trucks from the JSON behind a UN 2720 dashboard: `barTrucks` on the days of `barLabels`, and `stackedDatasets` by crossing where
 * either its labels or `departingLabels` are days and its numbers are trucks. Totals of a period alone are refused.
 */
export function dashboardCounts(
  text: string,
  columns: ObservedColumns,
  dates: DateReader,
  places: PlaceNames,
): DashboardCounts {
  const body = objectIn(text);
  if (body === undefined)
    return refusal('is not valid JSON of a dashboard', 'an object with barLabels and barTrucks');
  const reader = new ChartReader(body, dates);
  const point = pointOf(columns);
  const total = reader.daysOf('barLabels', numbersAt(body, columns[point] ?? 'barTrucks'), 'barTrucks');
  const byPlace = crossings(body, reader);
  const named = byPlace.map(({ name, days }) => ({
    point: `${point}@${places.nameOf(name)}` as const,
    days,
  }));
  const series: ObservedSeries[] = [
    ...(total.length > 0
      ? [{ point, days: total }]
      : byPlace.length > 0
        ? [{ point, days: sumOf(byPlace) }]
        : []),
    ...named,
  ];
  if (series.length === 0 && reader.problems.length === 0)
    return refusal('has totals of a period and no trucks by day', 'barLabels of days with barTrucks');
  const asked =
    columns[point] === undefined ? `; ${`received=barTrucks`} in the columns reads them as received` : '';
  const isUnread = byPlace.length === 0 && Array.isArray(body['stackedDatasets']);
  return {
    series,
    notes: [
      `is read as a dashboard: trucks ${point}${asked}`,
      ...(isUnread ? ['stackedDatasets not read: they are not trucks by crossing and day'] : []),
    ],
    problems: reader.problems,
  };
}

type Body = Readonly<Record<string, unknown>>;

interface Place {
  readonly name: string;
  readonly days: readonly ObservedDay[];
}

function refusal(message: string, expected: string): DashboardCounts {
  return { series: [], notes: [], problems: [{ path: '', message, expected }] };
}

/** The body, or that in an envelope `data` or `body`, or the first of a list. */
function objectIn(text: string): Body | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  for (let depth = 0; depth < 3; depth += 1) {
    if (Array.isArray(value)) [value] = value;
    if (!isBody(value)) return undefined;
    const inner = value['body'] ?? value['data'];
    if (inner === undefined || 'barLabels' in value) return value;
    value = inner;
  }
  return isBody(value) ? value : undefined;
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numbersAt(body: Body, key: string): readonly unknown[] {
  const value = body[key];
  return Array.isArray(value) ? value : [];
}

function pointOf(columns: ObservedColumns): ObservedPoint {
  const [asked] = Object.keys(columns).flatMap((key) => readPoint(key) ?? []);
  return asked ?? usualPoint;
}

/** Days by crossing, whichever of the two axes has the days. Numbers that do not add up to the trucks are tonnes, and no counts. */
function crossings(body: Body, reader: ChartReader): readonly Place[] {
  const sets = numbersAt(body, 'stackedDatasets').filter(isBody);
  const names = sets.map((set) => String(set['label'] ?? ''));
  const labels = numbersAt(body, 'departingLabels').map(String);
  const data = sets.map((set) => numbersAt(set, 'data'));
  const all = data.flat().reduce((sum: number, each) => sum + Number(each ?? 0), 0);
  const trucks = Number(body['totalTrucks'] ?? sumOfNumbers(numbersAt(body, 'barTrucks')));
  if (sets.length === 0 || all !== trucks) return [];
  if (labels.length > 0 && labels.every((label) => reader.isDay(label)))
    return names.map((name, index) => ({
      name,
      days: reader.daysOf('departingLabels', data[index] ?? [], `stackedDatasets[${index}].data`),
    }));
  if (!names.every((name) => reader.isDay(name))) return [];
  return labels.map((name, place) => ({
    name,
    days: names.flatMap((date, index) =>
      reader.day(date, data[index]?.[place], `stackedDatasets[${index}].data`),
    ),
  }));
}

function sumOfNumbers(values: readonly unknown[]): number {
  return values.reduce((sum: number, each) => sum + Number(each ?? 0), 0);
}

function sumOf(places: readonly Place[]): readonly ObservedDay[] {
  const sums = new Map<string, number>();
  for (const { date, trucks } of places.flatMap(({ days }) => days))
    sums.set(date, trucks + (sums.get(date) ?? 0));
  return [...sums].map(([date, trucks]) => ({ date, trucks })).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** Reads numbers beside the labels of a chart. */
class ChartReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly body: Body,
    private readonly dates: DateReader,
  ) {}

  isDay(label: string): boolean {
    return 'date' in this.dates.read(label);
  }

  daysOf(labelsKey: string, values: readonly unknown[], path: string): readonly ObservedDay[] {
    const labels = numbersAt(this.body, labelsKey).map(String);
    if (values.length > 0 && labels.length !== values.length)
      this.problems.push({
        path,
        message: `has ${values.length} numbers, but ${labelsKey} has ${labels.length}`,
      });
    const days = values.flatMap((value, index) => this.day(labels[index] ?? '', value, `${path}[${index}]`));
    const again = days.find(({ date }, index) => days.findIndex((each) => each.date === date) !== index);
    if (again !== undefined) this.problems.push({ path: labelsKey, message: `has ${again.date} again` });
    return days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  }

  day(label: string, value: unknown, path: string): readonly ObservedDay[] {
    const read = this.dates.read(label);
    if (value === null || value === undefined) return [];
    const trucks = countIn(String(value));
    if (typeof trucks !== 'number') this.problems.push({ path, ...trucks });
    if ('date' in read) return typeof trucks === 'number' ? [{ date: read.date, trucks }] : [];
    this.problems.push({ path, message: `${read.message}: ${shown(label)}`, expected: read.expected });
    return [];
  }
}
