// studies/calibrate: what other rooms use of this one.

export { type CalibrateOptions, calibrate, findPlausible } from './calibrate.js';
export { calibratedEnsemble } from './calibrated-ensemble.js';
export { calibratedScenario } from './calibrated-scenario.js';
export type { CalibrationCheck, PointFit } from './check.js';
export { type FactChoice, type FactFault, type FittedFact, faultsOf, fittedFacts } from './facts.js';
export { requireCountsWithin } from './period.js';
export type { CalibratedFact, CalibrateResult, FactTie, JointRange } from './result.js';
export { type StatedEnsembleOptions, type StatedFigure, statedEnsemble } from './stated-ensemble.js';
