import type { DistributionForm } from './distribution-form.js';
import type { Measured } from './marker.js';

/** What is wrong with one of the numbers of a distribution, and with which. */
export interface DistributionProblem {
  path: PropertyKey[];
  message: string;
}

/** What keeps a distribution whose numbers are each within bounds from being drawn from; undefined when nothing does. */
export function distributionProblem(
  distribution: DistributionForm<Measured>,
): DistributionProblem | undefined {
  switch (distribution.kind) {
    case 'uniform':
      return rising(distribution, ['low', 'high']);
    case 'triangular':
      return distribution.low.value === distribution.high.value
        ? rising(distribution, ['low', 'high'])
        : ordered(distribution);
    case 'normal':
      return normalProblem(
        distribution.mean.value,
        distribution.sd.value,
        distribution.low?.value ?? 0,
        distribution.high?.value,
      );
    case 'beta':
      return rising(distribution, ['low', 'mean', 'high']) ?? betaProblem(distribution);
    case 'discrete':
      return weightsProblem(distribution.weights, distribution.values.length, 'values');
    case 'mixture':
      return weightsProblem(distribution.weights, distribution.components.length, 'components');
    default:
      return undefined;
  }
}

function rising<Key extends string>(
  distribution: Readonly<Record<Key, Measured>>,
  keys: readonly Key[],
): DistributionProblem | undefined {
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    if (before === undefined || distribution[key].value > distribution[before].value) continue;
    return {
      path: [key],
      message: `must be above ${before} (${distribution[before].value}), got ${distribution[key].value}`,
    };
  }
  return undefined;
}

function ordered(
  distribution: Readonly<Record<'low' | 'mode' | 'high', Measured>>,
): DistributionProblem | undefined {
  const [low, mode, high] = [distribution.low.value, distribution.mode.value, distribution.high.value];
  if (low <= mode && mode <= high) return undefined;
  return { path: ['mode'], message: `must have low <= mode <= high, got ${low}, ${mode}, ${high}` };
}

// Where almost nothing is left between the bounds, or more than 20 sd from the mean, there is nothing to draw from.
function normalProblem(
  mean: number,
  sd: number,
  low: number,
  high = Number.POSITIVE_INFINITY,
): DistributionProblem | undefined {
  if (high - low < sd / 1_000)
    return { path: ['high'], message: `must be above low (${low}) by sd / 1000, got ${high}` };
  if (low - mean < 20 * sd && mean - high < 20 * sd) return undefined;
  return {
    path: ['mean'],
    message: `must lie within 20 sd of the bounds, got ${mean} for ${low} to ${high}`,
  };
}

function betaProblem(
  distribution: Readonly<Record<'low' | 'high' | 'mean' | 'sd', Measured>>,
): DistributionProblem | undefined {
  const [low, high, mean] = [distribution.low.value, distribution.high.value, distribution.mean.value];
  const [least, most] = [(high - low) / 1_000, 0.999 * Math.sqrt((mean - low) * (high - mean))];
  if (distribution.sd.value >= least && distribution.sd.value <= most) return undefined;
  return {
    path: ['sd'],
    message: `must be from ${least} to ${most.toPrecision(4)}, got ${distribution.sd.value}`,
  };
}

function weightsProblem(
  weights: readonly Measured[],
  wanted: number,
  what: string,
): DistributionProblem | undefined {
  if (weights.length !== wanted)
    return {
      path: ['weights'],
      message: `must be as many as the ${what} (${wanted}), got ${weights.length}`,
    };
  if (weights.some((weight) => weight.value > 0)) return undefined;
  return { path: ['weights'], message: 'must have at least one weight above 0' };
}
