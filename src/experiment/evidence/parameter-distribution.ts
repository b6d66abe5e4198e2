import { createDistribution, type Distribution } from '../../random/index.js';
import type { Factor } from '../design/index.js';

/** What is believed of a number that is not known exactly: a factor with its most plausible value. */
export interface ParameterDistribution extends Factor {
  /** Most plausible value; below `low` or above `high` the nearer end is taken. */
  readonly value: number;
  /** `triangular`: rising to the most plausible value and falling after it; `uniform`: nothing in the range more plausible than the rest. */
  readonly shape: 'triangular' | 'uniform';
}

/** Values by their rank in the distribution, from share 0 to 1. */
export type ParameterValue = (share: number) => number;

/**
 * The value that a share of the distribution's probability stays below. Of a count every whole number of the range gets the weight of the half on
 * either side of it, so that the ends are as likely as a uniform distribution says.
 * @throws RangeError unless low < high and both are finite, or when a count has ends that are not whole
 */
export function parameterValue(parameter: ParameterDistribution): ParameterValue {
  const { name, low, high, isWhole = false } = parameter;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new RangeError(
      `parameterValue requires a finite low below the high of ${name}, got ${low} and ${high}`,
    );
  if (isWhole && !(Number.isInteger(low) && Number.isInteger(high)))
    throw new RangeError(`parameterValue requires whole ends for the count ${name}, got ${low} and ${high}`);
  const distribution = distributionOf(parameter);
  if (!isWhole) return (share) => distribution.quantile(share);
  // At share 1 half a unit above the high would be rounded up.
  return (share) => Math.min(high, Math.max(low, Math.floor(distribution.quantile(share) + 0.5)));
}

function distributionOf({ low, high, value, shape, isWhole = false }: ParameterDistribution): Distribution {
  const margin = isWhole ? 0.5 : 0;
  const ends = { low: low - margin, high: high + margin };
  if (shape === 'uniform') return createDistribution({ kind: 'uniform', ...ends });
  return createDistribution({ kind: 'triangular', ...ends, mode: Math.min(high, Math.max(low, value)) });
}
