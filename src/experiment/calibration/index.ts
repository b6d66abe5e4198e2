// What observations say of a model's unknowns: sets of plausible values, not a point.

export { calibrateModel, resample } from './calibrate-model.js';
export * from './calibration.js';
export { asObserved, type Discrepancy, requireDiscrepancy } from './discrepancy.js';
export type { ExactCount } from './exact-counts.js';
export { type FeatureStatistic, featureStatistics, type SeriesFeature } from './features.js';
export type { FittedFeature, FittedUnknown } from './findings.js';
export type { CalibrationSpan, ObservedPeriods } from './observation.js';
export type { CalibrationWave } from './waves.js';
