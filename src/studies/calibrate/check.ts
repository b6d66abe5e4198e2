import type { Outcome } from '../../corridor/index.js';
import type { ObservedPeriods } from '../../experiment/index.js';
import type { ObservedPoint, Scenario } from '../../scenario/index.js';
import { fairCrps, mean } from '../../statistics/index.js';
import { daysAt, Replications, type StudyOptions } from '../shared/index.js';

/** How a scenario fits the counts of one point: trucks a day. */
export interface PointFit {
  readonly at: ObservedPoint;
  /** Mean of the days counted. */
  readonly observed: number;
  /** Mean of the same days over fresh replications. */
  readonly mean: number;
  /** Continuous ranked probability score of single days, its mean. */
  readonly crps: number;
}

/** The scenario before and after calibration, both held against the counts they were fitted to. */
export interface CalibrationCheck {
  /** Replications of each, with common random numbers that the calibration has not used. */
  readonly replications: number;
  readonly before: readonly PointFit[];
  readonly fitted: readonly PointFit[];
  /** Whose values the calibrated scenario has: `before` where the fitted ones are no nearer to the counts. */
  readonly kept: 'fitted' | 'before';
}

const REPLICATIONS = 100;

/** Runs two scenarios over the observed days; the fitted one is kept only if neither its means nor its days are farther from the counts. */
export async function checkFit(
  before: Scenario,
  fitted: Scenario,
  observed: ObservedPeriods,
  at: readonly ObservedPoint[],
  options: StudyOptions,
): Promise<CalibrationCheck> {
  const fits = [];
  const runs = new Replications(options);
  const stream = { first: 0, seed: JSON.stringify(['calibration check', options.seed ?? 'throughline']) };
  for (const scenario of [before, fitted]) {
    const bare = { ...scenario, facts: {} };
    const outcomes = await runs.outcomes(bare, stream, REPLICATIONS, options.onProgress);
    fits.push(at.map((point) => fitAt(point, observed[point] ?? [], outcomes)));
  }
  const [old = [], fresh = []] = fits;
  const isNearer = missOf(fresh) <= missOf(old) && scoreOf(fresh) <= scoreOf(old);
  return { replications: REPLICATIONS, before: old, fitted: fresh, kept: isNearer ? 'fitted' : 'before' };
}

function fitAt(
  at: ObservedPoint,
  counts: readonly (number | null)[],
  outcomes: readonly Outcome[],
): PointFit {
  const runs = outcomes.map((outcome) => daysAt(outcome, at));
  const days = counts.flatMap((count, day) => {
    const members = runs.map((run) => run[day] ?? 0);
    return count === null ? [] : [{ count, mean: mean(members), crps: fairCrps(members, count) }];
  });
  return {
    at,
    observed: mean(days.map(({ count }) => count)),
    mean: mean(days.map((day) => day.mean)),
    crps: mean(days.map(({ crps }) => crps)),
  };
}

/** By how much means differ from counts, as shares of these, over all points; of a point without any truck in trucks. */
function missOf(fits: readonly PointFit[]): number {
  return mean(fits.map((fit) => Math.abs(fit.mean - fit.observed) / (fit.observed || 1)));
}

function scoreOf(fits: readonly PointFit[]): number {
  return mean(fits.map(({ crps, observed }) => crps / (observed || 1)));
}
