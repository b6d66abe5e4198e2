import { exp, log } from '../math/index.js';
/**
 * Long-run probabilities of a chain that moves one step at a time: `births[i]` is the rate from state i to i
 * + 1, `deaths[i]` back from i + 1 to i. There is one state more than there are births. By p(i + 1) = p(i)
 * births[i] / deaths[i], in logarithms. RangeError unless there are as many deaths as births and every rate
 * is finite, births at least 0 and deaths above 0.
 * @example
 * [...birthDeath([1, 1], [2, 2])].map((p) => p.toFixed(4)); // => ['0.5714', '0.2857', '0.1429']
 */
export function birthDeath(births: readonly number[], deaths: readonly number[]): Float64Array {
  requireRates(births, deaths);
  const logWeights = new Float64Array(births.length + 1);
  let logWeight = 0;
  let largest = 0;
  births.forEach((birth, i) => {
    logWeight += log(birth / (deaths[i] ?? Number.NaN));
    logWeights[i + 1] = logWeight;
    largest = Math.max(largest, logWeight);
  });
  const weights = logWeights.map((value) => exp(value - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Mean of a value that depends on the state.
 * @example
 * expectation(birthDeath([1, 1], [2, 2]), (state) => state).toFixed(4); // => '0.5714'
 */
export function expectation(probabilities: Float64Array, value: (state: number) => number): number {
  return probabilities.reduce((sum, probability, state) => sum + probability * value(state), 0);
}

function requireRates(births: readonly number[], deaths: readonly number[]): void {
  if (births.length !== deaths.length) {
    throw new RangeError(
      `birthDeath requires as many deaths as births, got ${deaths.length} and ${births.length}`,
    );
  }
  const birth = births.find((rate) => !(rate >= 0 && Number.isFinite(rate)));
  if (birth !== undefined)
    throw new RangeError(`birthDeath requires finite births of at least 0, got ${birth}`);
  const death = deaths.find((rate) => !(rate > 0 && Number.isFinite(rate)));
  if (death !== undefined) throw new RangeError(`birthDeath requires finite deaths above 0, got ${death}`);
}
