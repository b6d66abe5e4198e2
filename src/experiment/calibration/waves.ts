import type { Point } from '../design/index.js';
import { fitEmulator } from './emulator.js';
import type { SeriesFeature } from './features.js';
import { cutoffFor, implausibility, type WaveTest } from './implausibility.js';
import { isPlausible, narrowed, type Region, sampleRegion, wholeRegion } from './region.js';

/** A point of the unit cube with the features of one run there. */
export interface TriedPoint {
  readonly point: Point;
  readonly features: readonly number[];
}

/** What one wave did. */
export interface CalibrationWave {
  /** Runs its emulators were fitted to. */
  readonly runs: number;
  /** Points farther off than so many standard deviations are ruled out. */
  readonly cutoff: number;
  /** Share of all values within the ranges that is left after it, by the points tried. */
  readonly shareLeft: number;
  /** Least implausibility among its runs: above the cutoff, the model contradicts the observation as far as was seen. */
  readonly leastImplausibility: number;
}

/** How waves are made. */
export interface WaveOptions {
  readonly unknowns: number;
  readonly features: readonly SeriesFeature[];
  readonly observed: readonly number[];
  /** Most waves, and new runs of each. */
  readonly waves: number;
  readonly runsOfEach: number;
  readonly risk: number;
  readonly seed: string;
}

/** A wave that leaves more than this share of what it found is the last. */
const WORTH_ANOTHER = 0.7;

/**
 * Rules out points in waves: runs spread over what is left, an emulator of each feature fitted to all runs there so far, and points
 * whose emulated features lie too far from the observed ones given up. It ends early when a wave gives up little, or leaves nothing.
 * @param run makes a run at each point and gives all runs so far
 */
export async function ruleOut(
  run: (points: readonly Point[]) => Promise<readonly TriedPoint[]>,
  { unknowns, features, observed, waves: most, runsOfEach, risk, seed }: WaveOptions,
): Promise<{ readonly region: Region; readonly waves: readonly CalibrationWave[] }> {
  const cutoff = cutoffFor(features.length, risk);
  const waves: CalibrationWave[] = [];
  let region = wholeRegion(unknowns);
  let share = 1;
  for (let number = 1; number <= most; number += 1) {
    const { points } = sampleRegion(region, runsOfEach, JSON.stringify([seed, 'wave', number]));
    const tried = (await run(points)).filter(({ point }) => isPlausible(region, point));
    // Too few runs would make emulators that know nothing; the runs count all the same.
    if (tried.length < 4 * (unknowns + 1)) break;
    const test = { emulators: emulatorsOf(tried, features.length), observed, cutoff };
    region = narrowed(region, test, JSON.stringify([seed, 'box', number]));
    const left = sampleRegion(region, 1_000, JSON.stringify([seed, 'share', number])).share;
    waves.push({
      runs: tried.length,
      cutoff,
      shareLeft: left,
      leastImplausibility: leastOf(test, tried),
    });
    if (left === 0 || left > WORTH_ANOTHER * share) break;
    share = left;
  }
  return { region, waves };
}

function emulatorsOf(tried: readonly TriedPoint[], features: number): WaveTest['emulators'] {
  const points = tried.map(({ point }) => point);
  return Array.from({ length: features }, (_, place) =>
    fitEmulator(
      points,
      tried.map((each) => each.features[place] ?? 0),
    ),
  );
}

function leastOf(test: WaveTest, tried: readonly TriedPoint[]): number {
  return Math.min(...tried.map(({ point }) => implausibility(test, point)));
}
