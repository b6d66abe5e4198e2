import { countText } from './numbers.js';

/** Two alternatives on the same draws. Counts come as numbers, all else as text. */
export const comparisonWords = {
  mean: (of: { name: string; estimate: string; unit: string }) => `${of.name}: ${of.estimate} ${of.unit}`,
  difference: (of: { estimate: string; unit: string }) => `Difference: ${of.estimate} ${of.unit}`,
  more: (of: { name: string }) => `${of.name} brings more: the interval excludes 0.`,
  noInterval: 'No difference shown: one replication has no interval.',
  same: (of: { replications: number }) =>
    `No difference seen: the same in all ${of.replications} replications.`,
  notShown: (of: { halfWidth: string; unit: string }) =>
    `No difference shown; one of well over ${of.halfWidth} ${of.unit} would have been seen.`,
  oneReplication: 'One replication does not tell what common random numbers bring.',
  constant: 'With common random numbers the difference does not vary at all.',
  neither: 'Common random numbers neither help nor harm here.',
  neitherAt: (of: { correlation: string }) =>
    `Common random numbers neither help nor harm here (correlation ${of.correlation}).`,
  harm: (of: { times: string; correlation: string }) =>
    `Common random numbers make the variance of the difference ${of.times} times what independent draws would give (correlation ${of.correlation}).`,
  help: (of: { times: string; pairs: number; instead: number; correlation: string }) =>
    `Common random numbers cut the variance of the difference ${of.times} times (correlation ${of.correlation}): ${of.pairs} pairs do for ${countText(of.instead, 'replication')} with independent draws.`,
};
