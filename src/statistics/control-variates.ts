import { leastSquares, leverage } from '../math/index.js';
import { type Estimate, studentEstimate } from './estimate.js';
import { meanInterval } from './mean-interval.js';
import { mean, requireSample, type Sample, variance } from './sample.js';

/** Something observed beside the values, of which the true mean is known. */
export interface Control {
  /** One for each of the values, of the same replication. */
  readonly values: Sample;
  /** The true mean. */
  readonly mean: number;
  /** Standard error of that mean where it is an estimate from independent replications; default 0. */
  readonly meanError?: number;
}

/** A mean corrected by what the controls show of the chance it met. */
export interface ControlledEstimate {
  readonly estimate: Estimate;
  /** The mean of the values alone. */
  readonly plain: Estimate;
  /** How far the mean moves when a control's does by one. */
  readonly coefficients: readonly number[];
  /** Share of the variance that the controls remove, as observed: 1 − (standard error / plain standard error)². Below 0 when they cost more than they bring, null when the values do not vary. */
  readonly varianceReduction: number | null;
}

/**
 * Mean of the values by linear regression on controls with known means, Student's t with n − k − 1 degrees of freedom for k
 * controls. Unbiased and exact for jointly normal observations, close to it for averages. Lavenberg and Welch, Management Science
 * 27, 1981. Where a control's mean is itself an estimate, its error is added to the standard error.
 * @throws RangeError for no control, controls that do not vary or depend on each other, or fewer than k + 2 values
 * @example
 * const known = { values: [1, 2, 3, 5], mean: 3 };
 * controlVariates([2, 4, 6, 10], [known]).estimate.mean.toFixed(6); // => '6.000000'
 */
export function controlVariates(
  values: Sample,
  controls: readonly Control[],
  confidence = 0.95,
): ControlledEstimate {
  if (controls.length === 0) throw new RangeError('controlVariates requires at least one control');
  requireSample('controlVariates', values, controls.length + 2);
  for (const [place, control] of controls.entries()) requireControl(control, place, values);
  const n = values.length;
  const fit = leastSquares(
    controls.map((control) => centred(control.values)),
    centred(values),
  );
  const distances = controls.map((control) => mean(control.values) - control.mean);
  const correction = fit.coefficients.reduce((sum, each, place) => sum + each * (distances[place] ?? 0), 0);
  const degreesOfFreedom = n - controls.length - 1;
  const residualVariance = fit.residualSquares / degreesOfFreedom;
  const external = controls.reduce(
    (sum, { meanError = 0 }, place) => sum + ((fit.coefficients[place] ?? 0) * meanError) ** 2,
    0,
  );
  const error = Math.sqrt(residualVariance * (1 / n + leverage(fit, distances)) + external);
  return {
    estimate: studentEstimate(mean(values) - correction, error, degreesOfFreedom, n, confidence),
    plain: meanInterval(values, confidence),
    coefficients: fit.coefficients,
    varianceReduction: variance(values) > 0 ? 1 - (error * error * n) / variance(values) : null,
  };
}

function centred(values: Sample): Float64Array {
  const centre = mean(values);
  return Float64Array.from(values, (value: number) => value - centre);
}

function requireControl(
  { values: control, mean: known, meanError = 0 }: Control,
  place: number,
  values: Sample,
): void {
  const caller = `controlVariates, control ${place},`;
  requireSample(caller, control, 1);
  if (control.length !== values.length)
    throw new RangeError(`${caller} requires ${values.length} observations, got ${control.length}`);
  if (!Number.isFinite(known)) throw new RangeError(`${caller} requires a finite mean, got ${known}`);
  if (!(meanError >= 0 && Number.isFinite(meanError)))
    throw new RangeError(`${caller} requires a standard error of at least 0, got ${meanError}`);
  if (!(variance(control) > 0)) throw new RangeError(`${caller} requires observations that vary`);
}
