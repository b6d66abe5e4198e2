import { type Factor, type Point, scale } from '../design/index.js';
import type { CalibratedModel, Calibration, CalibrationOptions, CalibrationQuestion } from './calibration.js';
import { type CalibrationSettings, readSettings } from './calibration-settings.js';
import { asObserved } from './discrepancy.js';
import { effectiveRuns, fittedFeatures, informedBelow, unknownOf } from './findings.js';
import { isPlausible, sampleRegion } from './region.js';
import { adjustToObservation, type WeightedPoint } from './regression-adjustment.js';
import { resample } from './resample.js';
import { ruleOut, type TriedPoint } from './waves.js';

/** How plausible values are found. */
const METHOD = 'history matching in waves, then approximate Bayesian computation with regression adjustment';

/** Sets of values that a result holds. */
const PLAUSIBLE_SETS = 200;

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
  { set, confidence, discrepancy, exact, seed }: CalibrationSettings,
): Omit<Calibration<F>, 'waves'> {
  const isFound = inside.length >= FEWEST;
  const kept = Math.min(inside.length, Math.max(FEWEST + 10 * unknowns.length, KEPT_SHARE * inside.length));
  const plausible = isFound ? adjustToObservation(inside, set.observed, Math.round(kept)) : [];
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
    informedBelow: isFound ? informedBelow(effectiveRuns(plausible), confidence) : 0,
    fit: fittedFeatures(set, shown, confidence),
    discrepancy,
    exact,
    confidence,
    method: METHOD,
    runs: { made: tried.length, inRegion: inside.length, effective: effectiveRuns(plausible) },
  };
}
