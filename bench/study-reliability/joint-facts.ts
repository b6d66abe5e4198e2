import { createStream } from 'throughline/random';
import { normalCdf, normalQuantile } from 'throughline/statistics';

/** A fact as it really is distributed: within a range, by two shapes (Kumaraswamy), and moved with the others by what they share. */
export interface TrueFact {
  readonly low: number;
  readonly high: number;
  readonly rise: number;
  readonly fall: number;
  /** Correlation of its normal score with what all share, from -1 to 1. */
  readonly loading: number;
}

/** Values of the facts, with their weight. */
export interface WeightedDraw {
  readonly weight: number;
  readonly values: readonly number[];
}

/** How far draws are made from what is true: the centre of what they share and the spread of all scores; 0 and 1 for none. */
export interface Proposal {
  readonly centre: number;
  readonly spread: number;
}

const nodes = 128;

/** Scores of what the facts share, by which probabilities are told: the middle of so many equal parts. */
const shared = Array.from({ length: nodes }, (_, node) => normalQuantile((node + 0.5) / nodes));

/**
 * Probability that no fact exceeds its limit. Given what they share the facts are independent (one-factor Gaussian copula), so that it is
 * an integral over one number.
 */
export function probabilityBelow(facts: readonly TrueFact[], limits: readonly number[]): number {
  const scores = facts.map((fact, index) => scoreOf(fact, limits[index] ?? 0));
  const sum = shared.reduce((total, common) => {
    const given = facts.reduce((product, { loading }, index) => {
      if (scores[index] === Number.POSITIVE_INFINITY) return product;
      const own = ((scores[index] ?? 0) - loading * common) / Math.sqrt(1 - loading ** 2);
      return product * normalCdf(own);
    }, 1);
    return total + given;
  }, 0);
  return sum / nodes;
}

/** Independent draws of the facts; where they are made from elsewhere than what is true, weights set that right. They sum to 1. */
export function drawFacts(
  facts: readonly TrueFact[],
  count: number,
  seed: string,
  { centre, spread }: Proposal = { centre: 0, spread: 1 },
): readonly WeightedDraw[] {
  const stream = createStream(seed);
  const draws = Array.from({ length: count }, () => {
    const scores = Array.from({ length: facts.length + 1 }, () => normalQuantile(stream.next()));
    const [common = 0, ...own] = scores.map((score, place) => spread * score + (place === 0 ? centre : 0));
    const values = facts.map((fact, index) =>
      valueAt(fact, fact.loading * common + Math.sqrt(1 - fact.loading ** 2) * (own[index] ?? 0)),
    );
    // Density of what is true over that of the draws, but for a factor.
    const drawn = scores.reduce((sum, score) => sum + score ** 2, 0);
    const real = [common, ...own].reduce((sum, score) => sum + score ** 2, 0);
    return { weight: Math.exp((drawn - real) / 2), values };
  });
  const sum = draws.reduce((total, { weight }) => total + weight, 0);
  return draws.map(({ weight, values }) => ({ weight: weight / sum, values }));
}

/** Values of facts that have nothing to do with each other, by the share of their probability that lies below. */
export function factsAt(facts: readonly TrueFact[], shares: readonly number[]): readonly number[] {
  return facts.map((fact, index) => valueAt(fact, normalQuantile(shares[index] ?? 0.5)));
}

function scoreOf({ low, high, rise, fall }: TrueFact, limit: number): number {
  const place = Math.min(1, Math.max(0, (limit - low) / (high - low)));
  const share = 1 - (1 - place ** rise) ** fall;
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  return share >= 1 ? Number.POSITIVE_INFINITY : normalQuantile(share);
}

function valueAt({ low, high, rise, fall }: TrueFact, score: number): number {
  const share = normalCdf(score);
  return low + (high - low) * (1 - (1 - share) ** (1 / fall)) ** (1 / rise);
}
