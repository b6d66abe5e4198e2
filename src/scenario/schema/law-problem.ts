import type { Law } from './law.js';
import type { Measured } from './marker.js';

/** What is wrong with one of the numbers of a law, and with which. */
export interface LawProblem {
  path: PropertyKey[];
  message: string;
}

/** What keeps a law whose numbers are each within bounds from being drawn from; undefined when nothing does. */
export function lawProblem(law: Law<Measured>): LawProblem | undefined {
  switch (law.kind) {
    case 'uniform':
      return rising(law, ['low', 'high']);
    case 'triangular':
      return law.low.value === law.high.value ? rising(law, ['low', 'high']) : ordered(law);
    case 'normal':
      return normalProblem(law.mean.value, law.sd.value, law.low?.value ?? 0, law.high?.value);
    case 'beta':
      return rising(law, ['low', 'mean', 'high']) ?? betaProblem(law);
    case 'discrete':
      return weightsProblem(law.weights, law.values.length, 'values');
    case 'mixture':
      return weightsProblem(law.weights, law.components.length, 'components');
    default:
      return undefined;
  }
}

function rising<Key extends string>(
  law: Readonly<Record<Key, Measured>>,
  keys: readonly Key[],
): LawProblem | undefined {
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    if (before === undefined || law[key].value > law[before].value) continue;
    return { path: [key], message: `must be above ${before} (${law[before].value}), got ${law[key].value}` };
  }
  return undefined;
}

function ordered(law: Readonly<Record<'low' | 'mode' | 'high', Measured>>): LawProblem | undefined {
  const [low, mode, high] = [law.low.value, law.mode.value, law.high.value];
  if (low <= mode && mode <= high) return undefined;
  return { path: ['mode'], message: `must have low <= mode <= high, got ${low}, ${mode}, ${high}` };
}

// Where almost nothing is left between the bounds, or more than 20 sd from the mean, there is nothing to draw from.
function normalProblem(
  mean: number,
  sd: number,
  low: number,
  high = Number.POSITIVE_INFINITY,
): LawProblem | undefined {
  if (high - low < sd / 1_000)
    return { path: ['high'], message: `must be above low (${low}) by sd / 1000, got ${high}` };
  if (low - mean < 20 * sd && mean - high < 20 * sd) return undefined;
  return {
    path: ['mean'],
    message: `must lie within 20 sd of the bounds, got ${mean} for ${low} to ${high}`,
  };
}

function betaProblem(
  law: Readonly<Record<'low' | 'high' | 'mean' | 'sd', Measured>>,
): LawProblem | undefined {
  const [low, high, mean] = [law.low.value, law.high.value, law.mean.value];
  const [least, most] = [(high - low) / 1_000, 0.999 * Math.sqrt((mean - low) * (high - mean))];
  if (law.sd.value >= least && law.sd.value <= most) return undefined;
  return { path: ['sd'], message: `must be from ${least} to ${most.toPrecision(4)}, got ${law.sd.value}` };
}

function weightsProblem(weights: readonly Measured[], wanted: number, what: string): LawProblem | undefined {
  if (weights.length !== wanted)
    return {
      path: ['weights'],
      message: `must be as many as the ${what} (${wanted}), got ${weights.length}`,
    };
  if (weights.some((weight) => weight.value > 0)) return undefined;
  return { path: ['weights'], message: 'must have at least one weight above 0' };
}
