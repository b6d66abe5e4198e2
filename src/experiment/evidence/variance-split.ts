import { requireLength, requireWhole } from '../../math/index.js';
import {
  type Estimate,
  mean,
  meanInterval,
  quantile,
  sortAscending,
  variance,
} from '../../statistics/index.js';
import { type BootstrapEstimate, type BootstrapOptions, bootstrap } from '../sensitivity/index.js';

/** Where the doubt about one run comes from. */
export interface VarianceSplit {
  readonly worlds: number;
  readonly replicationsPerWorld: number;
  /** Mean over the worlds; Student's t over their means, which sees both kinds of doubt. */
  readonly mean: Estimate;
  /** Standard deviation of the worlds' true means: what is not known of the inputs. */
  readonly ignorance: BootstrapEstimate;
  /** Standard deviation of runs of one world: chance. */
  readonly chance: BootstrapEstimate;
  /** Share of the variance of one run of one world that is ignorance, 0 to 1. */
  readonly ignoranceShare: BootstrapEstimate;
  /** Ends between which the stated share of worlds have their true mean, after chance is taken from the spread. */
  readonly band: { readonly share: number; readonly low: number; readonly high: number };
  readonly method: 'one-way random effects; bootstrap of draws, percentiles';
}

const bandShare = 0.9;

/**
 * Parts the variance by its law of total variance: `values[world][replication]`, as many replications in each world, all with luck of
 * their own. Searle, Casella and McCulloch (1992), Variance Components, ch. 3; a negative component counts as 0.
 * @throws RangeError below two worlds or two replications, or for worlds with more replications than others
 */
export function splitVariance(
  values: readonly (readonly number[])[],
  options: BootstrapOptions = {},
): VarianceSplit {
  const replications = values[0]?.length ?? 0;
  requireWhole('splitVariance', 'a whole number of worlds', values.length, 2);
  requireWhole('splitVariance', 'a whole number of replications', replications, 2);
  for (const row of values) requireLength('splitVariance', 'replications in each world', row, replications);
  const means = values.map(mean);
  const within = values.map(variance);
  const [ignorance, chance, ignoranceShare] = bootstrap(
    values.length,
    (rows) => {
      const between = variance(rows.map((row) => means[row] ?? 0));
      const chanceVariance = mean(rows.map((row) => within[row] ?? 0));
      const worldVariance = Math.max(0, between - chanceVariance / replications);
      const total = worldVariance + chanceVariance;
      return [Math.sqrt(worldVariance), Math.sqrt(chanceVariance), total > 0 ? worldVariance / total : 0];
    },
    options,
  );
  if (ignorance === undefined || chance === undefined || ignoranceShare === undefined)
    throw new RangeError('splitVariance requires three statistics');
  return {
    worlds: values.length,
    replicationsPerWorld: replications,
    mean: meanInterval(means, options.confidence),
    ignorance,
    chance,
    ignoranceShare,
    band: bandOf(means, ignorance.value),
    method: 'one-way random effects; bootstrap of draws, percentiles',
  };
}

/** The worlds' means drawn together until their spread is that of the true means. Louis, JASA 79 (1984). */
function bandOf(means: readonly number[], trueSpread: number): VarianceSplit['band'] {
  const centre = mean(means);
  const spread = Math.sqrt(variance(means));
  const factor = spread > 0 ? trueSpread / spread : 0;
  const sorted = sortAscending(means.map((value) => centre + factor * (value - centre)));
  const [low, high] = [quantile(sorted, (1 - bandShare) / 2), quantile(sorted, (1 + bandShare) / 2)];
  return { share: bandShare, low, high };
}
