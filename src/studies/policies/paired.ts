import { type Estimate, pairedInterval } from '../../statistics/index.js';

/** Paired over the replications in which both sides have a value; null where none do. */
export function pairedWhereBoth(
  values: readonly (number | null)[],
  first: readonly (number | null)[],
  confidence: number,
): Estimate | null {
  const pairs = values.flatMap((one, index) => {
    const other = first[index] ?? null;
    return one === null || other === null ? [] : [[one, other] as const];
  });
  if (pairs.length === 0) return null;
  return pairedInterval(
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
    confidence,
  );
}
