import type { DrawDecision } from '../../experiment/index.js';
import { mean, meanInterval, normalQuantile, studentTQuantile } from '../../statistics/index.js';

/** Probability of calling a draw reached that is not, of each judgement. */
export const misjudged = 0.005;

/** Judgements of one draw among which its share of the error is spread. */
const judgementsPerDraw = 16;

/** Replications of one plan in one draw: what each came to, and the standard error of their mean by the weeks of them; 0 where that is not known. */
export interface PlanRuns {
  readonly values: readonly number[];
  readonly weeklyError: number;
}

/** How runs of a plan in one draw are judged. */
export interface JudgementRule {
  /** What the mean must reach, and the excess with which a plan may be called failing. */
  readonly threshold: number;
  readonly zone: number;
  /** Spread of one replication, pooled over draws: as a share of its mean where that is what counts, else as it is. */
  readonly spread: number;
  readonly isShareOfMean: boolean;
  /** Standard errors below threshold and zone for a plan to be called failing, and above the threshold to be called reaching. */
  readonly below: number;
  readonly above: number;
}

/** Judges a plan by 1, 2, 4 … replications, as many as it takes up to the most; open when all of them leave it so. */
export async function judgeInSteps(
  run: (n: number) => Promise<PlanRuns>,
  most: number,
  rule: JudgementRule,
): Promise<DrawDecision> {
  for (let n = 1; ; n = Math.min(2 * n, most)) {
    const decision = decide(await run(n), rule);
    if (decision !== 'open' || n >= most) return decision;
  }
}

/**
 * Standard errors for what is called failing and reaching, the spread known with so many degrees of freedom. Half of the error that the
 * confidence leaves is for what is ruled out, over all judgements of all draws.
 */
export function judgementErrors(
  confidence: number,
  draws: number,
  degrees: number,
): Pick<JudgementRule, 'below' | 'above'> {
  const error = (1 - confidence) / 2 / (draws * judgementsPerDraw);
  return { below: errorsFor(error, degrees), above: errorsFor(misjudged, degrees) };
}

function decide(runs: PlanRuns, rule: JudgementRule): DrawDecision {
  const { threshold, zone, below, above } = rule;
  const value = mean(runs.values);
  const error = errorOf(runs, value, rule);
  if (value - above * error >= threshold) return 'reaches';
  return value + below * error < threshold + zone ? 'fails' : 'open';
}

/** The larger of what draws scatter together and what this one shows: by its replications, or the weeks of the only one. */
function errorOf({ values, weeklyError }: PlanRuns, value: number, rule: JudgementRule): number {
  const n = values.length;
  const pooled = (rule.spread * (rule.isShareOfMean ? value : 1)) / Math.sqrt(n);
  return Math.max(pooled, n >= 4 ? (meanInterval(values).standardError ?? 0) : weeklyError);
}

/** Standard errors for an error of such a probability, with so many degrees of freedom. */
function errorsFor(probability: number, degrees: number): number {
  return degrees > 0 ? studentTQuantile(1 - probability, degrees) : -normalQuantile(probability);
}
