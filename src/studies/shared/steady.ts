import { type CountedAt, type Outcome, setParameter, valuesInForce } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { changingStocks, type StockChange } from './lasting.js';
import { Replications, search } from './replications.js';
import type { QuestionOptions, ThroughputQuestion } from './throughput-question.js';

/** Days by which the warm-up is lengthened in all at most: stocks that still change then grow without end, or as good as that. */
const mostAdded = 364;

/** Replications by which stocks are tested for drift. */
const pilots = 8;

/** Which days an answer is about, in every study that was asked for the lasting rate or the next days. */
export interface AskedDays {
  readonly question: ThroughputQuestion;
  /** Days before those counted, found by the program where they are more than the scenario declares. */
  readonly warmUpDays: number;
  readonly days: number;
  /** Stocks that still swell the throughput after the longest warm-up; none where they are steady, and for the next days. */
  readonly unsteady: readonly StockChange[];
}

/** The days that a result says it is about; undefined where it was not asked for any. */
export function askedOf(result: object): AskedDays | undefined {
  return isAsked(result) ? result.asked : undefined;
}

function isAsked(result: object): result is { readonly asked: AskedDays } {
  return 'asked' in result && result.asked !== undefined;
}

/** Whether a lasting rate was asked for that stocks without end leave open. */
export function isUnsteady(asked: AskedDays | undefined): boolean {
  return asked !== undefined && asked.unsteady.length > 0;
}

/** A scenario as a study counts it, and which days those are; undefined where they are as declared. */
export interface Steady {
  readonly scenario: Scenario;
  readonly asked: AskedDays | undefined;
}

/**
 * Whether stocks are steady enough for what lasts to be read off the days counted (`lastingValues`): none but the tank swells the count at
 * the point by more than chance. What the tank gives is known to the litre.
 */
export function beginsSteady(outcomes: readonly Outcome[], at: CountedAt, confidence: number): boolean {
  return changingStocks(outcomes, at, confidence).every(({ stock }) => stock === 'fuel tank');
}

/**
 * The scenario with a warm-up longer by whole weeks, and more of them each time: as many days as are counted, then twice as many, and so on;
 * undefined beyond a year. What a phase sets longest in the days counted then holds for ever, and what happens once is left out.
 */
export function lengthened(declared: Scenario, from: Scenario): Scenario | undefined {
  const added = from.warmUpDays - declared.warmUpDays;
  const next = added === 0 ? 7 * Math.ceil(declared.days / 7) : 2 * added + 7 * Math.ceil(declared.days / 7);
  if (next > mostAdded) return undefined;
  return warmedUp(declared, declared.warmUpDays + next);
}

/** The scenario with a warm-up of so many days, as `lengthened` makes it. */
export function warmedUp(declared: Scenario, warmUpDays: number): Scenario {
  return warmUpDays === declared.warmUpDays ? declared : { ...forEver(declared), warmUpDays };
}

/**
 * The scenario as a study counts it. For the lasting rate the warm-up is lengthened until stocks are steady in each of the corridors that
 * the study makes of it, by the first replications of its own: the days counted are tested for drift. A stock that is not steady after a
 * year is named. Otherwise it stays as declared.
 */
export async function steadyScenario(
  scenario: Scenario,
  options: QuestionOptions & { readonly at: CountedAt },
  corridors: (scenario: Scenario) => readonly Scenario[] = (each) => [each],
): Promise<Steady> {
  const { question, at, confidence = 0.95, onProgress } = options;
  if (question === undefined) return { scenario, asked: undefined };
  const daysOf = ({ warmUpDays, days }: Scenario) => ({ question, warmUpDays, days });
  if (question === 'next-days') return { scenario, asked: { ...daysOf(scenario), unsteady: [] } };
  const runs = new Replications(options);
  for (let from = scenario; ; ) {
    const wanted = corridors(from).map((each) => ({ scenario: each, stream: search, n: pilots }));
    const outcomes = await runs.ofEach(wanted);
    const unsteady = outcomes.flatMap((each) => changingStocks(each, at, confidence));
    const longer = unsteady.length === 0 ? undefined : lengthenedForCounts(scenario, from);
    if (longer === undefined) return { scenario: from, asked: { ...daysOf(from), unsteady } };
    onProgress?.(`${scenario.name}: stocks are not steady, ${longer.warmUpDays} days of warm-up`);
    from = longer;
  }
}

/** `lengthened` for what is counted as it is: nothing can be drawn from a tank that is empty from the first day on. */
export function lengthenedForCounts(declared: Scenario, from: Scenario): Scenario | undefined {
  const { fleet } = declared;
  return lengthened({ ...declared, fleet: { ...fleet, fuel: { ...fleet.fuel, stock: 0 } } }, from);
}

/** What holds longest in the days counted, for ever; without what happens once. */
function forEver(scenario: Scenario): Scenario {
  const paths = [...new Set(scenario.phases.flatMap(({ set }) => Object.keys(set)))];
  const held = paths.reduce((each, path) => {
    const value = valuesInForce(scenario, path)[0]?.value;
    return value === undefined ? each : setParameter(each, path, value);
  }, scenario);
  const { supply } = held;
  const flights = supply.flights === undefined ? {} : { flights: { ...supply.flights, dated: [] } };
  return { ...held, phases: [], stoppages: [], supply: { ...supply, ...flights, ships: [] } };
}
