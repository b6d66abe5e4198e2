import type { WorkingHours } from '../../kernel/index.js';
import { causeNumber } from '../measures/index.js';

/** Numbers of what may shut a place, the hours before the rest. */
interface Shutters {
  readonly hours: number;
  readonly condition: number;
  readonly accident: number;
}

/** What shuts an inspection site; it has no unplanned closures. */
export const siteShutters: Shutters = {
  hours: causeNumber('inspection closed'),
  condition: causeNumber('inspection condition'),
  accident: causeNumber('inspection closed'),
};

/** What shuts a gate. */
export const gateShutters: Shutters = {
  hours: causeNumber('gate closed'),
  condition: causeNumber('crossing condition'),
  accident: causeNumber('unplanned closure'),
};

/** What shuts a place now; undefined while it is open. Hours go first: outside them nothing else would open it. */
export function shutBy(
  hours: WorkingHours,
  now: number,
  isHalted: boolean,
  { hours: byHours, condition, accident }: Shutters,
): number | undefined {
  if (hours.isOpen) return undefined;
  if (!hours.calendar.isOpen(now)) return byHours;
  return isHalted ? condition : accident;
}
