import type { Outcome } from '../../corridor/index.js';
import type { Discrepancy } from '../../experiment/index.js';
import type { ObservedCounts, Scenario } from '../../scenario/index.js';
import { calibratedEnsemble, type FactChoice, findPlausible, fittedFacts } from '../calibrate/index.js';
import { carryOut, combineDigests, type Plan, type StudyOptions } from '../shared/index.js';
import type { ScenarioAlternative } from './alternatives.js';
import { runEnsemble } from './ensemble.js';
import { asKnownAt } from './known-at.js';
import { countsWithin, dateAfter, daysFrom } from './scores.js';

/** Forecasts made again and again, each from what was known on its day. */
export interface RollingOptions {
  /** Days of counts before each origin to which the facts are fitted; at least 7. */
  readonly window: number;
  /** Days from one origin to the next, which each forecast covers; at least 1. */
  readonly every: number;
  /** Facts that are fitted at each origin, by path. */
  readonly facts: FactChoice;
  /** Runs of each calibration; default 400, at least 200. */
  readonly runs?: number;
  /** Of the counts, for calibration; default as of `calibrate`. */
  readonly discrepancy?: Discrepancy;
}

/** One origin: what was fitted there, and the days that were forecast from it. */
export interface RollingOrigin {
  /** First day of the forecast: counts and facts before it are known. */
  readonly origin: string;
  readonly to: string;
  /** Fitted; contradicted by the counts, so that facts were drawn evenly over their ranges; or no counts in the window, likewise. */
  readonly state: 'found' | 'contradicted' | 'no counts';
  /** Own paths of facts that the counts of the window informed. */
  readonly informed: readonly string[];
}

/** Runs of one origin, over days from the first that the scenario counts. */
export interface OriginRuns extends RollingOrigin {
  readonly outcomes: readonly Outcome[];
  readonly alternatives: readonly string[];
}

const usualRuns = 400;

/**
 * The forecasts of all origins from the first day counted and a window on. At each, the scenario is as it was known, facts are fitted to
 * the counts of the window, and the ensemble that agrees with them is run to the day before the next origin.
 * @throws RangeError for a window or a step out of range, facts that cannot be fitted, or counts too few for one origin
 */
export async function rollOrigins(
  scenario: Scenario,
  observed: ObservedCounts,
  rolling: RollingOptions,
  options: StudyOptions & {
    readonly members: number;
    readonly plan: Plan;
    readonly alternatives: readonly ScenarioAlternative[];
  },
): Promise<readonly OriginRuns[]> {
  const { window, every } = rolling;
  if (!(Number.isSafeInteger(window) && window >= 7 && Number.isSafeInteger(every) && every >= 1))
    throw new RangeError(
      `rolling origins require a window of at least 7 days and a step of at least 1, got ${window} and ${every}`,
    );
  const start = dateAfter(scenario.start, scenario.warmUpDays);
  const dates = observed.series.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const all: OriginRuns[] = [];
  for (let origin = dateAfter(first, window); origin <= last; origin = dateAfter(origin, every)) {
    const end = dateAfter(origin, every - 1);
    const [to = end] = [end, last].sort();
    const known = { ...asKnownAt(carryOut(scenario, options.plan), origin), days: daysFrom(start, to) + 1 };
    const past = countsWithin(observed, { from: dateAfter(origin, -window), to: dateAfter(origin, -1) });
    const seed = JSON.stringify(['rolling', options.seed ?? 'throughline', origin]);
    const { onProgress } = options;
    const told = (message: string): void => onProgress?.(`from ${origin}: ${message}`);
    const found =
      past.series.length === 0
        ? undefined
        : await findPlausible(known, past, {
            ...options,
            seed,
            onProgress: told,
            facts: rolling.facts,
            runs: rolling.runs ?? usualRuns,
            ...(rolling.discrepancy === undefined ? {} : { discrepancy: rolling.discrepancy }),
          });
    const isFound = found?.state === 'found';
    const { outcomes, alternatives } = await runEnsemble(
      known,
      fittedFacts(known, rolling.facts),
      options.members,
      {
        ...options,
        seed,
        onProgress: told,
        origin,
        ...(isFound ? { ensemble: calibratedEnsemble(known, found) } : {}),
      },
    );
    all.push({
      origin,
      to,
      state: found?.state ?? 'no counts',
      informed: isFound ? found.facts.flatMap(({ path, isInformed }) => (isInformed ? [path] : [])) : [],
      outcomes,
      alternatives,
    });
  }
  if (all.length === 0)
    throw new RangeError(
      `rolling origins require counts after a window of ${window} days from ${first}, got none to ${last}`,
    );
  return all;
}

/** Fingerprint of all runs of all origins, in their order. */
export function digestOf(origins: readonly OriginRuns[]): string {
  return combineDigests(origins.flatMap(({ outcomes }) => outcomes.map(({ digest }) => digest)));
}
