import { type BlockInterval, blockBootstrap } from '../../experiment/index.js';
import type { ObservedDay } from '../../scenario/index.js';
import { type Estimate, fairCrps, mean, meanInterval } from '../../statistics/index.js';
import { daysFrom } from './scores.js';

/** What a naive forecast says: a number, or past counts as they came. */
export type NaiveRule =
  | 'persistence'
  | 'mean of the last 14 days'
  | 'last 14 days'
  | 'last 28 days'
  | 'same weekday of the last 28 days';

/** A forecast that anybody could make from the counts before. */
export interface NaiveForecast {
  readonly rule: NaiveRule;
  /** Up to when it knows the counts: the day before each day, or the day before the first, as the model does at best. */
  readonly knows: 'the day before' | 'what was before the period';
  /** A number, whose score is the absolute error; that number with the errors that the rule made before; or past counts as a distribution. */
  readonly form: 'number' | 'distribution of past errors' | 'distribution of past counts';
}

/** Scores of a naive forecast and of the model on the days for which there is one, truckloads. */
export interface NaiveScore extends NaiveForecast {
  readonly days: number;
  /** Null where the counts before do not reach. */
  readonly crps: number | null;
  readonly modelCrps: number | null;
  /** 1 − model / naive: above 0 where the model is better; null without days and for a naive forecast without error. */
  readonly skill: number | null;
  /** Interval of the skill by a bootstrap of blocks of days, which are not independent; null below four blocks. */
  readonly skillInterval: BlockInterval | null;
  /** Naive less model, mean a day, with Student's interval as if days were independent. */
  readonly gain: Estimate | null;
}

/** A day of the period with the model's score. */
export interface ScoredDay {
  readonly date: string;
  /** First day of the forecast that it is part of: the model knows nothing from then on. */
  readonly origin: string;
  readonly observed: number;
  readonly crps: number;
}

const window = 14;
const leastInMean = 7;
const leastErrors = 10;

/** Days looked back, and counts among them below which nothing is said. */
const pastCounts = {
  'last 14 days': { days: 14, least: 7, isSameWeekday: false },
  'last 28 days': { days: 28, least: 14, isSameWeekday: false },
  'same weekday of the last 28 days': { days: 28, least: 3, isSameWeekday: true },
} as const;

const origins = ['what was before the period', 'the day before'] as const;

const forecasts: readonly NaiveForecast[] = [
  ...(['persistence', 'mean of the last 14 days'] as const).flatMap((rule): readonly NaiveForecast[] => [
    { rule, knows: 'what was before the period', form: 'number' },
    { rule, knows: 'the day before', form: 'number' },
    { rule, knows: 'what was before the period', form: 'distribution of past errors' },
    { rule, knows: 'the day before', form: 'distribution of past errors' },
  ]),
  ...(['last 14 days', 'last 28 days', 'same weekday of the last 28 days'] as const).flatMap((rule) =>
    origins.map((knows): NaiveForecast => ({ rule, knows, form: 'distribution of past counts' })),
  ),
];

/**
 * The model's scores beside those of naive forecasts. Persistence is the last count of the 14 days before; the mean wants counts on at least
 * seven of them; a distribution of past errors wants ten errors at the same distance, and has no count below 0; past counts are a
 * distribution as they came, where at least half of the days were counted, or three of the same weekday.
 */
export function naiveScores(
  days: readonly ScoredDay[],
  counts: readonly ObservedDay[],
  confidence: number,
): readonly NaiveScore[] {
  return forecasts.map((forecast) => scoreOf(forecast, days, counts, confidence));
}

function scoreOf(
  forecast: NaiveForecast,
  days: readonly ScoredDay[],
  counts: readonly ObservedDay[],
  confidence: number,
): NaiveScore {
  const pairs = days.flatMap(({ date, origin, observed, crps }) => {
    const known = forecast.knows === 'the day before' ? date : origin;
    const members = membersOf(forecast, date, known, counts);
    if (members === undefined) return [];
    const naive = members.length === 1 ? Math.abs(observed - (members[0] ?? 0)) : fairCrps(members, observed);
    return [{ naive, model: crps }];
  });
  const none = { days: 0, crps: null, modelCrps: null, skill: null, skillInterval: null, gain: null };
  if (pairs.length === 0) return { ...forecast, ...none };
  const skillOf = (rows: readonly number[]): number => {
    const [model, naive] = [0, 0].map((_, side) =>
      mean(rows.map((row) => (side === 0 ? pairs[row]?.model : pairs[row]?.naive) ?? 0)),
    );
    return 1 - (model ?? 0) / (naive ?? 0);
  };
  const crps = mean(pairs.map(({ naive }) => naive));
  return {
    ...forecast,
    days: pairs.length,
    crps,
    modelCrps: mean(pairs.map(({ model }) => model)),
    skill: crps > 0 ? skillOf(pairs.map((_, row) => row)) : null,
    skillInterval: crps > 0 ? blockBootstrap(pairs.length, skillOf, { confidence }) : null,
    gain: meanInterval(
      pairs.map(({ naive, model }) => naive - model),
      confidence,
    ),
  };
}

/** What a forecast says for a date from the counts before another: one number, or several; undefined where they do not reach. */
function membersOf(
  { rule, form, knows }: NaiveForecast,
  date: string,
  known: string,
  counts: readonly ObservedDay[],
): readonly number[] | undefined {
  if (rule !== 'persistence' && rule !== 'mean of the last 14 days') {
    const { days, least, isSameWeekday } = pastCounts[rule];
    const past = counts.filter(
      (day) =>
        day.date < known &&
        daysFrom(day.date, known) <= days &&
        (!isSameWeekday || daysFrom(day.date, date) % 7 === 0),
    );
    return past.length < least ? undefined : past.map(({ trucks }) => trucks);
  }
  const value = ruleValue(rule, known, counts);
  if (value === undefined) return undefined;
  if (form === 'number') return [value];
  // The farther ahead, the larger were the errors.
  const ahead = knows === 'the day before' ? 0 : daysFrom(known, date);
  const errors = errorsOf(rule, counts, ahead, known);
  return errors.length < leastErrors ? undefined : errors.map((error) => Math.max(0, value + error));
}

/** By how much the counts before a date passed what a rule said so many days and one before them, wherever it said something. */
function errorsOf(
  rule: 'persistence' | 'mean of the last 14 days',
  counts: readonly ObservedDay[],
  ahead: number,
  before: string,
): readonly number[] {
  return counts.flatMap(({ date, trucks }) => {
    if (date >= before) return [];
    const value = ruleValue(rule, earlier(date, ahead), counts);
    return value === undefined ? [] : [trucks - value];
  });
}

function earlier(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** What a rule says for a date from the counts before it; counts ascend by date. */
function ruleValue(
  rule: 'persistence' | 'mean of the last 14 days',
  date: string,
  counts: readonly ObservedDay[],
): number | undefined {
  const before = counts.filter((day) => day.date < date && daysFrom(day.date, date) <= window);
  if (rule === 'persistence') return before.at(-1)?.trucks;
  return before.length < leastInMean ? undefined : mean(before.map(({ trucks }) => trucks));
}
