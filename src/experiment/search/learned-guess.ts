import { exp } from '../../math/index.js';
import type { LeverSteps, Steps } from './lever-steps.js';

/** Rounds of descent each time a plan is added. */
const rounds = 150;

/** Largest step of a weight in a round, and the memory of slope and its square (Adam; Kingma and Ba 2015). */
const pace = { step: 0.3, slope: 0.9, square: 0.999 };

/** Pull of the weights towards 0: plans that were seen part from each other by no more than they must. */
const pull = 0.03;

/**
 * A guess whether a plan reaches, learned from those that were seen to reach or not: logistic regression on each lever's steps, up to
 * 1, 2, 3, 5 … of them, with weights that are never below 0, as more never seems worse. It says what to try next and proves nothing.
 */
export class LearnedGuess {
  private readonly ends: readonly (readonly number[])[];
  private readonly weights: number[];
  private bias = 0;
  private readonly seen: { readonly features: readonly number[]; readonly isReached: boolean }[] = [];

  constructor(levers: readonly LeverSteps[]) {
    this.ends = levers.map(({ most }) => endsUpTo(most));
    this.weights = this.ends.flat().map(() => 0.5);
  }

  /** Learns from a plan. */
  add(plan: Steps, isReached: boolean): void {
    this.seen.push({ features: this.featuresOf(plan), isReached });
    this.learn();
  }

  /** Above 0 where a plan seems to reach: the logarithm of the odds. */
  score(plan: Steps): number {
    return this.scoreOf(this.featuresOf(plan));
  }

  private featuresOf(plan: Steps): readonly number[] {
    return this.ends.flatMap((ends, lever) => ends.map((end) => Math.min(plan[lever] ?? 0, end) / end));
  }

  private scoreOf(features: readonly number[]): number {
    return features.reduce((sum, feature, place) => sum + feature * (this.weights[place] ?? 0), this.bias);
  }

  private learn(): void {
    const size = this.weights.length;
    const slopes = new Descent(size + 1);
    for (let round = 1; round <= rounds; round += 1) {
      const gradient = [...this.weights.map((weight) => pull * weight), 0];
      for (const { features, isReached } of this.seen) {
        const error = 1 / (1 + exp(-this.scoreOf(features))) - (isReached ? 1 : 0);
        for (let place = 0; place < size; place += 1)
          gradient[place] = (gradient[place] ?? 0) + error * (features[place] ?? 0);
        gradient[size] = (gradient[size] ?? 0) + error;
      }
      const steps = slopes.next(gradient, round);
      for (let place = 0; place < size; place += 1)
        this.weights[place] = Math.max(0, (this.weights[place] ?? 0) - (steps[place] ?? 0));
      this.bias -= steps[size] ?? 0;
    }
  }
}

/** Steps downhill of a size that the slopes so far call for. */
class Descent {
  private readonly slope: number[];
  private readonly square: number[];

  constructor(size: number) {
    this.slope = Array.from({ length: size }, () => 0);
    this.square = Array.from({ length: size }, () => 0);
  }

  next(gradient: readonly number[], round: number): readonly number[] {
    return gradient.map((each, place) => {
      const slope = pace.slope * (this.slope[place] ?? 0) + (1 - pace.slope) * each;
      const square = pace.square * (this.square[place] ?? 0) + (1 - pace.square) * each ** 2;
      this.slope[place] = slope;
      this.square[place] = square;
      const size = Math.sqrt(square / (1 - pace.square ** round)) + 1e-8;
      return (pace.step * slope) / (1 - pace.slope ** round) / size;
    });
  }
}

/** 1, 2, 3, 5, 8 … and the most. */
function endsUpTo(most: number): readonly number[] {
  const ends: number[] = [];
  for (let end = 1; end < most; end = Math.max(end + 1, Math.round(end * 1.5))) ends.push(end);
  return [...ends, Math.max(1, most)];
}
