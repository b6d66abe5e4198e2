import type { Decision } from '../experiment/index.js';
import type { FirstDay } from '../studies/index.js';
import { dateText } from './clock.js';
import { countText, percentText } from './number-text.js';

/** Day in half of the replications, as a date; undefined where it is after the last day looked at. */
export function medianDayText(start: string, median: FirstDay['median']): string | undefined {
  return typeof median === 'number' ? dateText(start, median) : undefined;
}

/** Whether the median day is within the days looked at, by its interval: by none of its ends it is not reached, by one undecided. */
export function decideFirstDay({ low, high }: FirstDay): Decision {
  if (typeof high === 'number') return 'reached';
  return low === 'after the last day' ? 'not reached' : 'undecided';
}

/** The day over replications: `2024-01-03 (95 % interval 2023-12-30 to 2024-01-08, n = 20), never in 2 of 20 replications`. */
export function firstDayText(start: string, first: FirstDay): string {
  const { median, low, high, confidence, n, never } = first;
  const all = countText(n, 'replication');
  if (never === n) return `not once in ${all}`;
  const day = medianDayText(start, median) ?? 'not in half of the replications';
  const interval =
    low === 'too few replications' || high === 'too few replications'
      ? `n = ${n}, too few for an interval`
      : `${percentText(confidence)} interval ${endText(start, low)} to ${endText(start, high)}, n = ${n}`;
  return `${day} (${interval}); not at all in ${never} of ${all}`;
}

function endText(start: string, end: FirstDay['median']): string {
  return typeof end === 'number' ? dateText(start, end) : 'after the last day';
}
