import type { Decision } from '../../experiment/index.js';
import type { FirstDay } from '../../studies/index.js';

/** Whether the median day is within the days looked at, by its interval: by none of its ends it is not reached, by one undecided. */
export function decideFirstDay({ low, high }: FirstDay): Decision {
  if (typeof high === 'number') return 'reached';
  return low === 'after the last day' ? 'not reached' : 'undecided';
}
