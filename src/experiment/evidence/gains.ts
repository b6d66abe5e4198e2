import { power } from '../../math/index.js';
import { meanInterval } from '../../statistics/index.js';
import { fitAdditive, type Terms } from './additive-fit.js';
import { crossFit, type LeftOut, leftOut } from './cross-fit.js';
import { ofTrueMean } from './sampling-bias.js';

/** What knowing something would bring to a decision, with an interval that the true value lies in; 0 is the least it can be. */
export interface InformationGain {
  /** Below 0 only by chance. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** What knowing the true mean of each draw would add to relying on it, or not, in all; `advantage` is what relying on a mean brings. */
export function perfectGain(
  values: readonly (readonly number[])[],
  advantage: (mean: number) => number,
  isReliedOn: boolean,
  confidence: number,
): InformationGain {
  const gain = (value: number): number => Math.max(0, advantage(value)) - (isReliedOn ? advantage(value) : 0);
  const gains = values.map((row) => ofTrueMean(row, gain));
  const { mean: value, low, high } = meanInterval(gains, confidence);
  const largest = Math.max(...values.map((row) => Math.abs(ofTrueMean(row, advantage))));
  const most = Math.max(high ?? value, unseen(gains, confidence, largest));
  return { value: Math.max(0, value), low: Math.max(0, low ?? value), high: most, confidence };
}

/** Options of `factorGains`. */
export interface GainOptions {
  readonly isReliedOn: boolean;
  /** Of each interval. */
  readonly confidence: number;
  /** What knowing everything brings at most, and so each factor too. */
  readonly most: number;
  readonly seed: string | number;
  readonly areIndependent: boolean;
}

/**
 * What knowing each factor would add, from the advantage of relying on it in each draw. A rule is learnt from draws: tried on others it
 * brings at most what the best rule would, and tried on its own it seems to bring more than it does.
 */
export function factorGains(
  terms: readonly Terms[],
  advantages: readonly number[],
  { isReliedOn, confidence, most, seed, areIndependent }: GainOptions,
): readonly InformationGain[] {
  const gained = ({ level, effect, adjusted }: LeftOut): number => {
    const isTaken = level + effect >= 0;
    if (isTaken === isReliedOn) return 0;
    return isTaken ? adjusted : -adjusted;
  };
  const tried = crossFit(terms, advantages, gained, { seed, areIndependent });
  const fit = fitAdditive(terms, advantages, [...advantages.keys()], areIndependent);
  const largest = Math.max(...advantages.map(Math.abs));
  return terms.map((_, factor) => {
    const onOthers = meanInterval(tried[factor] ?? [], confidence);
    const own = advantages.map((_value, draw) => gained(leftOut(fit, factor, draw, advantages)));
    const ends = [onOthers.high, meanInterval(own, confidence).high, unseen(own, confidence, largest)];
    const low = Math.max(0, onOthers.low ?? 0);
    const high = Math.max(low, Math.min(most, Math.max(...ends.map((end) => end ?? 0))));
    return { value: onOthers.mean, low, high, confidence };
  });
}

/** Where no draw shows a gain, what chance can hide: so many draws as may be missed with this confidence, each with the largest gain. */
function unseen(gains: readonly number[], confidence: number, largest: number): number {
  if (gains.some((gain) => gain !== 0)) return 0;
  return (1 - power((1 - confidence) / 2, 1 / gains.length)) * largest;
}
