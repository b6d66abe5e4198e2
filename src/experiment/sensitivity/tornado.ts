import { requireLength, requireWhole } from '../../math/index.js';
import { type Estimate, mean, meanInterval, pairedInterval } from '../../statistics/index.js';
import type { Factor, Point } from '../design/index.js';
import type { FactorResponse } from './factor-response.js';
import { type Noise, noiseOf } from './noise.js';

/** What one factor does alone, the others at the base; all differences with common random numbers. */
export interface TornadoBar<F extends Factor = Factor> {
  readonly factor: F;
  /** The factor's value at the base. */
  readonly base: number;
  /** Measure with the factor at its low, and at its high, less the measure at the base. */
  readonly atLow: Estimate;
  readonly atHigh: Estimate;
  /** The largest less the smallest of the measure at low, base and high. */
  readonly swing: Estimate;
  /** Whether a difference is beyond chance, allowing for the number of differences (Bonferroni); null with one replication. */
  readonly isBeyondChance: boolean | null;
}

/** Factors one at a time, by what they do. */
export interface Tornado<F extends Factor = Factor> {
  /** The measure at the base. */
  readonly base: Estimate;
  /** Largest swing first. */
  readonly bars: readonly TornadoBar<F>[];
  readonly noise: Noise | null;
}

/** Options of a tornado. */
export interface TornadoOptions {
  /** Replications of each point; default 10. */
  readonly replications?: number;
  /** Confidence of every interval; default 0.95. */
  readonly confidence?: number;
  /** Pilot replications, fewer, after which only the base and the `keep` factors of largest swing are run on; their `n` tells. */
  readonly pilot?: { readonly replications: number; readonly keep: number };
}

type Rows = readonly (readonly number[])[];

/**
 * Moves each factor from the base to its low and its high, the others staying, and sorts by the swing. Shows nothing of a factor that
 * matters only together with others or elsewhere: repeat it at the point that is aimed at, or use `screenLadder`.
 * @throws RangeError unless the base has a number for each factor
 */
export async function tornado<F extends Factor>(
  response: FactorResponse,
  factors: readonly F[],
  base: Point,
  { replications = 10, confidence = 0.95, pilot }: TornadoOptions = {},
): Promise<Tornado<F>> {
  requireLength('tornado', 'numbers in its base', base, factors.length);
  requireWhole('tornado', 'a whole number of replications', replications, 1);
  const first = Math.min(replications, pilot?.replications ?? replications);
  const piloted = await response(
    [base, ...factors.flatMap((factor, index) => ends(base, factor, index))],
    0,
    first,
  );
  const all = factors.map((_, index) => index);
  const kept = first < replications ? largest(piloted, all, pilot?.keep ?? all.length) : [];
  const asked = kept.flatMap((index) => ends(base, factors[index], index));
  const more = first < replications ? await response([base, ...asked], first, replications) : [];
  const rows = piloted.map((row, place) => [...row, ...(more[placeAmong(place, kept)] ?? [])]);
  const [baseRow = []] = rows;
  const bars = factors.map((factor, index) =>
    barOf(
      factor,
      base[index] ?? Number.NaN,
      [baseRow, rows[2 * index + 1] ?? [], rows[2 * index + 2] ?? []],
      {
        confidence,
        differences: 2 * factors.length,
      },
    ),
  );
  return {
    base: meanInterval(baseRow, confidence),
    bars: bars.sort((a, b) => b.swing.mean - a.swing.mean),
    noise: noiseOf(piloted),
  };
}

function ends(base: Point, factor: Factor | undefined, index: number): readonly Point[] {
  if (factor === undefined) return [];
  return [factor.low, factor.high].map((value) => base.with(index, value));
}

/** Row of a point among those run on: the base stays first, each kept factor has two. */
function placeAmong(place: number, kept: readonly number[]): number {
  if (place === 0) return 0;
  const at = kept.indexOf((place - 1) >> 1);
  return at < 0 ? -1 : 1 + 2 * at + ((place - 1) & 1);
}

function largest(rows: Rows, factors: readonly number[], keep: number): readonly number[] {
  const means = rows.map(mean);
  const swing = (index: number): number => {
    const three = [means[0] ?? 0, means[2 * index + 1] ?? 0, means[2 * index + 2] ?? 0];
    return Math.max(...three) - Math.min(...three);
  };
  return [...factors].sort((a, b) => swing(b) - swing(a)).slice(0, keep);
}

function barOf<F extends Factor>(
  factor: F,
  base: number,
  [baseRow, lowRow, highRow]: readonly [readonly number[], readonly number[], readonly number[]],
  { confidence, differences }: { readonly confidence: number; readonly differences: number },
): TornadoBar<F> {
  const n = Math.min(lowRow.length, baseRow.length);
  const [three, strict] = [
    [baseRow.slice(0, n), lowRow, highRow] as const,
    1 - (1 - confidence) / differences,
  ];
  const [atBase, atLow, atHigh] = three;
  const sorted = [...three].sort((a, b) => mean(a) - mean(b));
  const isBeyond = [atLow, atHigh].map((row) => isApart(pairedInterval(row, atBase, strict)));
  return {
    factor,
    base,
    atLow: pairedInterval(atLow, atBase, confidence),
    atHigh: pairedInterval(atHigh, atBase, confidence),
    swing: pairedInterval(sorted[2] ?? [], sorted[0] ?? [], confidence),
    isBeyondChance: n < 2 ? null : isBeyond.includes(true),
  };
}

function isApart({ low, high }: Estimate): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}
