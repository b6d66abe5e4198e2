// studies/backtest: what other rooms use of this one.

export * from './backtest.js';
export type { PeriodBias } from './periods.js';
export type { NaiveForecast, NaiveScore } from './references.js';
export type { BandCoverage, JudgedBand, JudgedForecast } from './scores.js';
