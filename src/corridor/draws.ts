import type { Distribution, KeyedSource } from '../random/index.js';
import type { Truckload } from './truckload.js';

// Sources are handed over, not named: a name looked up for each of a truck's 24 draws costs 2 % of a run.

/** A value for a truckload, drawn afresh after it was turned back; the same under every plan. */
export function draw(source: KeyedSource, distribution: Distribution, load: Truckload): number {
  return drawAt(source, distribution, load.key, load.visit);
}

/** A value for whatever has the key: a place, a day, a truckload once however often it comes. */
export function drawAt(source: KeyedSource, distribution: Distribution, key: number, visit = 0): number {
  // Where there is but one value no number is drawn: draws have keys, so that no other changes.
  const { low } = distribution;
  return low === distribution.high ? low : distribution.quantile(source.uniform(key, visit));
}

/** Whether a truckload is among a share of them, drawn afresh after it was turned back. */
export function happens(source: KeyedSource, share: number, load: Truckload): boolean {
  return happensAt(source, share, load.key, load.visit);
}

/** Whether whatever has the key is among a share of such. */
export function happensAt(source: KeyedSource, share: number, key: number, visit = 0): boolean {
  if (share <= 0) return false;
  return share >= 1 || source.uniform(key, visit) < share;
}
