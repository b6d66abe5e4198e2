import { requireProbability, requireWhole } from '../../math/index.js';
import type { Factor } from '../design/index.js';
import type { CalibrationOptions, CalibrationQuestion } from './calibration.js';
import { type Discrepancy, exactDiscrepancy, requireDiscrepancy } from './discrepancy.js';
import { type ExactCount, exactCounts } from './exact-counts.js';
import { type FeatureSet, featureSet } from './features.js';
import { requireObserved } from './observation.js';

/** A question with its options, all given and sound. */
export interface CalibrationSettings {
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
}

/** Checks a question and fills in the defaults; RangeError for what is out of range. */
export function readSettings(
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
  const set = featureSet(observed, stretches);
  const discrepancy = requireDiscrepancy(options.discrepancy);
  const given = options.discrepancy ?? {};
  const isGiven = given.periodShare !== undefined && given.seriesShare !== undefined;
  const exact = isGiven ? [] : exactCounts(observed, stretches, requireDiscrepancy().periodShare);
  const exceptions = Object.fromEntries(exact.map(({ series }) => [series, exactDiscrepancy(given)]));
  return { set, discrepancy, exact, exceptions, runs, waves, risk, confidence, seed };
}

function requireRange({ name, low, high }: Factor): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new RangeError(`unknown ${name} requires a finite low below its high, got ${low} and ${high}`);
}
