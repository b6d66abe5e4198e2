import type { Outcome } from '../../corridor/index.js';
import { asObserved, type Discrepancy } from '../../experiment/index.js';
import type {
  ObservedCounts,
  ObservedDay,
  ObservedPeriod,
  ObservedPoint,
  Scenario,
} from '../../scenario/index.js';
import { fairCrps, mean } from '../../statistics/index.js';
import { daysAt, requireCounted } from '../shared/index.js';
import { type PeriodBias, type PlacedForecast, periodBiases } from './periods.js';
import { type NaiveScore, naiveScores } from './references.js';
import {
  type BandCoverage,
  coverageOf,
  dateAfter,
  daysFrom,
  type JudgedForecast,
  judge,
  weeksOf,
  wholeOf,
} from './scores.js';

/** How well the members of one alternative forecast by themselves. */
export interface AlternativeScore {
  readonly name: string;
  /** Share of the members; null where it differs from origin to origin. */
  readonly share: number | null;
  /** Days with at least two members, and their mean continuous ranked probability score. */
  readonly days: number;
  readonly crps: number | null;
}

/** How a scenario's forecasts of one counting point compare with the counts; truckloads. */
export interface BacktestPoint {
  readonly at: ObservedPoint;
  /** Days judged, and those of the period that the scenario does not count. */
  readonly days: readonly JudgedForecast[];
  readonly daysLeftOut: number;
  readonly weeks: readonly JudgedForecast[];
  /** All days of a forecast together: one, or one for each origin. */
  readonly periods: readonly JudgedForecast[];
  readonly coverage: readonly BandCoverage[];
  readonly bias: readonly PeriodBias[];
  /** Mean continuous ranked probability score of the days, and of naive forecasts beside it. */
  readonly crps: number;
  readonly naive: readonly NaiveScore[];
  /** Each alternative by itself; absent without any. */
  readonly alternatives?: readonly AlternativeScore[];
}

/** Runs of one origin: the days from `origin` to `to` are forecast by them. */
export interface ForecastRuns {
  readonly origin: string;
  readonly to: string;
  readonly outcomes: readonly Outcome[];
  readonly alternatives: readonly string[];
}

/** Days of one counting point that scenario and counts share. */
export interface SharedDays {
  readonly at: ObservedPoint;
  readonly days: readonly (ObservedDay & { readonly day: number })[];
  readonly daysLeftOut: number;
  /** All counts, those before the period included. */
  readonly counts: readonly ObservedDay[];
}

/** The days of a period that are counted both by the scenario and in each series; series without such a day are left out. */
export function sharedDays(
  scenario: Scenario,
  observed: ObservedCounts,
  { from, to }: ObservedPeriod,
): readonly SharedDays[] {
  requireCounted('backtest', scenario, observed);
  const first = dateAfter(scenario.start, scenario.warmUpDays);
  const shared = observed.series.map(({ point: at, days: counts }) => {
    const wanted = counts.filter(
      ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
    );
    const days = wanted
      .map((each) => ({ ...each, day: daysFrom(first, each.date) }))
      .filter(({ day }) => day >= 0 && day < scenario.days);
    return { at, days, daysLeftOut: wanted.length - days.length, counts };
  });
  const some = shared.filter(({ days }) => days.length > 0);
  if (some.length > 0) return some;
  const last = dateAfter(first, scenario.days - 1);
  throw new RangeError(`no day was counted of those of ${scenario.name}, ${first} to ${last}, in the period`);
}

/** A day of a forecast with its origin, and the alternatives of its members. */
interface OriginForecast extends PlacedForecast {
  readonly origin: string;
  readonly alternatives: readonly string[];
}

/** The days of one point that some runs forecast. */
export function forecastsOf(
  { at, days }: SharedDays,
  runs: readonly ForecastRuns[],
  discrepancy: Required<Discrepancy>,
): readonly OriginForecast[] {
  return runs.flatMap(({ origin, to, outcomes, alternatives }) => {
    const counts = countsOf(at, outcomes, discrepancy);
    return days
      .filter(({ date }) => date >= origin && date <= to)
      .map(({ date, trucks, day }) => {
        const members = counts.map((run) => run[day] ?? 0);
        return { from: date, to: date, days: 1, observed: trucks, members, day, origin, alternatives };
      });
  });
}

/** Holds the forecasts of one point against the counts. */
export function judgePoint(
  scenario: Scenario,
  { at, daysLeftOut, counts }: SharedDays,
  forecasts: readonly OriginForecast[],
  confidence: number,
  hasAlternatives: boolean,
): BacktestPoint {
  const judged = forecasts.map(({ from, to, days, observed, members }) =>
    judge({ from, to, days, observed, members }),
  );
  const origins = [...new Set(forecasts.map(({ origin }) => origin))];
  const byOrigin = origins.map((origin) => forecasts.filter((each) => each.origin === origin));
  const weeks = byOrigin.flatMap(weeksOf).map(judge);
  const periods = byOrigin.map(wholeOf).map(judge);
  const scored = judged.map(({ from, observed, crps }, index) => {
    return { date: from, origin: forecasts[index]?.origin ?? from, observed, crps };
  });
  return {
    at,
    days: judged,
    daysLeftOut,
    weeks,
    periods,
    coverage: [
      ...coverageOf('day', judged, confidence),
      ...coverageOf('week', weeks, confidence),
      ...coverageOf('period', periods, confidence),
    ],
    bias: periodBiases(scenario, forecasts, confidence),
    crps: mean(scored.map(({ crps }) => crps)),
    naive: naiveScores(scored, counts, confidence),
    ...(hasAlternatives ? { alternatives: alternativeScores(forecasts) } : {}),
  };
}

function alternativeScores(forecasts: readonly OriginForecast[]): readonly AlternativeScore[] {
  const names = [...new Set(forecasts.flatMap(({ alternatives }) => alternatives))];
  return names.map((name) => {
    const own = forecasts.map(({ observed, members, alternatives }) => {
      return {
        observed,
        members: members.filter((_, member) => alternatives[member] === name),
        of: members.length,
      };
    });
    const scores = own.flatMap(({ observed, members }) =>
      members.length < 2 ? [] : [fairCrps(members, observed)],
    );
    const shares = new Set(own.map(({ members, of }) => members.length / of));
    const [share = 0] = shares;
    return {
      name,
      share: shares.size === 1 ? share : null,
      days: scores.length,
      crps: scores.length === 0 ? null : mean(scores),
    };
  });
}

/** Truckloads on each day at a counting point, a list for each member, as they might have been counted. */
function countsOf(
  at: ObservedPoint,
  outcomes: readonly Outcome[],
  discrepancy: Required<Discrepancy>,
): readonly (readonly number[])[] {
  return outcomes.map((outcome) => {
    const { seed, replication } = outcome;
    const seedText = JSON.stringify(['back-test', seed, replication, at]);
    return asObserved({ [at]: daysAt(outcome, at) }, discrepancy, seedText)[at] ?? [];
  });
}
