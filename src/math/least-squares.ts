/** A least-squares fit of values by columns. */
export interface LeastSquares {
  /** One for each column. */
  readonly coefficients: readonly number[];
  /** Sum of squares that the fit leaves. */
  readonly residualSquares: number;
  /** Upper triangle R of the columns' QR decomposition, row by row. */
  readonly triangle: readonly (readonly number[])[];
}

// A column of which less than this share stands apart from those before it is held to depend on them.
const DEPENDENT = 1e-9;

/**
 * The combination of columns nearest to the values, by Gram-Schmidt with a second pass, which keeps the digits that normal
 * equations lose. An intercept is a column of ones.
 * @throws RangeError for columns of other lengths than the values, or a column that depends on those before it
 * @example
 * const line = leastSquares([[1, 1, 1], [0, 1, 2]], [1, 3, 5]);
 * line.coefficients.map((each) => each.toFixed(6)); // => ['1.000000', '2.000000']
 */
export function leastSquares(columns: readonly ArrayLike<number>[], values: ArrayLike<number>): LeastSquares {
  const directions: Float64Array[] = [];
  const triangle = columns.map(() => new Array<number>(columns.length).fill(0));
  columns.forEach((column, place) => {
    requireLength(column, values);
    const rest = Float64Array.from(column);
    const length = Math.sqrt(dot(rest, rest));
    const shares = removeAll(rest, directions);
    const own = Math.sqrt(dot(rest, rest));
    if (!(own > DEPENDENT * length))
      throw new RangeError(
        `leastSquares requires columns that stand apart, column ${place} depends on others`,
      );
    directions.push(rest.map((value) => value / own));
    [...shares, own].forEach((share, row) => {
      const line = triangle[row];
      if (line !== undefined) line[place] = share;
    });
  });
  const rest = Float64Array.from(values);
  const shares = removeAll(rest, directions);
  return { coefficients: backward(triangle, shares), residualSquares: dot(rest, rest), triangle };
}

/** v′ (X′X)⁻¹ v: the variance of the combination v of coefficients, over that of one observation. */
export function leverage({ triangle }: LeastSquares, combination: readonly number[]): number {
  const solved: number[] = [];
  let total = 0;
  combination.forEach((target, row) => {
    const known = solved.reduce((sum, value, place) => sum + value * (triangle[place]?.[row] ?? 0), 0);
    const value = (target - known) / (triangle[row]?.[row] ?? Number.NaN);
    solved.push(value);
    total += value * value;
  });
  return total;
}

/** Takes out of a vector what lies along the directions, twice; returns how much lay along each. */
function removeAll(vector: Float64Array, directions: readonly Float64Array[]): number[] {
  const shares = directions.map(() => 0);
  for (let pass = 0; pass < 2; pass += 1) {
    directions.forEach((direction, place) => {
      const share = dot(vector, direction);
      shares[place] = (shares[place] ?? 0) + share;
      for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) - share * (direction[i] ?? 0);
    });
  }
  return shares;
}

function backward(triangle: readonly (readonly number[])[], shares: readonly number[]): number[] {
  const solved = new Array<number>(shares.length).fill(0);
  for (let row = shares.length - 1; row >= 0; row -= 1) {
    const line = triangle[row] ?? [];
    const known = solved.reduce(
      (sum, value, place) => (place > row ? sum + value * (line[place] ?? 0) : sum),
      0,
    );
    solved[row] = ((shares[row] ?? 0) - known) / (line[row] ?? Number.NaN);
  }
  return solved;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

function requireLength(column: ArrayLike<number>, values: ArrayLike<number>): void {
  if (column.length !== values.length)
    throw new RangeError(
      `leastSquares requires columns as long as the values, got ${column.length} and ${values.length}`,
    );
}
