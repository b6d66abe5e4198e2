import { exp, expm1, log, log1p, normalQuantile, normalTails, requireAbove } from '../../math/index.js';
import type { Distribution } from './distribution.js';

/** Lognormal distribution by its mean and coefficient of variation (sd / mean), both above 0. */
export function lognormal(mean: number, cv: number): Distribution {
  requireAbove('lognormal', 'a mean', mean, 0);
  requireAbove('lognormal', 'a cv', cv, 0);
  const logVariance = log1p(cv * cv);
  return lognormalOfLog(log(mean) - logVariance / 2, Math.sqrt(logVariance));
}

/** Lognormal distribution by its median and the value that 95 in 100 do not exceed; p95 above p50 above 0. */
export function lognormalOfPercentiles(p50: number, p95: number): Distribution {
  requireAbove('lognormal', 'a p50', p50, 0);
  requireAbove('lognormal', 'a p95', p95, p50);
  return lognormalOfLog(log(p50), log(p95 / p50) / normalQuantile(0.95));
}

function lognormalOfLog(logMean: number, logSd: number): Distribution {
  const mean = exp(logMean + (logSd * logSd) / 2);
  return {
    mean,
    variance: mean * mean * expm1(logSd * logSd),
    low: 0,
    high: Number.POSITIVE_INFINITY,
    knots: [0],
    quantile: (u) => exp(logMean + logSd * normalQuantile(u)),
    cdf: (x) => (x > 0 ? normalTails((log(x) - logMean) / logSd).lower : 0),
  };
}
