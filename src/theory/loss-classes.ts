import { requireAbove, requireWhole } from '../math/index.js';

/** A Poisson stream of requests for `units` at once, held for `holdingTime` on average, whatever its distribution. */
export interface LossClass {
  readonly arrivalRate: number;
  readonly holdingTime: number;
  readonly units: number;
}

/** Long-run measures of a loss system with several classes. */
export interface LossClassesMeasures {
  /** Share of each class's requests turned away, in the order given. */
  readonly lossShares: readonly number[];
  readonly unitsInUse: number;
  /** Long-run probability of 0, 1, … `capacity` units in use. */
  readonly probabilities: Float64Array;
}

/**
 * Requests for different numbers of units of one resource, lost when there are too few: n q(n) = Σ a_k b_k q(n − b_k),
 * with a_k the offered load and b_k the units of class k. With one class of 1 unit it is Erlang's loss formula. Kaufman,
 * IEEE Trans. Communications 29 (1981); Roberts 1981.
 * @example
 * lossClasses(2, [{ arrivalRate: 1, holdingTime: 1, units: 1 }]).lossShares.map((share) => share.toFixed(6)); // => ['0.200000']
 */
export function lossClasses(capacity: number, classes: readonly LossClass[]): LossClassesMeasures {
  requireWhole('lossClasses', 'a whole capacity', capacity, 1);
  for (const { arrivalRate, holdingTime, units } of classes) {
    requireAbove('lossClasses', 'a arrival rate', arrivalRate, 0);
    requireAbove('lossClasses', 'a holding time', holdingTime, 0);
    requireWhole('lossClasses', 'a whole number of units', units, 1);
  }
  const probabilities = unitsInUse(capacity, classes);
  const lossShares = classes.map(({ units }) => {
    const blocking = probabilities.subarray(Math.max(0, capacity - units + 1));
    return blocking.reduce((sum, probability) => sum + probability, 0);
  });
  const mean = probabilities.reduce((sum, probability, n) => sum + n * probability, 0);
  return { lossShares, unitsInUse: mean, probabilities };
}

/** The recursion, kept near 1 so that no capacity overflows it. */
function unitsInUse(capacity: number, classes: readonly LossClass[]): Float64Array {
  const weights = new Float64Array(capacity + 1);
  weights[0] = 1;
  let total = 1;
  for (let n = 1; n <= capacity; n += 1) {
    let sum = 0;
    for (const { arrivalRate, holdingTime, units } of classes)
      if (units <= n) sum += arrivalRate * holdingTime * units * (weights[n - units] ?? 0);
    weights[n] = sum / n;
    total += sum / n;
    if (total > 1e100) {
      for (let i = 0; i <= n; i += 1) weights[i] = (weights[i] ?? 0) / total;
      total = 1;
    }
  }
  return weights.map((weight) => weight / total);
}
