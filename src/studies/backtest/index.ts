// studies/backtest: what other rooms use of this one.

export type { ScenarioAlternative } from './alternatives.js';
export * from './backtest.js';
export { type AlternativeScore, type BacktestPoint, sharedDays } from './judge-point.js';
export { asKnownAt } from './known-at.js';
export type { PeriodBias } from './periods.js';
export type { NaiveForecast, NaiveRule, NaiveScore } from './references.js';
export type { RollingOptions, RollingOrigin } from './rolling.js';
export type { BandCoverage, JudgedBand, JudgedForecast } from './scores.js';
