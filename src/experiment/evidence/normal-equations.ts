/**
 * The coefficients of `ridge`, by Cholesky's method on (X′X + penalty) b = X′y, for rows X of few columns that stand well apart. Some
 * 10,000 small fits make one answer; measured on 200 rows of 3 columns this takes a tenth of the time of the orthogonal way.
 */
export function ridgeOfFew(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  penalty: number,
): readonly number[] {
  const width = rows[0]?.length ?? 0;
  const matrix = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let row = 0; row < rows.length; row += 1) addRow(matrix, right, rows[row] ?? [], values[row] ?? 0);
  for (let index = 0; index < width; index += 1) add(matrix, index * width + index, penalty);
  factorise(matrix, width);
  return solve(matrix, right, width);
}

/** Sums into the lower triangle. */
function addRow(matrix: Float64Array, right: Float64Array, row: readonly number[], value: number): void {
  const width = right.length;
  for (let i = 0; i < width; i += 1) {
    const own = row[i] ?? 0;
    if (own === 0) continue;
    add(right, i, own * value);
    for (let j = 0; j <= i; j += 1) add(matrix, i * width + j, own * (row[j] ?? 0));
  }
}

/** Puts L of L L′ in place of the lower triangle. */
function factorise(matrix: Float64Array, width: number): void {
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * width + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (matrix[i * width + k] ?? 0) * (matrix[j * width + k] ?? 0);
      matrix[i * width + j] = i === j ? Math.sqrt(sum) : sum / (matrix[j * width + j] ?? 1);
    }
  }
}

function solve(triangle: Float64Array, right: Float64Array, width: number): readonly number[] {
  const solved = [...right];
  for (let i = 0; i < width; i += 1) {
    let sum = solved[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (triangle[i * width + k] ?? 0) * (solved[k] ?? 0);
    solved[i] = sum / (triangle[i * width + i] ?? 1);
  }
  for (let i = width - 1; i >= 0; i -= 1) {
    let sum = solved[i] ?? 0;
    for (let k = i + 1; k < width; k += 1) sum -= (triangle[k * width + i] ?? 0) * (solved[k] ?? 0);
    solved[i] = sum / (triangle[i * width + i] ?? 1);
  }
  return solved;
}

function add(cells: Float64Array, index: number, value: number): void {
  cells[index] = (cells[index] ?? 0) + value;
}
