import { power, requireLength, requireOneOf, requireWhole } from '../../math/index.js';
import { type Estimate, mean, meanInterval } from '../../statistics/index.js';
import type { Point } from '../design/index.js';
import { confidenceOfEach } from '../run/index.js';
import { additiveTerms, fitAdditive, type Terms } from './additive-fit.js';
import { crossFit, type LeftOut, leftOut } from './cross-fit.js';
import { type CurvePoint, expectedCurves, sharesExplained } from './explained-shares.js';
import { ofTrueMean } from './share-of-draws.js';

/** What is gained by deciding well: by a right call in a draw, or by each truckload above the threshold and lost by each below. */
export const utilities = ['decision', 'margin'] as const;

/** One of these: `decision` counts shares of draws, `margin` the unit of the values. */
export type Utility = (typeof utilities)[number];

/** What knowing one factor would bring. */
export interface FactorInformation {
  /** Place of the factor in the points. */
  readonly factor: number;
  /** Expected value of partial perfect information; below 0 only by chance. */
  readonly gain: InformationGain;
  /** The gain is shown to be above 0, all factors' intervals holding at once. */
  readonly isShown: boolean;
  /** Share of the variance between draws that goes once the factor is known (correlation ratio); below 0 only by chance. */
  readonly explained: Estimate;
  /** What is expected of the draws along the factor; empty where no share is shown to be explained. */
  readonly curve: readonly CurvePoint[];
}

/** What is worth finding out. */
export interface InformationValue {
  readonly utility: Utility;
  readonly threshold: number;
  /** Whether relying on the threshold being reached is better than not, knowing no more. */
  readonly isReliedOn: boolean;
  /** What the decision is worth so: share of draws in which the call is right, or expected margin (0 when not relied on). */
  readonly without: number;
  /** What knowing everything would add to that. */
  readonly perfect: InformationGain;
  /** Largest gain first, then the most explained. */
  readonly factors: readonly FactorInformation[];
  readonly method: typeof informationMethod;
}

/** Options of `informationValue`. */
export interface InformationOptions {
  readonly threshold: number;
  /** Default `decision`. */
  readonly utility?: Utility;
  /** Confidence that the intervals of all gains hold at once, and those of all shares explained; default 0.95. */
  readonly confidence?: number;
  /** Default `throughline`. */
  readonly seed?: string | number;
  /** Whether the factors are drawn independently of each other, which sharpens the answer; default true. */
  readonly areIndependent?: boolean;
}

const informationMethod =
  "bent-line regression on each factor; low end and value by cross-fitting, high end by the fit to the same draws; Student's t over draws, Bonferroni over factors";

/**
 * What would knowing each factor bring to the decision whether to rely on the threshold being reached? `values[draw][replication]`
 * at `points[draw]`, factors independent of each other. EVPPI by regression: Strong, Oakley and Brennan, Medical Decision Making 34
 * (2014). A rule learnt from the same draws seems better than it is and one tried on other draws no better than it is: so the low end
 * is of the one, the high end of the other.
 * @throws RangeError below 20 draws or 2 replications, or for points of unequal length
 */
export function informationValue(
  points: readonly Point[],
  values: readonly (readonly number[])[],
  options: InformationOptions,
): InformationValue {
  const { threshold, utility = 'decision', confidence = 0.95, seed = 'throughline' } = options;
  requireDraws(points, values);
  requireOneOf('informationValue', 'a utility', utility, utilities);
  const advantage = (value: number): number => {
    if (utility === 'margin') return value - threshold;
    return value >= threshold ? 1 : -1;
  };
  const advantages = values.map((row) => ofTrueMean(row, advantage));
  const isReliedOn = mean(advantages) >= 0;
  const perfect = (share: number): InformationGain => perfectGain(values, advantage, isReliedOn, share);
  const terms = additiveTerms(points);
  const each = confidenceOfEach(confidence, Math.max(1, terms.length));
  const regression = { seed, areIndependent: options.areIndependent ?? true };
  const ends = { isReliedOn, confidence: each, most: perfect(each).high };
  return {
    utility,
    threshold,
    isReliedOn,
    without: withoutKnowing(utility, mean(advantages)),
    perfect: perfect(confidence),
    factors: ranked(
      factorGains(terms, advantages, { ...ends, ...regression }),
      sharesExplained(terms, values, each, regression),
      expectedCurves(points, terms, values, regression.areIndependent),
    ),
    method: informationMethod,
  };
}

function requireDraws(points: readonly Point[], values: readonly (readonly number[])[]): void {
  requireWhole('informationValue', 'a whole number of draws', points.length, 20);
  requireLength('informationValue', 'draws', values, points.length);
  const width = points[0]?.length ?? 0;
  for (const point of points) requireLength('informationValue', 'numbers in a point', point, width);
}

function withoutKnowing(utility: Utility, advantage: number): number {
  if (utility === 'margin') return Math.max(0, advantage);
  // The advantage is the share of draws that reach less the share that do not.
  return Math.min(1, (1 + Math.abs(advantage)) / 2);
}

/** Gains that count for the same, such as several of none, go by what they explain. */
function ranked(
  gains: readonly InformationGain[],
  explained: readonly Estimate[],
  curves: readonly (readonly CurvePoint[])[],
): readonly FactorInformation[] {
  return gains
    .flatMap((gain, factor) => {
      const share = explained[factor];
      if (share === undefined) return [];
      const curve = (share.low ?? 0) > 0 ? (curves[factor] ?? []) : [];
      return [{ factor, gain, isShown: gain.low > 0, explained: share, curve }];
    })
    .sort(
      (a, b) =>
        Number(b.isShown) - Number(a.isShown) ||
        Math.max(0, b.gain.value) - Math.max(0, a.gain.value) ||
        b.explained.mean - a.explained.mean,
    );
}

/** What knowing something would bring to a decision, with an interval that the true value lies in; 0 is the least it can be. */
export interface InformationGain {
  /** Below 0 only by chance. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** What knowing the true mean of each draw would add to relying on it, or not, in all; `advantage` is what relying on a mean brings. */
function perfectGain(
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
interface GainOptions {
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
function factorGains(
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
