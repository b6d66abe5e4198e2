import { requireAtLeast, requireWhole } from '../math/index.js';
import { requireStable } from './measures.js';

/**
 * Erlang's loss formula: the chance that an arrival finds all servers busy when nobody waits. `offeredLoad`
 * is λ / μ, in servers. By the recurrence 1/B(c) = 1 + c / (a B(c − 1)), which never overflows. Erlang 1917.
 * @example
 * erlangB(2, 1).toFixed(6); // => '0.200000'
 */
export function erlangB(servers: number, offeredLoad: number): number {
  requireWhole('erlangB', 'a whole number of servers', servers, 0);
  requireAtLeast('erlangB', 'a offered load', offeredLoad, 0);
  if (offeredLoad === 0) return servers === 0 ? 1 : 0;
  let inverse = 1;
  for (let c = 1; c <= servers; c += 1) inverse = 1 + (inverse * c) / offeredLoad;
  return 1 / inverse;
}

/**
 * Erlang's delay formula: the chance that an arrival must wait in M/M/c. RangeError unless the offered load
 * is below the number of servers. Erlang 1917.
 * @example
 * erlangC(2, 1).toFixed(6); // => '0.333333'
 */
export function erlangC(servers: number, offeredLoad: number): number {
  requireWhole('erlangC', 'a whole number of servers', servers, 1);
  requireAtLeast('erlangC', 'a offered load', offeredLoad, 0);
  const utilisation = offeredLoad / servers;
  requireStable('erlangC', utilisation);
  const blocked = erlangB(servers, offeredLoad);
  return blocked / (1 - utilisation * (1 - blocked));
}
