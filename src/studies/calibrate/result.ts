import type {
  CalibrationWave,
  Discrepancy,
  ExactCount,
  FittedFeature,
  FittedUnknown,
  Point,
} from '../../experiment/index.js';
import type { ObservedPoint } from '../../scenario/index.js';
import type { CalibrationCheck } from './check.js';
import type { FittedFact } from './facts.js';

/** What the counts say of a fact. */
export interface CalibratedFact extends Omit<FittedUnknown<FittedFact>, 'factor'> {
  readonly path: string;
  /** All paths that have its value. */
  readonly paths: readonly string[];
  readonly unit: string;
  readonly evidence: FittedFact['evidence'];
  /** Value and range before. */
  readonly before: { readonly value: number; readonly low: number; readonly high: number };
}

/** Two facts whose plausible values hang together. */
export interface FactTie {
  readonly paths: readonly [string, string];
  /** Correlation over the plausible sets; five standard errors of none or more, as regression makes some of its own. */
  readonly correlation: number;
  /** What the counts say of both together, where all their values are above 0; null otherwise. */
  readonly jointly: JointRange | null;
}

/** A ratio or product of two facts, which counts may tell where they tell neither alone. */
export interface JointRange {
  /** The ratio of the first to the second where more goes with more, else their product. */
  readonly kind: 'ratio' | 'product';
  readonly low: number;
  readonly high: number;
  /** The same before the counts, all values of both ranges equally likely and independent. */
  readonly before: { readonly low: number; readonly high: number };
  /** Width over that before, on the logarithmic scale; of one alone it is in the facts. */
  readonly widthShare: number;
}

/** Values of facts that are consistent with daily counts. */
export interface CalibrateResult {
  readonly scenario: string;
  /** Found, or contradicted: no values within the ranges lead to such counts. */
  readonly state: 'found' | 'contradicted';
  /** Counting points that were compared. */
  readonly at: readonly ObservedPoint[];
  /** First and last observed day, and days with a count. */
  readonly period: { readonly from: string; readonly to: string; readonly observedDays: number };
  readonly facts: readonly CalibratedFact[];
  /** Equally plausible sets of values, a number for each fact in the order of `facts`. */
  readonly plausible: readonly Point[];
  /** The same with weights that sum to 1: parameter draws that agree with the counts; none where contradicted. */
  readonly draws: readonly { readonly weight: number; readonly values: Point }[];
  /** Width share from which on a fact counts as not informed. */
  readonly informedBelow: number;
  /** Facts that the counts tie together: a higher value of one goes with a higher (above 0) or lower value of the other. */
  readonly ties: readonly FactTie[];
  readonly waves: readonly CalibrationWave[];
  /** The counts, summed up, beside runs at plausible values; beside all runs where contradicted. */
  readonly fit: readonly FittedFeature[];
  readonly discrepancy: Required<Discrepancy>;
  /** Numbers that series meet exactly, to which no default discrepancy was applied. */
  readonly exact: readonly ExactCount[];
  /** The scenario before and after, on fresh replications; null where contradicted. */
  readonly check: CalibrationCheck | null;
  readonly confidence: number;
  readonly method: string;
  readonly runs: { readonly made: number; readonly inRegion: number; readonly effective: number };
}
