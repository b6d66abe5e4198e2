import { dayNumber } from '../calendar-day.js';
import type { Problem } from '../problem.js';
import type { DateReader } from './date-reader.js';
import type { Headed } from './header.js';
import { plainHeading } from './heading.js';
import type { KnownList } from './lists.js';
import { countIn, shown } from './numbers.js';
import type { ObservedSeries } from './observed-counts.js';
import type { PlaceNames } from './places.js';

/** What a list of trucks or consignments counts. */
export interface ListCounts {
  readonly series: readonly ObservedSeries[];
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Trucks of each day, together and by place, from a list of them. A day without a row, between the first and the last day of the list, is a
 * day without a truck.
 */
export function listCounts(
  { headings, body }: Headed,
  list: KnownList,
  dates: DateReader,
  places: PlaceNames,
): ListCounts {
  const columnOf = (name: string): number => headings.findIndex(({ text }) => plainHeading(text) === name);
  const [date, place] = [columnOf(list.date), columnOf(list.place)];
  const trucks = list.trucks === undefined ? undefined : columnOf(list.trucks);
  const filters = Object.entries(list.leftOut).map(([name, isOut]) => ({ index: columnOf(name), isOut }));
  const problems: Problem[] = [];
  const sums = new Sums();
  const others = new Map<string, number>();
  let uncounted = 0;
  for (const row of body) {
    const cell = (index: number): string => row.cells[index] ?? '';
    const out = filters.find(({ index, isOut }) => isOut.test(cell(index)));
    if (out !== undefined) {
      others.set(cell(out.index), 1 + (others.get(cell(out.index)) ?? 0));
      continue;
    }
    const day = dates.read(cell(date));
    if (!('date' in day)) {
      const { message, expected } = day;
      const path = headings[date]?.text ?? '';
      problems.push({ path, ...row.positionOf(date), message: `${message}: ${shown(cell(date))}`, expected });
      continue;
    }
    const count = trucks === undefined ? 1 : cell(trucks) === '' ? undefined : countIn(cell(trucks), true);
    if (typeof count === 'object')
      problems.push({ path: headings[trucks ?? 0]?.text ?? '', ...row.positionOf(trucks ?? 0), ...count });
    else if (count === undefined) uncounted += 1;
    else sums.add(day.date, list.noPlace.test(cell(place)) ? '' : places.nameOf(cell(place)), count);
  }
  const notes = [
    `is read as ${list.name}: trucks ${list.point}, by ${headings[place]?.text ?? ''}`,
    ...[...others].map(([name, rows]) => `${counted(rows, 'row')} of ${name} left out`),
    ...(uncounted > 0 ? [`${counted(uncounted, 'row')} without a number of trucks count as none`] : []),
    ...sums.notes(),
  ];
  return { series: sums.series(list), notes, problems };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Trucks by place and day; the empty name holds those without a place. */
class Sums {
  private readonly byPlace = new Map<string, Map<number, number>>();

  add(date: string, place: string, trucks: number): void {
    const day = dayNumber(date) ?? 0;
    const days = this.byPlace.get(place) ?? new Map<number, number>();
    this.byPlace.set(place, days.set(day, (days.get(day) ?? 0) + trucks));
  }

  series({ point }: KnownList): readonly ObservedSeries[] {
    const named = [...this.byPlace.keys()].filter((place) => place !== '').toSorted();
    return [
      { point, days: this.daysOf([...this.byPlace.keys()]) },
      ...named.map((place) => ({ point: `${point}@${place}` as const, days: this.daysOf([place]) })),
    ].filter(({ days }) => days.length > 0);
  }

  notes(): readonly string[] {
    const days = [...this.allDays()];
    const empty = days.length === 0 ? 0 : Math.max(...days) - Math.min(...days) + 1 - days.length;
    const parts = [...this.byPlace.values()].flatMap((each) => [...each.values()]);
    const isParted = parts.some((trucks) => !Number.isInteger(trucks));
    return [
      ...(empty > 0 ? [`${counted(empty, 'day')} without a row count as days without a truck`] : []),
      ...(isParted ? ['parts of trucks are added up and each day rounded to whole trucks'] : []),
    ];
  }

  private daysOf(places: readonly string[]): ObservedSeries['days'] {
    const days = this.allDays();
    if (days.size === 0) return [];
    const [first, last] = [Math.min(...days), Math.max(...days)];
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const day = first + index;
      const trucks = places.reduce((sum, place) => sum + (this.byPlace.get(place)?.get(day) ?? 0), 0);
      return { date: new Date(day * 86_400_000).toISOString().slice(0, 10), trucks: Math.round(trucks) };
    });
  }

  private allDays(): ReadonlySet<number> {
    return new Set([...this.byPlace.values()].flatMap((days) => [...days.keys()]));
  }
}
