import { mean, requireSample, type Sample, sortAscending } from './sample.js';

/**
 * Continuous ranked probability score of a forecast that is this sample and nothing else: E|X − y| − E|X − X′| / 2 over its values, in
 * the unit of what is forecast, smaller better; of a single value the absolute error. Gneiting and Raftery, JASA 102 (2007), (21).
 * RangeError for an empty sample or a value that is not finite.
 * @example
 * sampleCrps([1, 2, 3], 4).toFixed(4); // => '1.5556'
 */
export function sampleCrps(forecast: Sample, observed: number): number {
  requireForecast('sampleCrps', forecast, observed, 1);
  const n = forecast.length;
  return meanDistance(forecast, observed) - distancesOfPairs(forecast) / (n * n);
}

/**
 * The same score of the distribution that the values were drawn from, independently, estimated without bias whatever their number; it may be below
 * 0. Ferro, Quarterly Journal of the Royal Meteorological Society 140 (2014). RangeError below two values or for one that is not finite.
 * @example
 * fairCrps([1, 2, 3], 4).toFixed(4); // => '1.3333'
 */
export function fairCrps(ensemble: Sample, observed: number): number {
  requireForecast('fairCrps', ensemble, observed, 2);
  const n = ensemble.length;
  return meanDistance(ensemble, observed) - distancesOfPairs(ensemble) / (n * (n - 1));
}

function requireForecast(caller: string, forecast: Sample, observed: number, least: number): void {
  requireSample(caller, forecast, least);
  if (!Number.isFinite(observed))
    throw new RangeError(`${caller} requires a finite observation, got ${observed}`);
}

function meanDistance(values: Sample, from: number): number {
  return mean(Array.from(values, (value) => Math.abs(value - from)));
}

/** Sum of |a − b| over pairs, each pair once: with the values in order, the k-th is above k others and below the rest. */
function distancesOfPairs(values: Sample): number {
  const sorted = sortAscending(values);
  const last = sorted.length - 1;
  return sorted.reduce((sum, value, index) => sum + value * (2 * index - last), 0);
}
