import { requireProbability, requireWhole } from '../../math/index.js';
import { createStream } from '../../random/index.js';
import { type Factor, type Point, scale } from '../design/index.js';
import type { CalibratedModel, Calibration, CalibrationOptions, CalibrationQuestion } from './calibration.js';
import { asObserved, type Discrepancy, exactDiscrepancy, requireDiscrepancy } from './discrepancy.js';
import { type ExactCount, exactCounts } from './exact-counts.js';
import { type FeatureSet, featureSet } from './features.js';
import { effectiveRuns, fittedFeatures, informedBelow, unknownOf } from './findings.js';
import { requireObserved } from './observation.js';
import { isPlausible, sampleRegion } from './region.js';
import { adjustToObservation, type WeightedPoint } from './regression-adjustment.js';
import { ruleOut, type TriedPoint } from './waves.js';

/** How plausible values are found. */
const METHOD = 'history matching in waves, then approximate Bayesian computation with regression adjustment';

/** Sets of values that a result holds. */
const PLAUSIBLE_SETS = 200;

/** Weighted draws that a result holds at most. */
const MOST_DRAWS = 400;

/** Runs within what the waves leave, below which nothing is called plausible. */
const FEWEST = 50;

/** Share of these runs on which intervals rest: those most like the observation. */
const KEPT_SHARE = 0.4;

/**
 * Which values of the unknowns are consistent with what was observed? History matching rules out in waves what cannot be; over what is left,
 * approximate Bayesian computation with regression gives intervals that hold the right values with the stated confidence if
 * the model is right but for its discrepancy.
 * @throws RangeError for no unknowns, a range that is empty, observations that are no counts, or options out of range
 */
export async function calibrateModel<F extends Factor>(
  model: CalibratedModel,
  question: CalibrationQuestion<F>,
  options: CalibrationOptions = {},
): Promise<Calibration<F>> {
  const settings = readSettings(question, options);
  const { set, runs, waves: most, risk } = settings;
  const seed = JSON.stringify(['calibration', settings.seed]);
  const tried: TriedPoint[] = [];
  const run = async (points: readonly Point[]): Promise<readonly TriedPoint[]> => {
    tried.push(...(await runAt(points, tried.length, model, question.unknowns, settings)));
    return tried;
  };
  const { region, waves } = await ruleOut(run, {
    unknowns: question.unknowns.length,
    features: set.features,
    observed: set.observed,
    waves: most,
    runsOfEach: Math.floor(runs / 2 / most),
    risk,
    seed,
  });
  await run(sampleRegion(region, runs - tried.length, `${seed} last`).points);
  const inside = tried.filter(({ point }) => isPlausible(region, point));
  return { ...findings(question.unknowns, inside, tried, settings), waves };
}

async function runAt(
  points: readonly Point[],
  first: number,
  model: CalibratedModel,
  unknowns: readonly Factor[],
  { set, discrepancy, exceptions, seed }: CalibrationSettings,
): Promise<readonly TriedPoint[]> {
  const series = points.length === 0 ? [] : await model(scale(points, unknowns), first);
  return points.map((point, index) => {
    const seedText = JSON.stringify(['discrepancy', seed, first + index]);
    return { point, features: set.take(asObserved(series[index] ?? {}, discrepancy, seedText, exceptions)) };
  });
}

function findings<F extends Factor>(
  unknowns: readonly F[],
  inside: readonly TriedPoint[],
  tried: readonly TriedPoint[],
  { set, confidence, discrepancy, exact, seed, density }: CalibrationSettings,
): Omit<Calibration<F>, 'waves'> {
  const isFound = inside.length >= FEWEST;
  const kept = Math.min(inside.length, Math.max(FEWEST + 10 * unknowns.length, KEPT_SHARE * inside.length));
  const plausible = isFound ? adjustToObservation(inside, set.observed, Math.round(kept), density) : [];
  const drawn = resample(plausible, PLAUSIBLE_SETS, JSON.stringify(['plausible', seed]));
  const shown: readonly Pick<WeightedPoint, 'features' | 'weight'>[] = isFound
    ? plausible
    : tried.map(({ features }) => ({ features, weight: 1 }));
  return {
    state: isFound ? 'found' : 'contradicted',
    unknowns: unknowns.map((factor, place) => unknownOf(factor, place, plausible, confidence)),
    plausible: scale(
      drawn.map(({ point }) => point),
      unknowns,
    ),
    draws: weightedDraws(plausible, unknowns, seed),
    informedBelow: isFound ? informedBelow(effectiveRuns(plausible), confidence) : 0,
    fit: fittedFeatures(set, shown, confidence),
    discrepancy,
    exact,
    confidence,
    method: METHOD,
    runs: { made: tried.length, inRegion: inside.length, effective: effectiveRuns(plausible) },
  };
}

function weightedDraws(
  plausible: readonly WeightedPoint[],
  unknowns: readonly Factor[],
  seed: string | number,
): Calibration['draws'] {
  const isFew = plausible.length <= MOST_DRAWS;
  const kept = isFew ? plausible : resample(plausible, MOST_DRAWS, JSON.stringify(['draws', seed]));
  const points = scale(
    kept.map(({ point }) => point),
    unknowns,
  );
  return points.map((values, index) => {
    return { weight: isFew ? (kept[index]?.weight ?? 0) : 1 / kept.length, values };
  });
}

/**
 * So many entries in place of weighted ones, each as often as its weight says but for rounding: systematic resampling, Kitagawa,
 * J. Comput. Graph. Stat. 5 (1996). Weights sum to 1; none without entries.
 */
export function resample<T extends { readonly weight: number }>(
  entries: readonly T[],
  size: number,
  seedText: string,
): readonly T[] {
  const start = createStream(seedText).next();
  const drawn: T[] = [];
  let sum = 0;
  for (const entry of entries) {
    sum += entry.weight;
    while (drawn.length < size && (drawn.length + start) / size < sum) drawn.push(entry);
  }
  const last = entries.at(-1);
  // Rounding of the sum may leave the last place empty.
  while (last !== undefined && drawn.length < size) drawn.push(last);
  return drawn;
}

/** A question with its options, all given and sound. */
interface CalibrationSettings {
  readonly set: FeatureSet;
  readonly discrepancy: Required<Discrepancy>;
  /** Numbers met exactly, by the series that are therefore excepted from a default discrepancy. */
  readonly exact: readonly ExactCount[];
  readonly exceptions: Readonly<Record<string, Required<Discrepancy>>>;
  readonly runs: number;
  readonly waves: number;
  readonly risk: number;
  readonly confidence: number;
  readonly seed: string | number;
  readonly density: CalibrationOptions['density'];
}

/** Checks a question and fills in the defaults; RangeError for what is out of range. */
function readSettings(
  { unknowns, observed, spans }: CalibrationQuestion,
  options: CalibrationOptions,
): CalibrationSettings {
  const { runs = 1000, waves = 3, risk = 0.005, confidence = 0.9, seed = 'throughline' } = options;
  if (unknowns.length === 0) throw new RangeError('a calibration requires an unknown, got none');
  unknowns.forEach(requireRange);
  requireWhole('a calibration', 'number of runs', runs, 200);
  requireWhole('a calibration', 'number of waves', waves, 1);
  requireProbability('a calibration', 'risk', risk);
  requireProbability('a calibration', 'confidence', confidence);
  const periods = Object.values(observed)[0]?.length ?? 0;
  const stretches = spans ?? [{ name: 'all', from: 0, to: periods }];
  requireObserved(observed, stretches);
  const discrepancy = requireDiscrepancy(options.discrepancy);
  const given = options.discrepancy ?? {};
  const isGiven = given.periodShare !== undefined && given.seriesShare !== undefined;
  const exact = isGiven ? [] : exactCounts(observed, stretches, requireDiscrepancy().periodShare);
  const set = featureSet(observed, stretches, exact);
  const exceptions = Object.fromEntries(exact.map(({ series }) => [series, exactDiscrepancy(given)]));
  const { density } = options;
  return { set, discrepancy, exact, exceptions, runs, waves, risk, confidence, seed, density };
}

function requireRange({ name, low, high }: Factor): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new RangeError(`unknown ${name} requires a finite low below its high, got ${low} and ${high}`);
}
