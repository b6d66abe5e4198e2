import type { ObservedDay } from '../../scenario/index.js';
import { type Estimate, fairCrps, mean, meanInterval } from '../../statistics/index.js';
import { daysFrom } from './scores.js';

/** A forecast that anybody could make from the counts before. */
export interface NaiveForecast {
  readonly rule: 'persistence' | 'mean of the last 14 days';
  /** Up to when it knows the counts: the day before each day, or the day before the first, as the model does at best. */
  readonly knows: 'the day before' | 'what was before the period';
  /** A number, whose score is the absolute error, or that number with the errors that the rule made before, as a distribution. */
  readonly form: 'number' | 'distribution of past errors';
}

/** Scores of a naive forecast and of the model on the days for which there is one, truckloads. */
export interface NaiveScore extends NaiveForecast {
  readonly days: number;
  /** Null where the counts before do not reach. */
  readonly crps: number | null;
  readonly modelCrps: number | null;
  /** 1 − model / naive: above 0 where the model is better; null without days and for a naive forecast without error. */
  readonly skill: number | null;
  /** Naive less model, mean a day, with Student's interval as if days were independent. */
  readonly gain: Estimate | null;
}

/** A day of the period with the model's score. */
export interface ScoredDay {
  readonly date: string;
  readonly observed: number;
  readonly crps: number;
}

const window = 14;
const leastInMean = 7;
const leastErrors = 10;

const forecasts: readonly NaiveForecast[] = (['persistence', 'mean of the last 14 days'] as const).flatMap(
  (rule) => [
    { rule, knows: 'what was before the period', form: 'number' },
    { rule, knows: 'the day before', form: 'number' },
    { rule, knows: 'the day before', form: 'distribution of past errors' },
  ],
);

/**
 * The model's scores beside those of naive forecasts. Persistence is the last count of the 14 days before; the mean wants counts on at least
 * seven of them; a distribution of past errors wants ten errors, and has no count below 0.
 */
export function naiveScores(
  days: readonly ScoredDay[],
  counts: readonly ObservedDay[],
  confidence: number,
): readonly NaiveScore[] {
  const start = days[0]?.date ?? '';
  return forecasts.map((forecast) => {
    const { rule, knows, form } = forecast;
    const errors = form === 'number' ? [] : errorsOf(rule, counts);
    const pairs = days.flatMap(({ date, observed, crps }) => {
      const value = ruleValue(rule, knows === 'the day before' ? date : start, counts);
      if (value === undefined) return [];
      if (form === 'number') return [{ naive: Math.abs(observed - value), model: crps }];
      const past = errors.filter((each) => each.date < date);
      if (past.length < leastErrors) return [];
      const spread = past.map(({ error }) => Math.max(0, value + error));
      return [{ naive: fairCrps(spread, observed), model: crps }];
    });
    if (pairs.length === 0)
      return { ...forecast, days: 0, crps: null, modelCrps: null, skill: null, gain: null };
    const crps = mean(pairs.map(({ naive }) => naive));
    const modelCrps = mean(pairs.map(({ model }) => model));
    return {
      ...forecast,
      days: pairs.length,
      crps,
      modelCrps,
      skill: crps > 0 ? 1 - modelCrps / crps : null,
      gain: meanInterval(
        pairs.map(({ naive, model }) => naive - model),
        confidence,
      ),
    };
  });
}

/** By how much the counts passed what a rule said the day before, on every day for which it said something. */
function errorsOf(
  rule: NaiveForecast['rule'],
  counts: readonly ObservedDay[],
): readonly { readonly date: string; readonly error: number }[] {
  return counts.flatMap(({ date, trucks }) => {
    const value = ruleValue(rule, date, counts);
    return value === undefined ? [] : [{ date, error: trucks - value }];
  });
}

/** What a rule says for a date from the counts before it; counts ascend by date. */
function ruleValue(
  rule: NaiveForecast['rule'],
  date: string,
  counts: readonly ObservedDay[],
): number | undefined {
  const before = counts.filter((day) => day.date < date && daysFrom(day.date, date) <= window);
  if (rule === 'persistence') return before.at(-1)?.trucks;
  return before.length < leastInMean ? undefined : mean(before.map(({ trucks }) => trucks));
}
