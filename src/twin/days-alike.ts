import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { usableTrucks } from './fleet-loop.js';
import type { FluidSegment } from './segments.js';

/**
 * Makes a function of the day that is worked out once for days that are alike: the same weekday by the weekly hours alone, with as many
 * trucks inside. A day with a dated stoppage or an exception of a calendar, and the first, which has no day before it, stand by
 * themselves.
 */
export function daysAlike(
  { places, fleet }: FluidSegment,
  { stoppages }: Scenario,
): <T>(of: (day: number) => T) => (day: number) => T {
  const calendars = [
    ...new Set([
      ...places.map(({ calendar }) => calendar),
      ...fleet.docks.map(({ calendar }) => calendar),
      ...fleet.carriers.map(({ shift }) => shift),
      ...fleet.yards,
    ]),
  ];
  const isByItself = (day: number): boolean => {
    // From the minute before, which tells whether a place opens with the day.
    const [from, to] = [day * minutesPerDay - 1, (day + 1) * minutesPerDay];
    return (
      from < 0 ||
      stoppages.some((each) => each.from <= to && each.to >= from) ||
      calendars.some((calendar) => calendar.hasException(from, to))
    );
  };
  const kinds = new Map<number, string>();
  const kindOf = (day: number): string => {
    const known = kinds.get(day);
    if (known !== undefined) return known;
    const trucks = fleet.carriers.map((carrier) => usableTrucks(carrier, day, fleet.conditionFactor));
    const kind = isByItself(day) ? `day ${day}` : `${day % 7} ${trucks.join()}`;
    kinds.set(day, kind);
    return kind;
  };
  return (of) => {
    const worked = new Map<string, ReturnType<typeof of>>();
    return (day) => {
      const kind = kindOf(day);
      const known = worked.get(kind) ?? of(day);
      worked.set(kind, known);
      return known;
    };
  };
}
