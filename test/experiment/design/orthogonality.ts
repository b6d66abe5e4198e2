/** Sum over runs of the product of some columns: 0 where they are orthogonal. */
export function inner(runs: readonly (readonly number[])[], columns: readonly number[]): number {
  return runs.reduce(
    (sum, run) => sum + columns.reduce((product, column) => product * (run[column] ?? 0), 1),
    0,
  );
}
