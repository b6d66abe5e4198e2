import { minutesPerDay, minutesPerWeek } from '../math/index.js';
import type { OpeningHours, Scenario } from '../scenario/index.js';

type Rules = Scenario['calendar'];
type DayHours = Rules[number]['days']['week'][number] | Rules[number]['days']['dates'][number];
type Interval = OpeningHours['week'][number];
type Exception = OpeningHours['exceptions'][number];

/**
 * A scenario with its observed calendar laid over the hours of the places it names, on each day of the run: as exceptions, so that what
 * reads hours sees them. Dates that a place excepts itself stay; of two rules the later holds, and dates go before days of the week.
 */
export function withCalendar(scenario: Scenario): Scenario {
  const { calendar, inspection, crossing, transferYard, fleet } = scenario;
  if (calendar.length === 0) return scenario;
  const days = scenario.warmUpDays + scenario.days;
  const laid = (hours: OpeningHours, names: readonly string[]): OpeningHours =>
    laidOver(
      hours,
      calendar.filter(({ places }) => places.some((place) => names.includes(place))),
      days,
    );
  const each = <Place extends { readonly hours: OpeningHours }>(
    places: Readonly<Record<string, Place>>,
    path: string,
    ...stage: readonly string[]
  ): Record<string, Place> =>
    mapped(places, (place, name) => ({ ...place, hours: laid(place.hours, [`${path}.${name}`, ...stage]) }));
  return {
    ...scenario,
    inspection: { ...inspection, sites: each(inspection.sites, 'inspection.sites', 'inspection') },
    crossing: each(crossing, 'crossing', 'crossing'),
    transferYard: each(transferYard, 'transferYard'),
    fleet: {
      ...fleet,
      carriers: mapped(fleet.carriers, (carrier, name) => ({
        ...carrier,
        shift: laid(carrier.shift, [`fleet.carriers.${name}`, 'inside']),
      })),
    },
  };
}

function laidOver(hours: OpeningHours, rules: Rules, days: number): OpeningHours {
  if (rules.length === 0) return hours;
  const own = hours.exceptions;
  const added: Exception[] = [];
  for (let day = 0; day < days; day += 1) {
    const [from, to] = [day * minutesPerDay, (day + 1) * minutesPerDay];
    if (own.some((each) => each.from < to && from < each.to)) continue;
    const rule = ruleOn(rules, day);
    if (rule === undefined) continue;
    const open = 'open' in rule ? shifted(rule.open, from) : firstShare(openOn(hours.week, day), rule.share);
    added.push({ from, to: Math.max(to, open.at(-1)?.[1] ?? to), open });
  }
  return { ...hours, exceptions: joined([...own, ...added]) };
}

function ruleOn(rules: Rules, day: number): DayHours | undefined {
  const minute = day * minutesPerDay;
  const inForce = rules.filter(
    ({ from = 0, to = Number.POSITIVE_INFINITY }) => from <= minute && minute < to,
  );
  for (const { days } of inForce.toReversed()) {
    const rule =
      days.dates.find(({ from, to }) => from <= minute && minute < to) ??
      days.week.find((each) => each.day === day % 7);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/** Minutes of a day in which the weekly hours are open. */
function openOn(week: readonly Interval[], day: number): readonly Interval[] {
  const from = (day % 7) * minutesPerDay;
  return [0, minutesPerWeek]
    .flatMap((ahead) => week.map(([open, close]): Interval => [open - ahead, close - ahead]))
    .map(([open, close]): Interval => [Math.max(open, from), Math.min(close, from + minutesPerDay)])
    .filter(([open, close]) => open < close)
    .sort((a, b) => a[0] - b[0])
    .map(
      ([open, close]): Interval => [
        open + (day - (day % 7)) * minutesPerDay,
        close + (day - (day % 7)) * minutesPerDay,
      ],
    );
}

/** The first share of the minutes, in whole ones. */
function firstShare(open: readonly Interval[], share: number): Interval[] {
  let left = Math.round(open.reduce((sum, [from, to]) => sum + to - from, 0) * share);
  return open.flatMap(([from, to]): Interval[] => {
    const kept = Math.min(left, to - from);
    left -= kept;
    return kept > 0 ? [[from, from + kept]] : [];
  });
}

function shifted(intervals: readonly Interval[], by: number): Interval[] {
  return intervals.map(([open, close]): Interval => [open + by, close + by]);
}

/** Exceptions in order, those that touch or overlap made one; a night that passes midnight goes on into an excepted day. */
function joined(exceptions: readonly Exception[]): Exception[] {
  const result: Exception[] = [];
  for (const next of exceptions.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || next.from > last.to) result.push(next);
    else
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, next.to),
        open: merged([...last.open, ...next.open]),
      };
  }
  return result;
}

function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last === undefined || next[0] > last[1]) result.push(next);
    else result[result.length - 1] = [last[0], Math.max(last[1], next[1])];
  }
  return result;
}

function mapped<T>(record: Readonly<Record<string, T>>, of: (each: T, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, each]) => [name, of(each, name)]));
}
