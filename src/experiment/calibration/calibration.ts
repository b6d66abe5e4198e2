import type { Factor, Point } from '../design/index.js';
import type { Series } from '../run/index.js';
import type { Discrepancy } from './discrepancy.js';
import type { ExactCount } from './exact-counts.js';
import type { FittedFeature, FittedUnknown } from './findings.js';
import type { CalibrationSpan, ObservedPeriods } from './observation.js';
import type { CalibrationWave } from './waves.js';

/**
 * Runs of a model at several points, one independent run each, run number `first` and the following.
 * A point has the value of each unknown, in their order.
 */
export type CalibratedModel = (points: readonly Point[], first: number) => Promise<readonly Series[]>;

/** What is fitted to what. */
export interface CalibrationQuestion<F extends Factor = Factor> {
  /** What is not known, each with its range; all values in it are held equally likely before the observation. */
  readonly unknowns: readonly F[];
  readonly observed: ObservedPeriods;
  /** Stretches of the observation that are summed up apart from each other; default one. */
  readonly spans?: readonly CalibrationSpan[];
}

/** Options of a calibration. */
export interface CalibrationOptions {
  readonly discrepancy?: Discrepancy;
  /** Runs in all; default 1000, at least 200. Half go to the waves, the others to what these leave. */
  readonly runs?: number;
  /** Most waves; default 3. They end earlier when one hardly rules out any more. */
  readonly waves?: number;
  /** Chance that one wave rules out right values; default 0.005. */
  readonly risk?: number;
  /** Of the intervals; default 0.9. */
  readonly confidence?: number;
  /**
   * How likely a point of the unit cube, in shares of the ranges, is held to be before the observation, against one of another point; default
   * all alike. It weighs runs, and rules nothing out.
   */
  readonly density?: (point: Point) => number;
  /** Default `throughline`. */
  readonly seed?: string | number;
}

/** What an observation says of the unknowns. */
export interface Calibration<F extends Factor = Factor> {
  /** Contradicted: no values within the ranges lead to what was observed, so none are called plausible. */
  readonly state: 'found' | 'contradicted';
  readonly unknowns: readonly FittedUnknown<F>[];
  /** Equally plausible sets of values, one number for each unknown; none where contradicted. */
  readonly plausible: readonly Point[];
  /** The same with weights that sum to 1, 400 at most: parameter draws that agree with the observation; none where contradicted. */
  readonly draws: readonly { readonly weight: number; readonly values: Point }[];
  /** Width share from which on an unknown counts as not informed: what so few runs may make of no information. */
  readonly informedBelow: number;
  readonly waves: readonly CalibrationWave[];
  /** The observation beside runs at plausible values; beside all runs where contradicted. */
  readonly fit: readonly FittedFeature[];
  readonly discrepancy: Required<Discrepancy>;
  /** Numbers that series met exactly, which were therefore held to have no error but one that was given. */
  readonly exact: readonly ExactCount[];
  readonly confidence: number;
  readonly method: string;
  readonly runs: {
    readonly made: number;
    /** Runs within what the waves leave. */
    readonly inRegion: number;
    /** Runs of equal weight that the intervals are worth. */
    readonly effective: number;
  };
}
