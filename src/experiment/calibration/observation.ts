import { requireWhole } from '../../math/index.js';

/** What was counted in each period, by the name of the series; null where nothing was noted. */
export type ObservedPeriods = Readonly<Record<string, readonly (number | null)[]>>;

/** Periods from `from` up to, not including, `to`, within which the model is alike. */
export interface CalibrationSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Refuses series of other lengths than each other, numbers that are no counts, a series without any, and spans outside the periods.
 * @returns number of periods
 */
export function requireObserved(observed: ObservedPeriods, spans: readonly CalibrationSpan[]): number {
  const all = Object.entries(observed);
  const periods = all[0]?.[1].length ?? 0;
  if (periods === 0) throw new RangeError('a calibration requires an observed series');
  for (const [name, values] of all) {
    if (values.length !== periods)
      throw new RangeError(
        `observed ${name} requires ${periods} periods as the others, got ${values.length}`,
      );
    if (values.every((value) => value === null))
      throw new RangeError(`observed ${name} requires a number, got none`);
    for (const value of values)
      if (value !== null && !(Number.isFinite(value) && value >= 0))
        throw new RangeError(`observed ${name} requires finite numbers of at least 0, got ${value}`);
  }
  for (const { name, from, to } of spans) {
    requireWhole(`span ${name}`, 'beginning', from, 0);
    requireWhole(`span ${name}`, 'end', to, from + 1);
    if (to > periods) throw new RangeError(`span ${name} requires an end of at most ${periods}, got ${to}`);
  }
  return periods;
}
