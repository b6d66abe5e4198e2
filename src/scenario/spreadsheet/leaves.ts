import { minutesPerDay } from '../../math/index.js';
import { dayNumber } from '../calendar-day.js';
import type { Scenario } from '../scenario.js';
import { hoursText } from './hours-text.js';

/** A value of a scenario that has a row of its own. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: string | number | boolean;
}

/**
 * The values of a scenario in its order, but for its facts: numbers, words, hours as text, moments as dates, and in brackets what has no
 * row for each of its parts: lists of numbers, and the groups that a phase sets.
 */
export function leavesOf(
  scenario: Scenario,
  isMoment: (path: readonly string[]) => boolean,
): readonly Leaf[] {
  const { facts: _, ...rest } = scenario;
  const { start } = scenario;
  const leaves = (value: unknown, path: readonly string[]): readonly Leaf[] => {
    if (typeof value === 'number' && isMoment(path)) return [{ path, value: momentText(value, start) }];
    if (typeof value === 'string') return [{ path, value: writtenText(value) }];
    if (typeof value === 'number' || typeof value === 'boolean') return [{ path, value }];
    const hours = hoursText(value, start);
    if (hours !== undefined) return [{ path, value: hours }];
    if (typeof value !== 'object' || value === null || isWhole(value, path))
      return [{ path, value: JSON.stringify(value) }];
    return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
  };
  return leaves(rest, []);
}

// A text that begins as a list or a group does is written as JSON has texts.
function writtenText(text: string): string {
  return /^\s*['"[{]/.test(text) || text.trim() !== text || text === '' ? JSON.stringify(text) : text;
}

function isWhole(value: object, path: readonly string[]): boolean {
  if (Object.keys(value).length === 0) return true;
  if (Array.isArray(value)) return !value.some((part) => isGroup(part));
  // What a phase sets is set by one key, which may have dots.
  return path.length > 3 && path[0] === 'phases' && path[2] === 'set';
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `2023-12-01 06:00`; minutes since the start where no date has them. */
function momentText(minutes: number, start: string): string | number {
  const first = dayNumber(start);
  if (first === undefined || !Number.isInteger(minutes)) return minutes;
  const whole = new Date((first * minutesPerDay + minutes) * 60_000).toISOString();
  return `${whole.slice(0, 10)} ${whole.slice(11, 16)}`;
}
