import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type Estimate,
  mean,
  meanInterval,
  type PredictiveInterval,
  predictiveInterval,
} from '../../statistics/index.js';
import type { Forecast } from './scores.js';

/** How far the model is off over the days of a period, truckloads a day. */
export interface PeriodBias {
  /** Phases in force, or that it is all days. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Days with a count. */
  readonly days: number;
  readonly observedPerDay: number;
  readonly modelPerDay: number;
  /** Model less count; the interval, Student's over the members, is of the ensemble's mean alone. */
  readonly bias: Estimate;
  /** Nine in ten members are off by so much: a count has the chance of a single run too. */
  readonly chance: PredictiveInterval;
  /** Zero lies outside that range: neither chance nor the ranges of the facts explain the bias. */
  readonly isBeyondChance: boolean;
}

/** A day of the forecast with its place in the days counted by the scenario, from 0. */
export interface PlacedForecast extends Forecast {
  readonly day: number;
}

const noPhase = 'no phase';

/**
 * Bias in each run of days with the same phases in force at noon, and over all days where there are several.
 * RangeError for fewer than 19 members.
 */
export function periodBiases(
  scenario: Scenario,
  days: readonly PlacedForecast[],
  confidence: number,
): readonly PeriodBias[] {
  const periods: { readonly name: string; readonly days: PlacedForecast[] }[] = [];
  for (const each of days) {
    const name = phasesOn(scenario, each.day);
    const last = periods.at(-1);
    if (last?.name === name) last.days.push(each);
    else periods.push({ name, days: [each] });
  }
  const biases = periods.map((period) => biasOf(period.name, period.days, confidence));
  return biases.length > 1 ? [...biases, biasOf('all days', days, confidence)] : biases;
}

function phasesOn({ phases, warmUpDays }: Scenario, day: number): string {
  const noon = (warmUpDays + day) * minutesPerDay + 720;
  const names = phases.filter(({ from, to }) => from <= noon && (to === undefined || noon < to));
  return names.length === 0 ? noPhase : names.map(({ name }) => name).join(' + ');
}

function biasOf(name: string, days: readonly Forecast[], confidence: number): PeriodBias {
  const observedPerDay = mean(days.map(({ observed }) => observed));
  const members = days[0]?.members ?? [];
  const errors = members.map(
    (_, member) => mean(days.map((day) => day.members[member] ?? 0)) - observedPerDay,
  );
  const bias = meanInterval(errors, confidence);
  const chance = predictiveInterval(errors, 0.9);
  return {
    name,
    from: days[0]?.from ?? '',
    to: days.at(-1)?.to ?? '',
    days: days.length,
    observedPerDay,
    modelPerDay: observedPerDay + bias.mean,
    bias,
    chance,
    isBeyondChance: chance.low > 0 || chance.high < 0,
  };
}
