import { requireChoice } from '../compare/index.js';

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
