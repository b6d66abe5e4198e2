import type { CountedAt, Outcome, StageName } from '../../corridor/index.js';
import { recordOf, stageNames, throughputAt, workingDays } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type Estimate,
  meanInterval,
  type QuantileEstimate,
  quantile,
  quantileInterval,
  sortAscending,
} from '../../statistics/index.js';
import {
  type AskedDays,
  type Band,
  bandOf,
  bandShares,
  bandsByDay,
  carryOut,
  carryOutAsAsked,
  combineDigests,
  daysOfWeek,
  describePlan,
  type Lasting,
  lastingOf,
  type Plan,
  type PlanStep,
  type QuestionOptions,
  readTarget,
  runScenario,
  sharing,
  steadyScenario,
  stepsOf,
  weekMeans,
} from '../shared/index.js';
import { closedPaths, unknownPlace } from './closed-place.js';
import { chanceOfADay, type Recovery, recoveryOf } from './recovery.js';

/** Days that are looked at after the closure, unless told otherwise. */
const daysAfterClosure = 28;

/** Options of `resilience`. */
export interface ResilienceOptions extends QuestionOptions {
  /** A stage (inspection, crossing, inside), or a site or entry by name or path; default crossing. */
  readonly place?: string;
  /** Whole days of 24 hours, from 1 on; default 3. */
  readonly closureDays?: number;
  /** Day counted on whose midnight the closure begins, from 0; default 7. */
  readonly on?: number;
  /** Steps of each lever that are carried out from the start; default none. */
  readonly plan?: Plan;
  /** Where trucks are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** Trucks a day with which the weeks are compared; default the scenario's target. */
  readonly target?: number | string;
  /** Truckloads behind that count as cleared; default what chance changes from one day to the next in the runs without closure. */
  readonly within?: number;
  /** Days counted; default the scenario's, or four weeks after the closure if that is longer. */
  readonly days?: number;
  /** Default 20, at least 2. */
  readonly replications?: number;
}

/** What a closure costs, when it is made up for, and how weeks differ with it and without it. */
export interface ResilienceResult {
  readonly scenario: string;
  /** Date of the first day of the warm-up; day counted 0 is `warmUpDays` later. */
  readonly start: string;
  readonly warmUpDays: number;
  readonly days: number;
  readonly replications: number;
  /** Which days were asked for, on which the closure then falls; absent where they are as declared. */
  readonly asked?: AskedDays;
  /** What is carried out from the start; for the next days from the first day counted. */
  readonly plan: readonly PlanStep[];
  readonly target: { readonly perDay: number; readonly at: CountedAt };
  readonly closure: Closure;
  readonly isWorkingDay: readonly boolean[];
  /** Truckloads counted each day, without the closure and with it. */
  readonly trucks: readonly Band[];
  /** How much of what is counted without the closure lasts; absent in results of before it was told. */
  readonly lasting?: Lasting;
  readonly trucksWithClosure: readonly Band[];
  /** Truckloads counted so far that the closure has kept back. */
  readonly behind: Recovery;
  /** Truckloads more that wait at each stage at the end of the day. */
  readonly waiting: Readonly<Record<StageName, Recovery>>;
  readonly weeks: WeekSpread;
  readonly weeksWithClosure: WeekSpread;
  readonly intervals: {
    readonly confidence: number;
    readonly mean: 'Student t over replications, paired differences, common random numbers';
    readonly median: 'order statistics of the replications';
    readonly band: { readonly low: number; readonly median: number; readonly high: number };
  };
  readonly digest: string;
}

interface Question extends ClosureQuestion {
  readonly at: CountedAt;
  readonly perDay: number;
}

/**
 * Closes a place for some days and follows the corridor beside the same days without the closure, with common random numbers, replication by
 * replication.
 * @throws RangeError for a closure that is not a whole number of days, of a place that there is not, or less than a week of days after it
 */
export async function resilience(
  declared: Scenario,
  given: ResilienceOptions = {},
): Promise<ResilienceResult> {
  const options = sharing(given);
  const { replications = 20, within } = options;
  if (!(replications >= 2))
    throw new RangeError(`resilience requires at least 2 replications, got ${replications}`);
  if (within !== undefined && !(within >= 0))
    throw new RangeError(`resilience requires a tolerance of at least 0 truckloads, got ${within}`);
  const closure = closureOf(options);
  if (closedPaths(declared, closure.place).length === 0)
    throw new RangeError(`resilience, place: ${unknownPlace(declared, closure.place)}`);
  const days = options.days ?? Math.max(declared.days, closure.to + daysAfterClosure);
  if (!(days >= closure.to + 7))
    throw new RangeError(`resilience requires 7 days after the closure, got ${days - closure.to}`);
  const { plan = {} } = options;
  const at = options.at ?? declared.target.at;
  const { scenario, asked } = await steadyScenario({ ...declared, days }, { ...options, at }, (each) => [
    carryOut(each, plan),
  ]);
  const open = carryOutAsAsked(scenario, stepsOf(scenario, plan), options.question);
  const question = {
    ...{ at, closure, within },
    perDay: readTarget(options.target ?? declared.target.perDay),
    isWorking: workingDays(open, at),
    confidence: options.confidence ?? 0.95,
  };
  const without = await runScenario(open, replications, options, 'without the closure');
  const closed = await runScenario(closedFor(open, closure), replications, options, 'with the closure');
  return {
    scenario: scenario.name,
    start: scenario.start,
    warmUpDays: scenario.warmUpDays,
    ...{ days, replications, plan: describePlan(scenario, plan) },
    ...(asked === undefined ? {} : { asked }),
    ...answered(question, without, closed),
  };
}

function closureOf(options: ResilienceOptions): Closure {
  const { place = 'crossing', closureDays = 3, on = 7 } = options;
  if (!(Number.isInteger(closureDays) && closureDays >= 1))
    throw new RangeError(`resilience requires a closure of at least 1 whole day, got ${closureDays}`);
  if (!(Number.isInteger(on) && on >= 0))
    throw new RangeError(`resilience requires a closure from a day counted on, got ${on}`);
  return { place, days: closureDays, from: on, to: on + closureDays };
}

/** The scenario with the closure as a stoppage among its own. */
function closedFor(scenario: Scenario, { place, from, to }: Closure): Scenario {
  const minuteOf = (day: number): number => (scenario.warmUpDays + day) * minutesPerDay;
  const stoppage = {
    name: 'closure',
    from: minuteOf(from),
    to: minuteOf(to),
    places: [...closedPaths(scenario, place)],
  };
  return { ...scenario, stoppages: [...scenario.stoppages, stoppage] };
}

function answered(
  question: Question,
  without: readonly Outcome[],
  closed: readonly Outcome[],
): Omit<ResilienceResult, 'scenario' | 'start' | 'warmUpDays' | 'days' | 'replications' | 'plan'> {
  const { at, perDay, closure, isWorking, confidence } = question;
  const byDay = (outcome: Outcome): readonly number[] => throughputAt(outcome, at).byDay;
  return {
    target: { perDay, at },
    closure,
    isWorkingDay: isWorking,
    trucks: bandsByDay(without.map(byDay), confidence),
    lasting: lastingOf(without, at, confidence),
    trucksWithClosure: bandsByDay(closed.map(byDay), confidence),
    behind: behindOf(question, without.map(byDay), closed.map(byDay)),
    waiting: recordOf(stageNames, (stage) => waitingOf(question, stage, without, closed)),
    weeks: weekSpread(without.map(byDay), perDay, confidence),
    weeksWithClosure: weekSpread(closed.map(byDay), perDay, confidence),
    intervals: {
      confidence,
      mean: 'Student t over replications, paired differences, common random numbers',
      median: 'order statistics of the replications',
      band: bandShares,
    },
    digest: combineDigests([...without, ...closed].map((each) => each.digest)),
  };
}

/** What is closed and when: days counted, from 0, from the midnight of `from` to that of `to`. */
export interface Closure {
  readonly place: string;
  readonly days: number;
  readonly from: number;
  readonly to: number;
}

/** What the differences that a closure makes are judged by. */
interface ClosureQuestion {
  readonly closure: Closure;
  /** Truckloads that count as cleared; undefined for what chance changes from one day to the next. */
  readonly within: number | undefined;
  readonly isWorking: readonly boolean[];
  readonly confidence: number;
}

/** Truckloads counted so far that the closure has kept back, from the days of every replication without and with it. */
function behindOf(
  { closure, within, isWorking, confidence }: ClosureQuestion,
  without: readonly (readonly number[])[],
  closed: readonly (readonly number[])[],
): Recovery {
  const changes = without.map((byDay) => byDay.filter((_, day) => isWorking[day] === true));
  const differences = without.map((byDay, replication) => {
    let behind = 0;
    return byDay.map((trucks, day) => (behind += trucks - (closed[replication]?.[day] ?? 0)));
  });
  const { from, to } = closure;
  return recoveryOf(differences, { from, to, tolerance: within ?? chanceOfADay(changes), confidence });
}

/** Truckloads more that wait at a stage at the end of the day. */
function waitingOf(
  { closure, within, isWorking, confidence }: ClosureQuestion,
  stage: StageName,
  without: readonly Outcome[],
  closed: readonly Outcome[],
): Recovery {
  const queues = without.map(({ stages }) => stages[stage].queueByDay);
  const changes = queues.map((queue) =>
    queue.slice(1).flatMap((each, day) => (isWorking[day + 1] === true ? [each - (queue[day] ?? 0)] : [])),
  );
  const differences = queues.map((queue, replication) => {
    const later = closed[replication]?.stages[stage].queueByDay;
    return queue.map((each, day) => (later?.[day] ?? each) - each);
  });
  const { from, to } = closure;
  return recoveryOf(differences, { from, to, tolerance: within ?? chanceOfADay(changes), confidence });
}

/** How weeks differ: truckloads a day on average over seven days. */
export interface WeekSpread {
  /** Worst seven days in a row of each replication: their mean over replications, and the band of the replications. */
  readonly worst: Band;
  /** Median worst week with its interval between order statistics of the replications. */
  readonly worstMedian: QuantileEstimate;
  /** Day counted, from 0, on which the worst week of each replication begins: the first of equals. */
  readonly worstBegins: readonly number[];
  /** Quantiles of all whole weeks of all replications, one after the other from the first day counted: for display. */
  readonly weeks: {
    readonly low: number;
    readonly median: number;
    readonly high: number;
    readonly count: number;
  };
  /** Share of those weeks with the target or more, one number each replication. */
  readonly shareAtTarget: Estimate;
}

/** Worst week and all weeks, from the days of every replication; RangeError for fewer than seven days. */
export function weekSpread(
  runs: readonly (readonly number[])[],
  target: number,
  confidence: number,
): WeekSpread {
  const rolling = runs.map(weekMeans);
  if (rolling.some((each) => each.length === 0)) throw new RangeError('weekSpread requires at least 7 days');
  const worst = rolling.map((each) => Math.min(...each));
  const whole = rolling.map((each) => each.filter((_, from) => from % daysOfWeek === 0));
  const all = sortAscending(whole.flat());
  return {
    worst: bandOf(worst, confidence),
    worstMedian: quantileInterval(worst, 0.5, confidence),
    worstBegins: rolling.map((each) => each.indexOf(Math.min(...each))),
    weeks: {
      low: quantile(all, bandShares.low),
      median: quantile(all, bandShares.median),
      high: quantile(all, bandShares.high),
      count: all.length,
    },
    shareAtTarget: meanInterval(
      whole.map((weeks) => weeks.filter((each) => each >= target).length / weeks.length),
      confidence,
    ),
  };
}
