/** Simulated time or a duration, in minutes since the start of the simulation; compared exactly, never with a tolerance. */
export type Minutes = number;

/** Priority of an event among those of its instant: a whole number from -255 to 255, smaller first. */
export const PRIORITY_LIMIT = 255;

/** Whether a delay can be waited for: a number, for programs without types, finite and not negative. */
export function isDelay(minutes: Minutes): boolean {
  return typeof minutes === 'number' && minutes >= 0 && minutes < Number.POSITIVE_INFINITY;
}

/** Whether something can come at a time: a number, finite and not past. */
export function isMoment(time: Minutes, now: Minutes): boolean {
  return typeof time === 'number' && time >= now && time < Number.POSITIVE_INFINITY;
}

/** Whether a number can order events of one instant. */
export function isPriority(priority: number): boolean {
  return Number.isInteger(priority) && Math.abs(priority) <= PRIORITY_LIMIT;
}
