/**
 * Coefficients that make rows · coefficients closest to values in the sum of squares, by Householder reflections; columns that depend on
 * those before get 0. A `penalty` above 0 adds penalty · |coefficients|², so that there is always one answer. Cost rows · columns².
 * @throws RangeError when rows and values differ in number
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  penalty = 0,
): readonly number[] {
  if (rows.length !== values.length)
    throw new RangeError(
      `leastSquares requires as many values as rows, got ${values.length} and ${rows.length}`,
    );
  const unknowns = rows[0]?.length ?? 0;
  const root = Math.sqrt(penalty);
  const columns = Array.from({ length: unknowns }, (_, column) => {
    const extra =
      penalty > 0 ? Array.from({ length: unknowns }, (_unused, row) => (row === column ? root : 0)) : [];
    return Float64Array.from([...rows.map((row) => row[column] ?? 0), ...extra]);
  });
  const right = Float64Array.from([...values, ...(penalty > 0 ? columns.map(() => 0) : [])]);
  const pivots = triangulate(columns, right);
  return substituteBack(columns, right, pivots);
}

/** Value of a linear form: coefficients times the row. */
export function dot(coefficients: readonly number[], row: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < row.length; index += 1) sum += (coefficients[index] ?? 0) * (row[index] ?? 0);
  return sum;
}

/** Makes the matrix triangular by reflections; tells the row of each column's pivot, −1 where it depends on those before. */
function triangulate(columns: readonly Float64Array[], right: Float64Array): readonly number[] {
  const smallest = 1e-12 * Math.sqrt(columns.reduce((sum, column) => sum + product(column, column, 0), 0));
  let top = 0;
  return columns.map((column, index) => {
    const size = Math.sqrt(product(column, column, top));
    if (top >= right.length || size <= smallest) return -1;
    const mirror = column.slice();
    mirror[top] = (column[top] ?? 0) + ((column[top] ?? 0) >= 0 ? size : -size);
    const norm = product(mirror, mirror, top);
    for (const each of columns.slice(index)) reflect(each, mirror, top, norm);
    reflect(right, mirror, top, norm);
    top += 1;
    return top - 1;
  });
}

function reflect(target: Float64Array, mirror: Float64Array, top: number, norm: number): void {
  const factor = (2 * product(mirror, target, top)) / norm;
  for (let row = top; row < target.length; row += 1)
    target[row] = (target[row] ?? 0) - factor * (mirror[row] ?? 0);
}

/** Scalar product from a row on. */
function product(a: Float64Array, b: Float64Array, top: number): number {
  let sum = 0;
  for (let row = top; row < a.length; row += 1) sum += (a[row] ?? 0) * (b[row] ?? 0);
  return sum;
}

function substituteBack(
  columns: readonly Float64Array[],
  right: Float64Array,
  pivots: readonly number[],
): readonly number[] {
  const solution = pivots.map(() => 0);
  for (let column = pivots.length - 1; column >= 0; column -= 1) {
    const row = pivots[column] ?? -1;
    if (row < 0) continue;
    let rest = right[row] ?? 0;
    for (let each = column + 1; each < pivots.length; each += 1)
      rest -= (columns[each]?.[row] ?? 0) * (solution[each] ?? 0);
    solution[column] = rest / (columns[column]?.[row] ?? Number.NaN);
  }
  return solution;
}
