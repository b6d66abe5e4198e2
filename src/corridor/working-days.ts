import type { Calendar } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { type CountedAt, partsOf } from './counted-at.js';
import { type CorridorSegment, compile } from './resolved.js';

/**
 * Which of the days counted are working days of a counting point: those on which an inspection site (for what is inspected) or a
 * crossing (for all later points), or that of a count by place, is scheduled to be open at some time. Unplanned closures do not make a day off.
 */
export function workingDays(scenario: Scenario, at: CountedAt): readonly boolean[] {
  const segments = compile(scenario);
  return Array.from({ length: scenario.days }, (_, day) => {
    const from = (scenario.warmUpDays + day) * minutesPerDay;
    return calendarsOn(segments, from, at).some(
      (calendar) => calendar.openMinutes(from, from + minutesPerDay) > 0,
    );
  });
}

/** Calendars in force when the day begins. */
function calendarsOn(segments: readonly CorridorSegment[], from: number, at: CountedAt): readonly Calendar[] {
  const segment = segments.filter((each) => each.from <= from).at(-1) ?? segments[0];
  if (segment === undefined) return [];
  const { crossing, inspection } = segment.parameters;
  const { place, point } = partsOf(at);
  return Object.entries(point === 'inspected' ? inspection.sites : crossing)
    .filter(([name]) => place === undefined || name === place)
    .map(([, { hours }]) => hours);
}
