import { requireProbability, requireWhole } from '../../math/index.js';
import {
  betaQuantile,
  mean,
  type Sample,
  studentTQuantile,
  type VonNeumannTest,
  variance,
  vonNeumannTest,
} from '../../statistics/index.js';

/** What is asked of the periods. */
export interface ShareOptions {
  readonly atLeast: number;
  /** Periods to a block; default 7, the week of days. What does not fill a block is left out at the start. */
  readonly block?: number;
  /** Default 0.95. */
  readonly confidence?: number;
}

/** Share of periods (days) that reach a level, with an interval that allows for their being alike, or why there is none. */
export type PeriodShare =
  | {
      readonly state: 'estimated';
      readonly share: number;
      readonly low: number;
      readonly high: number;
      readonly periods: number;
      /** What was taken to be independent: whole replications, or blocks of periods where there are fewer than ten replications. */
      readonly units: 'replications' | 'blocks';
      readonly unitCount: number;
      /** Independent periods that would tell as much; at most `periods`. */
      readonly effectivePeriods: number;
      readonly confidence: number;
    }
  | {
      readonly state: 'refused';
      readonly reason: 'too few blocks' | 'blocks alike';
      readonly unitCount: number;
    };

const fewestUnits = 10;
const alike = 0.05;

/**
 * Share of periods at or above a level, from the series of each replication, the warm-up left out. The days of a run are alike
 * (a backlog lasts), so its weeks or the replications are the observations. Interval: Clopper-Pearson on the effective number of periods, after
 * Korn and Graubard, Survey Methodology 24 (1998); where every unit agrees on all or none, on the number of units.
 */
export function shareOfPeriods(runs: readonly Sample[], options: ShareOptions): PeriodShare {
  const { atLeast, block = 7, confidence = 0.95 } = options;
  requireWhole('shareOfPeriods', 'a whole block', block, 1);
  requireProbability('shareOfPeriods', 'a confidence', confidence);
  const blocks = runs.map((run) => blockShares(run, atLeast, block));
  const units = runs.length >= fewestUnits ? 'replications' : 'blocks';
  if (units === 'replications' && blocks.some((shares) => shares.length === 0))
    return { state: 'refused', reason: 'too few blocks', unitCount: 0 };
  const shares = units === 'replications' ? blocks.map((each) => mean(each)) : blocks.flat();
  const unitCount = shares.length;
  if (unitCount < fewestUnits) return { state: 'refused', reason: 'too few blocks', unitCount };
  if (units === 'blocks' && blocks.some(areAlike))
    return { state: 'refused', reason: 'blocks alike', unitCount };
  const periods = blocks.flat().length * block;
  const share = mean(shares);
  const effectivePeriods = effectiveNumber(shares, periods, confidence);
  const tail = (1 - confidence) / 2;
  const reached = share * effectivePeriods;
  const missed = effectivePeriods - reached;
  return {
    state: 'estimated',
    share,
    low: share === 0 ? 0 : betaQuantile(tail, reached, missed + 1),
    high: share === 1 ? 1 : betaQuantile(1 - tail, reached + 1, missed),
    periods,
    units,
    unitCount,
    effectivePeriods,
    confidence,
  };
}

function effectiveNumber(shares: readonly number[], periods: number, confidence: number): number {
  const share = mean(shares);
  if (share === 0 || share === 1) return shares.length;
  const meanVariance = variance(shares) / shares.length;
  const level = (1 + confidence) / 2;
  const ratio = studentTQuantile(level, periods - 1) / studentTQuantile(level, shares.length - 1);
  return Math.min(periods, ((share * (1 - share)) / meanVariance) * ratio * ratio);
}

function blockShares(run: Sample, atLeast: number, block: number): readonly number[] {
  const start = run.length % block;
  const shares: number[] = [];
  for (let from = start; from < run.length; from += block) {
    let reached = 0;
    for (let period = from; period < from + block; period += 1) {
      const value = run[period] ?? Number.NaN;
      if (!Number.isFinite(value))
        throw new RangeError(`shareOfPeriods requires finite values, got ${value}`);
      if (value >= atLeast) reached += 1;
    }
    shares.push(reached / block);
  }
  return shares;
}

function areAlike(shares: readonly number[]): boolean {
  if (shares.length < fewestUnits) return false;
  const { pValue }: VonNeumannTest = vonNeumannTest(shares);
  return pValue < alike;
}
