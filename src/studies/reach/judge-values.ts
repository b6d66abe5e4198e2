import { judgeMean, type SearchDecision } from '../../experiment/index.js';
import { meanInterval } from '../../statistics/index.js';

/** Standard errors above the threshold that let a plan pass to closer looks. */
const ease = 1.5;

/** Share of the threshold that a single replication must be below it for a plan to be called failing. */
const loneMargin = 0.025;

/** What the values of a plan are judged by. */
export interface Standards {
  readonly threshold: number;
  readonly zone: number;
  /** Standard deviation of one replication, over all plans. */
  readonly spread: number;
  /** Standard errors below the threshold for a plan to be called failing. */
  readonly strictness: number;
}

/** What the replications of a plan say of it. */
export function judgeValues(values: readonly number[], standards: Standards): SearchDecision {
  const { threshold, zone } = standards;
  const { mean, pooled, own } = errorsOf(values, standards);
  // One replication decides only where it is far off: a plan may scatter more than those before it.
  if (values.length === 1 && mean < threshold && mean > (1 - loneMargin) * threshold) return 'open';
  const below = marginBelow(values, standards);
  // Two or three values may agree by chance.
  const marginAbove = ease * (values.length < 4 ? pooled : own);
  const decision = judgeMean(mean, { threshold, zone, marginBelow: below, marginAbove });
  if (decision === 'undecided') return 'open';
  if (decision === 'above') return 'reaches';
  // Below the target and its zone is not yet below the target.
  return mean + below < threshold ? 'fails' : 'close';
}

/** How far the interval of a plan reaches above its mean, for a plan to be called failing. */
export function marginBelow(values: readonly number[], standards: Standards): number {
  const { pooled, own } = errorsOf(values, standards);
  return standards.strictness * Math.max(pooled, own);
}

/** Standard errors by which the mean of a plan may turn out farther from the threshold than it seems. */
const benefit = 2;

/** Replications that would settle a plan if its mean turned out as far from the threshold as it well may. */
export function replicationsToSettle(values: readonly number[], standards: Standards): number {
  const { threshold, spread, strictness } = standards;
  const { mean, pooled } = errorsOf(values, standards);
  const distance = Math.abs(mean - threshold) + benefit * pooled;
  return ((mean < threshold ? strictness : ease) * spread) ** 2 / distance ** 2;
}

/** Mean of the values, and its standard error by the spread over all plans and by their own. */
function errorsOf(
  values: readonly number[],
  { spread }: Standards,
): { readonly mean: number; readonly pooled: number; readonly own: number } {
  const pooled = spread / Math.sqrt(values.length);
  const { mean, standardError } = meanInterval(values, 0.95);
  return { mean, pooled, own: standardError ?? pooled };
}
