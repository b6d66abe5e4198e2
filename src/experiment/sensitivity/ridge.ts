import { leastSquares } from '../../statistics/index.js';

/**
 * Coefficients that make rows · coefficients closest to values in the sum of squares plus penalty · |coefficients|². Above 0 the penalty
 * makes the answer one even where columns depend on each other or rows are few. Hoerl and Kennard, Technometrics 12 (1970).
 * @throws RangeError unless the penalty is above 0 and there is a value for each row
 */
export function ridge(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  penalty: number,
): readonly number[] {
  if (!(penalty > 0)) throw new RangeError(`ridge requires a penalty above 0, got ${penalty}`);
  const unknowns = rows[0]?.length ?? 0;
  const root = Math.sqrt(penalty);
  // The penalty is so many more rows: its root in one column each, with the value 0.
  const columns = Array.from({ length: unknowns }, (_, column) => {
    const own = Array.from({ length: unknowns }, (_unused, row) => (row === column ? root : 0));
    return [...rows.map((row) => row[column] ?? 0), ...own];
  });
  return leastSquares(columns, [...values, ...columns.map(() => 0)]).coefficients;
}

/** Value of a linear form: coefficients times the row. */
export function dot(coefficients: readonly number[], row: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += (coefficients[index] ?? 0) * (row[index] ?? 0);
  return sum;
}
