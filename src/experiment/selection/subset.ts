import { requireProbability, requireWhole } from '../../math/index.js';
import { type Estimate, meanInterval, pairedInterval, studentTQuantile } from '../../statistics/index.js';
import { type Alternatives, draw, type Goal, requireChoice, requireGoal } from '../compare/index.js';

/** What a subset is to hold. */
export interface SubsetOptions {
  readonly measure: string;
  /** Of each alternative; at least 2. */
  readonly replications: number;
  /** Chance that the best is in the subset; default 0.95. */
  readonly confidence?: number;
  /** Default `largest`. */
  readonly goal?: Goal;
  /**
   * Default 0: the best is kept whatever its lead. Above 0 the subset is smaller, and the promise holds when the best leads by as
   * much.
   */
  readonly indifferenceZone?: number;
}

/** One alternative screened. */
export interface Screened {
  readonly name: string;
  readonly estimate: Estimate;
  /** Who shows that it is not the best; null when it stays. */
  readonly screenedOutBy: string | null;
}

/** Alternatives that may be the best. */
export interface Subset {
  readonly measure: string;
  readonly goal: Goal;
  readonly confidence: number;
  readonly replications: number;
  readonly indifferenceZone: number;
  readonly kept: readonly string[];
  readonly alternatives: readonly Screened[];
}

/**
 * Subset selection: keeps all alternatives that may be the best after equal replications with common random numbers. One stays unless it
 * is behind another by more than its allowance, (t S / √n − δ)⁺ at 1 − α / (k − 1) with the variance of paired differences.
 * Nelson, Swann, Goldsman and Song, Operations Research 49, 2001, with Bonferroni's bound for common random numbers; Gupta (1965) for the idea.
 * @throws RangeError for fewer than two alternatives or replications, or options out of range
 */
export async function selectSubset(alternatives: Alternatives, options: SubsetOptions): Promise<Subset> {
  const { measure, replications, confidence = 0.95, goal = 'largest', indifferenceZone = 0 } = options;
  const names = Object.keys(alternatives);
  requireChoice('selectSubset', names);
  requireGoal('selectSubset', goal);
  requireWhole('selectSubset', 'a whole number of replications', replications, 2);
  requireProbability('selectSubset', 'a confidence', confidence);
  if (!(indifferenceZone >= 0 && Number.isFinite(indifferenceZone)))
    throw new RangeError(`selectSubset requires an indifference zone of at least 0, got ${indifferenceZone}`);
  const samples = await Promise.all(
    Object.values(alternatives).map((each) => draw(each, measure, 0, replications)),
  );
  const sign = goal === 'largest' ? 1 : -1;
  const critical = studentTQuantile(1 - (1 - confidence) / (names.length - 1), replications - 1);
  const excess = (own: readonly number[], other: readonly number[]): number => {
    const { mean, standardError } = pairedInterval(other, own);
    return sign * mean - Math.max(0, critical * (standardError ?? 0) - indifferenceZone);
  };
  const screened = names.map((name, index): Screened => {
    const own = samples[index] ?? [];
    const beaten = samples.map((other, place) => (place === index ? 0 : excess(own, other)));
    const most = Math.max(...beaten);
    const by = most > 0 ? (names[beaten.indexOf(most)] ?? null) : null;
    return { name, estimate: meanInterval(own, confidence), screenedOutBy: by };
  });
  const kept = screened.flatMap((each) => (each.screenedOutBy === null ? each.name : []));
  return { measure, goal, confidence, replications, indifferenceZone, kept, alternatives: screened };
}
