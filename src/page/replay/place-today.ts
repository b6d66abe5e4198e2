import { calendarOf, pathOf, segmentsOf } from '../../corridor/index.js';
import type { OpeningHours, Scenario } from '../../scenario/index.js';
import type { Stop } from './corridor-map.js';
import type { RunRecord } from './run-record.js';

const minutesPerDay = 1440;

/** Opening of a place, in minutes of the day; 0 to 1,440 is all day. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** When a site or entry is open on a day, and what the condition of its days leaves of it. */
export interface PlaceToday {
  readonly openings: readonly Opening[];
  /** Capacity left today: 1 normal, 0 halted; undefined in the warm-up, whose days are not counted. */
  readonly left: number | undefined;
  /** Days counted in this run, and those halted among them. */
  readonly days: number;
  readonly halted: number;
}

/** A site or an entry on the day of a minute of the record, phases and extra hours applied; undefined for other stops. */
export function placeToday(
  scenario: Scenario,
  { placeDays }: Pick<RunRecord, 'placeDays'>,
  { kind, place }: Stop,
  at: number,
): PlaceToday | undefined {
  if (kind !== 'site' && kind !== 'entry') return undefined;
  const day = Math.floor(at / minutesPerDay);
  const { parameters } = segmentsOf(scenario).findLast(({ from }) => from <= at) ?? { parameters: scenario };
  const open = kind === 'site' ? parameters.inspection.sites[place] : parameters.crossing[place];
  if (open === undefined) return undefined;
  const factors = placeDays[pathOf(kind === 'site' ? 'inspection' : 'crossing', place)] ?? [];
  const extra = 'extraHours' in open && typeof open.extraHours === 'number' ? open.extraHours : 0;
  return {
    openings: openingsOn(day, open.hours, extra),
    left: factors[day - scenario.warmUpDays],
    days: factors.length,
    halted: factors.filter((left) => left === 0).length,
  };
}

function openingsOn(day: number, hours: OpeningHours, extraHours: number): readonly Opening[] {
  const calendar = calendarOf(hours, extraHours);
  const [begin, end] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  const openings: Opening[] = [];
  for (let from = calendar.isOpen(begin) ? begin : calendar.nextOpening(begin); from < end; ) {
    const to = Math.min(end, calendar.nextClosing(from));
    openings.push({ from: from - begin, to: to - begin });
    if (to >= end) break;
    from = calendar.nextOpening(to);
  }
  return openings;
}
