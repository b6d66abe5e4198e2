import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';

/** A site as it stands in its row. */
export interface SiteInRow {
  /** Trucks come to it from another site. */
  readonly isFed: boolean;
  readonly isLast: boolean;
}

/** Counts an inspection with the probability that it would find contraband; of sites in a row all together are one, counted at the last. */
export function countDetection(
  context: RunContext,
  load: Truckload,
  found: number,
  { isFed, isLast }: SiteInRow,
): void {
  const { work } = context.counts;
  context.trucks?.inspect(load, found);
  if (!isFed && isLast) {
    work.examined += 1;
    work.detection += found;
    return;
  }
  load.unseen = (isFed ? load.unseen : 1) * (1 - found);
  if (isLast) endRow(context, load, []);
}

/** A truck goes no further than it has come; what each of the sites that it would have passed would have found counts as well. */
export function endRow({ counts, trucks }: RunContext, load: Truckload, further: readonly number[]): void {
  counts.work.examined += 1;
  counts.work.detection += 1 - further.reduce((unseen, found) => unseen * (1 - found), load.unseen);
  for (const found of further) trucks?.inspect(load, found);
}
