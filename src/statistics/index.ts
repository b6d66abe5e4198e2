// Accumulators: fed while a run goes on, constant memory

export { type LeastSquares, leastSquares } from '../math/index.js';
// One long run
export { autocorrelation, type VonNeumannTest, vonNeumannTest } from './autocorrelation.js';
export { averageBatches, type BatchMeans, batchMeans, overlappingBatchMeans } from './batch-means.js';
export { binomialCdf, trialsNeeded } from './binomial.js';
export { chiSquareCdf, chiSquareQuantile } from './chi-square.js';
export {
  type ClearingCurve,
  type ClearingTangent,
  clearingTangents,
  throughputAtWorkload,
  workloadAtThroughput,
} from './clearing-curve.js';
export { type ClearingFit, type ClearingForm, type ClearingLevel, fitClearing } from './clearing-fit.js';
export { type Control, type ControlledEstimate, controlVariates } from './control-variates.js';
// Samples
export { fairCrps, sampleCrps } from './crps.js';
export { type DispersionTest, indexOfDispersion, poissonDispersionTest } from './dispersion.js';
export { type Estimate, studentEstimate } from './estimate.js';
export { Histogram, type HistogramBins, type HistogramData } from './histogram.js';
export { holmAdjusted } from './holm.js';
export { type LinearTrend, linearTrend } from './linear-trend.js';
export { LogHistogram, type LogHistogramData } from './log-histogram.js';
export * from './mean-interval.js';
export { mser, mser5, type WarmUpCut } from './mser.js';
export { dunnettCdf, dunnettQuantile } from './multivariate-t.js';
export { normalCdf, normalQuantile } from './normal.js';
// Intervals from independent observations
export { leastForLevel, type PredictiveInterval, predictiveInterval } from './predictive-interval.js';
// Distribution functions and what they rest on
export * from './proportion-interval.js';
export { type QuantileEstimate, quantile, quantileInterval } from './quantile-interval.js';
export { rinottConstant } from './rinott-constant.js';
export { mean, type Sample, sortAscending, variance } from './sample.js';
export { studentTCdf, studentTQuantile } from './student-t.js';
export { Tally, type TallyData } from './tally.js';
export { TimeWeighted } from './time-weighted.js';
