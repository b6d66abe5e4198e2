// What observations say of a model's unknowns: sets of plausible values, not a point.

export { calibrateModel } from './calibrate-model.js';
export type {
  CalibratedModel,
  Calibration,
  CalibrationOptions,
  CalibrationQuestion,
} from './calibration.js';
export { asObserved, type Discrepancy, requireDiscrepancy } from './discrepancy.js';
export { type Feature, type FeatureStatistic, featureStatistics } from './features.js';
export type { FittedFeature, Unknown } from './findings.js';
export type { Observed, Span } from './observation.js';
export type { Wave } from './waves.js';
