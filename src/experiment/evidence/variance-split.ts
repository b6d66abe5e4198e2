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
  readonly draws: number;
  readonly replicationsPerDraw: number;
  /** Mean over the draws; Student's t over their means, which sees both kinds of doubt. */
  readonly mean: Estimate;
  /** Standard deviation of the draws' true means: what is not known of the inputs. */
  readonly inputUncertainty: BootstrapEstimate;
  /** Standard deviation of runs of one draw: sampling error. */
  readonly samplingError: BootstrapEstimate;
  /** Share of the variance of one run of one draw that is input uncertainty, 0 to 1. */
  readonly inputUncertaintyShare: BootstrapEstimate;
  /** Ends between which the stated share of draws have their true mean, after sampling error is taken from the spread. */
  readonly band: { readonly share: number; readonly low: number; readonly high: number };
  readonly method: 'one-way random effects; bootstrap of draws, percentiles';
}

const bandShare = 0.9;

/**
 * Parts the variance by the law of total variance: `values[draw][replication]`, as many replications in each draw, all with
 * random numbers of their own. Searle, Casella and McCulloch (1992), Variance Components, ch. 3; a negative component counts as 0.
 * @throws RangeError below two draws or two replications, or for draws with more replications than others
 */
export function splitVariance(
  values: readonly (readonly number[])[],
  options: BootstrapOptions = {},
): VarianceSplit {
  const replications = values[0]?.length ?? 0;
  requireWhole('splitVariance', 'a whole number of draws', values.length, 2);
  requireWhole('splitVariance', 'a whole number of replications', replications, 2);
  for (const row of values) requireLength('splitVariance', 'replications in each draw', row, replications);
  const means = values.map(mean);
  const within = values.map(variance);
  const [inputUncertainty, samplingError, inputUncertaintyShare] = bootstrap(
    values.length,
    (rows) => {
      const between = variance(rows.map((row) => means[row] ?? 0));
      const withinDraws = mean(rows.map((row) => within[row] ?? 0));
      const betweenDraws = Math.max(0, between - withinDraws / replications);
      const total = betweenDraws + withinDraws;
      return [Math.sqrt(betweenDraws), Math.sqrt(withinDraws), total > 0 ? betweenDraws / total : 0];
    },
    options,
  );
  if (inputUncertainty === undefined || samplingError === undefined || inputUncertaintyShare === undefined)
    throw new RangeError('splitVariance requires three statistics');
  return {
    draws: values.length,
    replicationsPerDraw: replications,
    mean: meanInterval(means, options.confidence),
    inputUncertainty,
    samplingError,
    inputUncertaintyShare,
    band: bandOf(means, inputUncertainty.value),
    method: 'one-way random effects; bootstrap of draws, percentiles',
  };
}

/** The draws' means drawn together until their spread is that of the true means. Louis, JASA 79 (1984). */
function bandOf(means: readonly number[], trueSpread: number): VarianceSplit['band'] {
  const centre = mean(means);
  const spread = Math.sqrt(variance(means));
  const factor = spread > 0 ? trueSpread / spread : 0;
  const sorted = sortAscending(means.map((value) => centre + factor * (value - centre)));
  const [low, high] = [quantile(sorted, (1 - bandShare) / 2), quantile(sorted, (1 + bandShare) / 2)];
  return { share: bandShare, low, high };
}
