import { requireProbability, requireWhole } from '../../math/index.js';
import { mean, normalCdf, variance } from '../../statistics/index.js';
import { type Alternatives, draw, type Goal, requireChoice, requireGoal } from '../compare/index.js';
import { type BestEstimate, confirm } from './selection.js';

/** How much may be spent, and on what. */
export interface BudgetOptions {
  readonly measure: string;
  /** Replications of all alternatives together, without the confirmation. */
  readonly budget: number;
  /** Default `largest`. */
  readonly goal?: Goal;
  /** Replications of each before the budget is steered; at least 2, default 5. */
  readonly firstStage?: number;
  /** Replications given out between two looks; default one for each alternative. */
  readonly stage?: number;
  /** Of the confirmed estimate; default 0.95. */
  readonly confidence?: number;
  /** Fresh replications of the best for its estimate; default 10, 0 for none. */
  readonly confirmation?: number;
}

/** The best that a budget could show. */
export interface BudgetSelection {
  readonly procedure: 'ocba';
  readonly measure: string;
  readonly goal: Goal;
  readonly budget: number;
  readonly firstStage: number;
  readonly best: BestEstimate;
  /**
   * About the chance that the best one was selected, given the means and variances seen: one less the chances that another is
   * better (Bonferroni), at least 0. An approximation, no promise.
   */
  readonly chanceOfBest: number;
  readonly alternatives: readonly {
    readonly name: string;
    readonly replications: number;
    readonly mean: number;
  }[];
}

/**
 * Spends a budget of replications where it tells the best from its rivals (OCBA; see `budgetShares`). Random numbers are common where
 * replication numbers are, which the chance of being right accounts for and the steering does not.
 * @throws RangeError for fewer than two alternatives, a budget below the first stage, or options out of range
 */
export async function selectUnderBudget(
  alternatives: Alternatives,
  options: BudgetOptions,
): Promise<BudgetSelection> {
  const names = Object.keys(alternatives);
  const settled = settle(names, options);
  const { measure, budget, goal, firstStage, stage } = settled;
  const sign = goal === 'largest' ? 1 : -1;
  const values = names.map((): number[] => []);
  let wanted: readonly number[] = names.map(() => firstStage);
  for (;;) {
    await extend(alternatives, measure, values, wanted);
    const spent = wanted.reduce((sum, each) => sum + each, 0);
    if (spent === budget) break;
    wanted = next(values, sign, Math.min(stage, budget - spent));
  }
  const leader = indexOfBest(values, sign);
  const named = { name: names[leader] ?? '', values: values[leader] ?? [] };
  const from = Math.max(...wanted);
  return {
    procedure: 'ocba',
    measure,
    goal,
    budget,
    firstStage,
    best: await confirm(alternatives, named, settled, from),
    chanceOfBest: chanceOfBest(values, leader, sign),
    alternatives: names.map((name, index) => {
      const own = values[index] ?? [];
      return { name, replications: own.length, mean: mean(own) };
    }),
  };
}

function settle(names: readonly string[], options: BudgetOptions): Required<BudgetOptions> {
  const caller = 'selectUnderBudget';
  requireChoice(caller, names);
  const { measure, budget, goal = 'largest', firstStage = 5, stage = names.length } = options;
  const { confidence = 0.95, confirmation = 10 } = options;
  requireGoal(caller, goal);
  requireWhole(caller, 'a whole number of replications in the first stage', firstStage, 2);
  requireWhole(caller, 'a whole budget', budget, firstStage * names.length);
  requireWhole(caller, 'a whole number of replications in a stage', stage, 1);
  requireWhole(caller, 'a whole number of confirming replications', confirmation, 0);
  requireProbability(caller, 'a confidence', confidence);
  return { measure, budget, goal, firstStage, stage, confidence, confirmation };
}

async function extend(
  alternatives: Alternatives,
  measure: string,
  values: readonly number[][],
  wanted: readonly number[],
): Promise<void> {
  await Promise.all(
    Object.values(alternatives).map(async (sampler, index) => {
      const [own, until] = [values[index] ?? [], wanted[index] ?? 0];
      if (until > own.length) own.push(...(await draw(sampler, measure, own.length, until)));
    }),
  );
}

/** Replications of each after another `stage` of them went where the whole so far is furthest below its best shares. */
function next(values: readonly (readonly number[])[], sign: number, stage: number): readonly number[] {
  const counts = values.map((each) => each.length);
  const shares = budgetShares(
    values.map((each) => sign * mean(each)),
    values.map((each) => variance(each)),
  );
  const total = counts.reduce((sum, each) => sum + each, stage);
  const lacking = shares.map((share, index) => Math.max(0, share * total - (counts[index] ?? 0)));
  const sum = lacking.reduce((a, b) => a + b, 0);
  const more = apportion(
    stage,
    lacking.map((each) => each / sum),
  );
  return counts.map((count, index) => count + (more[index] ?? 0));
}

function indexOfBest(values: readonly (readonly number[])[], sign: number): number {
  const means = values.map((each) => sign * mean(each));
  return means.indexOf(Math.max(...means));
}

function chanceOfBest(values: readonly (readonly number[])[], best: number, sign: number): number {
  const own = values[best] ?? [];
  const missed = values.map((other, index) => {
    if (index === best) return 0;
    const lead = sign * (mean(own) - mean(other));
    const error = Math.sqrt(varianceOfDifference(own, other));
    return error > 0 ? normalCdf(-lead / error) : lead > 0 ? 0 : 0.5;
  });
  return Math.max(0, 1 - missed.reduce((sum, each) => sum + each, 0));
}

/** Of two means with common random numbers in their first replications. */
function varianceOfDifference(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  const [ones, others] = [a.slice(0, shared), b.slice(0, shared)];
  const paired = variance(ones.map((value, index) => value - (others[index] ?? Number.NaN)));
  const covariance = (variance(ones) + variance(others) - paired) / 2;
  const total = variance(a) / a.length + variance(b) / b.length;
  return Math.max(0, total - (2 * covariance * shared) / (a.length * b.length));
}

/**
 * Shares of a budget that make the selection of the largest mean most likely right (optimal computing budget allocation): close
 * rivals and noisy ones get most. N_i ∝ (σ_i / δ_i)² for the others, N_b = σ_b √Σ (N_i / σ_i)². Chen, Lin, Yücesan and Chick,
 * Discrete Event Dynamic Systems 10, 2000. Alternatives level with the best share everything with it.
 * @param means estimated so far, larger is better
 * @param variances of one replication, at least 0
 */
export function budgetShares(means: readonly number[], variances: readonly number[]): readonly number[] {
  requireChoice('budgetShares', means);
  if (means.length !== variances.length || variances.some((each) => !(each >= 0)) || means.some(Number.isNaN))
    throw new RangeError('budgetShares requires a mean and a variance of at least 0 for each alternative');
  const best = means.indexOf(Math.max(...means));
  const gaps = means.map((mean) => (means[best] ?? Number.NaN) - mean);
  // Weights are relative to the closest rival, so that a gap of next to nothing does not overflow.
  const closest = Math.min(...gaps.filter((_, index) => index !== best && (variances[index] ?? 0) > 0));
  const weights = gaps.map((gap, index) => {
    if (index === best || gap === Number.POSITIVE_INFINITY) return 0;
    const ratio = gap === closest ? 1 : closest / gap;
    return (variances[index] ?? 0) * ratio * ratio;
  });
  const squares = weights.reduce(
    (sum, weight, index) => sum + (weight > 0 ? (weight * weight) / (variances[index] ?? 1) : 0),
    0,
  );
  weights[best] = Math.sqrt((variances[best] ?? 0) * squares);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** A whole number split by shares that sum to 1: rounded down, what is left to the largest remainders, earlier ones first. */
export function apportion(total: number, shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => share * total);
  const whole = exact.map((each) => Math.floor(each + 1e-9));
  const left = total - whole.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((each, index) => ({ index, remainder: each - (whole[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(order.slice(0, left).map(({ index }) => index));
  return whole.map((each, index) => each + (lucky.has(index) ? 1 : 0));
}
