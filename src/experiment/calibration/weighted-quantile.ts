/** A value that counts as much as its weight. */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/**
 * Quantile of weighted values: each stands in the middle of its own weight, linear between; the least or the largest beyond. Equal weights
 * give type 5 of Hyndman and Fan, American Statistician 50 (1996). NaN without values.
 */
export function weightedQuantile(values: readonly WeightedValue[], p: number): number {
  const order = [...values].sort((a, b) => a.value - b.value);
  const total = order.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  let before: Place | undefined;
  for (const { value, weight } of order) {
    const at = (sum + weight / 2) / total;
    if (at >= p) return before === undefined ? value : between(before, { value, at }, p);
    before = { value, at };
    sum += weight;
  }
  return before?.value ?? Number.NaN;
}

interface Place {
  readonly value: number;
  readonly at: number;
}

function between(below: Place, above: Place, p: number): number {
  if (above.at === below.at) return above.value;
  return below.value + ((p - below.at) / (above.at - below.at)) * (above.value - below.value);
}
