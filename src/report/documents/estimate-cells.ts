import type { Estimate } from '../../statistics/index.js';
import type { CsvCell } from '../csv.js';

/** Headings of the cells of an estimate. */
export const estimateHeadings = ['mean', 'low', 'high', 'n', 'confidence'] as const;

/** An estimate as cells of a CSV table; all empty where there is none. */
export function estimateCells(estimate: Estimate | null): readonly CsvCell[] {
  if (estimate === null) return estimateHeadings.map(() => null);
  const { mean, low, high, n, confidence } = estimate;
  return [mean, low, high, n, confidence];
}
