import { distribution } from './distribution.js';
import { unlimited } from './quantity.js';

/**
 * An agreed daily limit: the number of trucks a day that parties agree on, and what of it is let through on a day. `what` names the
 * trucks that count.
 */
export function agreedLimit(what: string) {
  return {
    dailyLimit: unlimited(
      'truck',
      { min: 0, max: 20_000, integer: true },
      `agreed number: most ${what} in a day`,
      'truck/day',
    ).prefault('unlimited'),
    letThrough: distribution(
      'share',
      'share of the agreed number that is let through on a day, drawn anew each day; 1 without it',
    ).optional(),
    madeUp: distribution(
      'share',
      'share of what the day before fell short of the agreed number that is let through on top, drawn anew each day; none without it',
    ).optional(),
  };
}
