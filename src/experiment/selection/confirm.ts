import { meanInterval } from '../../statistics/index.js';
import { type Alternatives, draw } from '../compare/index.js';
import type { BestEstimate } from './selection.js';

/** How the selected alternative is estimated. */
export interface Confirmation {
  readonly measure: string;
  readonly confidence: number;
  /** Fresh replications; 0 for none. */
  readonly confirmation: number;
}

/**
 * Estimates what an alternative brings from replications that nobody has seen, `from` on; from those it was selected by, and
 * says so, when none are to be spent.
 */
export async function confirm(
  alternatives: Alternatives,
  { name, values }: { readonly name: string; readonly values: readonly number[] },
  { measure, confidence, confirmation }: Confirmation,
  from: number,
): Promise<BestEstimate> {
  const sampler = alternatives[name];
  if (sampler === undefined) throw new RangeError(`no alternative is named ${name}`);
  const isSelectionBiased = confirmation === 0;
  const sample = isSelectionBiased ? values : await draw(sampler, measure, from, from + confirmation);
  return { name, estimate: meanInterval(sample, confidence), isSelectionBiased };
}
