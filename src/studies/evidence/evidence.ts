import { type CountingPoint, setInForce } from '../../corridor/index.js';
import {
  type InformationGain,
  type InformationValue,
  informationValue,
  type Point,
  type ShareOfDraws,
  shareOfDraws,
  splitVariance,
  type Utility,
  type VarianceSplit,
} from '../../experiment/index.js';
import { withAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, mean } from '../../statistics/index.js';
import {
  type AskedDays,
  carryOut,
  carryOutAsAsked,
  carryOutNext,
  describeEnsemble,
  describePlan,
  distributionsByGrade,
  type EnsembleUsed,
  type EvidenceDraws,
  ensembleDraws,
  ensembleFactors,
  estimate,
  evidenceDraws,
  type FactFactor,
  type FixedFact,
  type ParameterEnsemble,
  type Plan,
  type PlanStep,
  type QuestionOptions,
  Replications,
  readTarget,
  requireEnsemble,
  type ScenarioFactors,
  type StudyOptions,
  scenarioFactors,
  search,
  sharing,
  steadyScenario,
  stepsOf,
} from '../shared/index.js';
import { runDraws } from './runs.js';

/** Options of `evidence`. */
export interface EvidenceOptions extends QuestionOptions {
  /** Values of levers by their paths; default the corridor as it is. */
  readonly plan?: Plan;
  /** Parameter draws from the evidence; default 200, at least 20. */
  readonly draws?: number;
  /** Replications of each draw, with random numbers of their own; default 2, at least 2. */
  readonly replicationsPerDraw?: number;
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountingPoint;
  /** Truckloads a day; default the scenario's. */
  readonly target?: number | string;
  /** What a decision is worth: a right call, or truckloads a day above the target; default `decision`. */
  readonly utility?: Utility;
  /** Paths of the facts that are not known; default all with a range. */
  readonly factors?: readonly string[];
  /** Keeps only draws in which one run of the corridor as it is, without the plan, brings what was seen: truckloads a day there. */
  readonly today?: SeenToday;
  /** Parameter draws that agree with counts, in place of draws within the ranges; excludes `factors` and `today`. */
  readonly ensemble?: ParameterEnsemble;
}

/** What knowing one fact would bring. */
export interface FactInformation {
  readonly fact: FactFactor;
  readonly gain: InformationGain;
  readonly isShown: boolean;
  /** Part of what knowing everything would bring, 0 to 1; null where that is nothing. */
  readonly settles: number | null;
  readonly explained: Estimate;
  readonly curve: InformationValue['factors'][number]['curve'];
}

/** How sure the answer is when the inputs are not. */
export interface EvidenceResult {
  readonly scenario: string;
  readonly at: CountingPoint;
  readonly target: number;
  readonly days: number;
  readonly plan: readonly PlanStep[];
  /** Which days were asked for, steadied with every fact at the scenario's value; absent where they are as declared. */
  readonly asked?: AskedDays;
  /** Truckloads a day with every fact at the scenario's value. */
  readonly nominal: Estimate;
  readonly spread: VarianceSplit;
  readonly reaches: ShareOfDraws;
  readonly decision: Omit<InformationValue, 'factors' | 'threshold'>;
  /** Facts that were drawn, the most worth finding out first. */
  readonly facts: readonly FactInformation[];
  readonly fixed: readonly FixedFact[];
  readonly distributions: typeof distributionsByGrade;
  readonly redrawn: number;
  /** What the corridor as it is was to bring, and how many draws were made to find those that do; null where nothing was asked. */
  readonly seen: (SeenToday & { readonly drawn: number }) | null;
  /** The ensemble that the draws are of; absent where facts were drawn within their ranges. */
  readonly ensemble?: EnsembleUsed;
  /** The draws: facts of largest worth with their values, and the mean of each draw. */
  readonly sample: {
    readonly paths: readonly string[];
    readonly points: readonly Point[];
    readonly perDay: readonly number[];
  };
}

const defaultDraws = 200;
const nominalReplications = 20;
const sampledFacts = 12;

/**
 * In how many of the draws consistent with the evidence does the plan, or the corridor as it is, reach the target, and what is worth finding
 * out? Facts with a range are drawn by their grade, each draw is run with random numbers of its own, and the spread of the answers is parted
 * into sampling error and input uncertainty. The decision whose information is valued: whether to rely on the target being reached.
 * @throws RangeError below 20 draws or 2 replications of each, when no fact can be varied, or their ranges contradict each other
 */
export async function evidence(declared: Scenario, given: EvidenceOptions = {}): Promise<EvidenceResult> {
  const options = sharing(given);
  const { replicationsPerDraw: replications = 2, confidence = 0.95, utility = 'decision' } = options;
  const { at = declared.target.at, seed = 'throughline', plan = {}, question } = options;
  const threshold = readTarget(options.target ?? declared.target.perDay);
  requireEffort(options.draws ?? defaultDraws, replications);
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) => [
    carryOut(each, plan),
  ]);
  const steps = describePlan(scenario, plan);
  const { draws, factors, fixed, seen } = await drawn(scenario, plan, { ...options, at, replications });
  const nominal = await new Replications(options).outcomes(
    carryOutAsAsked(scenario, stepsOf(scenario, plan), question),
    search,
    nominalReplications,
    options.onProgress,
  );
  const runs = { replications, at, firstReplication: nominalReplications };
  const values = await runDraws(
    draws.scenarios.map((draw) =>
      question === 'next-days' ? carryOutNext(draw, steps) : steps.reduce(carryOutStep, draw),
    ),
    runs,
    options,
  );
  const areIndependent = seen === null && options.ensemble === undefined;
  const worth = { threshold, utility, confidence, seed, areIndependent };
  const { factors: gains, threshold: _, ...decision } = informationValue(draws.points, values, worth);
  return {
    scenario: scenario.name,
    at,
    target: threshold,
    days: scenario.days,
    plan: steps,
    ...(asked === undefined ? {} : { asked }),
    nominal: estimate(nominal, ({ throughput }) => throughput[at].perDay, confidence),
    spread: splitVariance(values, { confidence, seed }),
    reaches: shareOfDraws(values, threshold, confidence),
    decision,
    facts: gains.flatMap((gain) => factInformation(factors, gain, decision.perfect.value)),
    fixed,
    distributions: distributionsByGrade,
    redrawn: draws.redrawn,
    seen,
    ...(options.ensemble === undefined ? {} : { ensemble: describeEnsemble(options.ensemble) }),
    sample: sampleOf(factors, gains, draws.points, values),
  };
}

/** The facts of a scenario and its defaults with a usual range, parted by whether they are drawn under a plan; RangeError for a path in `paths` that is no fact. */
export function evidenceFactors(scenario: Scenario, plan: Plan, paths?: readonly string[]): ScenarioFactors {
  return scenarioFactors(withAssumptions(scenario), plan, paths);
}

interface Drawn extends ScenarioFactors {
  readonly draws: EvidenceDraws;
  readonly seen: EvidenceResult['seen'];
}

/** Facts that the plan sets are not drawn, unless what was seen before it tells of them. */
async function drawn(
  scenario: Scenario,
  plan: Plan,
  options: EvidenceOptions & { readonly at: CountingPoint; readonly replications: number },
): Promise<Drawn> {
  const { draws: count = defaultDraws, today, seed = 'throughline', at, replications, ensemble } = options;
  if (ensemble !== undefined) return drawnOfEnsemble(scenario, ensemble, count, options);
  const parted = evidenceFactors(scenario, today === undefined ? plan : {}, options.factors);
  const { factors } = parted;
  if (factors.length === 0) throw new RangeError('evidence requires at least 1 fact that can vary, got 0');
  if (today === undefined)
    return { ...parted, draws: evidenceDraws(scenario, factors, count, seed), seen: null };
  const firstReplication = nominalReplications + count * replications;
  const question = { factors, draws: count, seen: today, at, firstReplication };
  const draws = await drawsAsSeen(scenario, question, options);
  return { ...parted, draws, seen: { ...today, drawn: draws.drawn } };
}

function drawnOfEnsemble(
  scenario: Scenario,
  ensemble: ParameterEnsemble,
  count: number,
  { factors, today, seed = 'throughline' }: EvidenceOptions,
): Drawn {
  if (factors !== undefined || today !== undefined)
    throw new RangeError('an ensemble excludes factors and what is seen today');
  requireEnsemble(scenario, ensemble);
  const draws = ensembleDraws(scenario, ensemble, count, seed);
  return { factors: ensembleFactors(scenario, ensemble), fixed: [], draws, seen: null };
}

function carryOutStep(draw: Scenario, { lever, to }: PlanStep): Scenario {
  return setInForce(draw, lever, to);
}

function requireEffort(draws: number, replications: number): void {
  if (!(Number.isSafeInteger(draws) && draws >= 20))
    throw new RangeError(`evidence requires a whole number of draws of at least 20, got ${draws}`);
  if (!(Number.isSafeInteger(replications) && replications >= 2))
    throw new RangeError(`evidence requires at least 2 replications per draw, got ${replications}`);
}

function factInformation(
  factors: readonly FactFactor[],
  { factor, gain, isShown, explained, curve }: InformationValue['factors'][number],
  perfect: number,
): readonly FactInformation[] {
  const fact = factors[factor];
  const settles = perfect > 0 ? Math.min(1, Math.max(0, gain.value / perfect)) : null;
  return fact === undefined ? [] : [{ fact, gain, isShown, settles, explained, curve }];
}

function sampleOf(
  factors: readonly FactFactor[],
  gains: InformationValue['factors'],
  points: readonly Point[],
  values: readonly (readonly number[])[],
): EvidenceResult['sample'] {
  const places = gains.slice(0, sampledFacts).map(({ factor }) => factor);
  return {
    paths: places.map((place) => factors[place]?.name ?? ''),
    points: points.map((point) => places.map((place) => point[place] ?? Number.NaN)),
    perDay: values.map(mean),
  };
}

/** What was seen of the corridor as it is, truckloads a day at the point that counts. */
export interface SeenToday {
  readonly low: number;
  readonly high: number;
}

/** Draws that agree with what was seen. */
interface SeenDraws extends EvidenceDraws {
  /** Draws made and run to find them. */
  readonly drawn: number;
}

/** What to look for. */
interface SeenQuestion {
  readonly factors: readonly FactFactor[];
  readonly draws: number;
  readonly seen: SeenToday;
  readonly at: CountingPoint;
  /** Number of the first replication: each draw has random numbers of its own. */
  readonly firstReplication: number;
}

// Of ranges of which fewer than one draw in so many agrees, the nominal values or what was seen are mistaken.
const mostTriesPerDraw = 100;

/**
 * Makes draws and keeps those in which one run of the corridor as it is brings what was seen, until there are enough. The facts of such
 * draws hang together: where one holds traffic up, the others must let it through.
 * @throws RangeError when a hundred times as many draws do not suffice
 */
async function drawsAsSeen(
  scenario: Scenario,
  { factors, draws, seen, at, firstReplication }: SeenQuestion,
  options: StudyOptions,
): Promise<SeenDraws> {
  requireRange(seen);
  const seed = options.seed ?? 'throughline';
  const scenarios: Scenario[] = [];
  const points: (readonly number[])[] = [];
  let [redrawn, drawn] = [0, 0];
  for (let batch = 0; scenarios.length < draws; batch += 1) {
    if (drawn >= mostTriesPerDraw * draws)
      throw new RangeError(
        `evidence requires draws that bring ${seen.low} to ${seen.high} today, ${scenarios.length} of ${drawn} do`,
      );
    const some = evidenceDraws(scenario, factors, draws, JSON.stringify([seed, batch]));
    const runs = { replications: 1, at, firstReplication: firstReplication + drawn };
    const brought = (await runDraws(some.scenarios, runs, options)).flat();
    const left = draws - scenarios.length;
    const kept = brought.flatMap((perDay, draw) => (seen.low <= perDay && perDay <= seen.high ? [draw] : []));
    for (const draw of kept.slice(0, left)) {
      scenarios.push(some.scenarios[draw] ?? scenario);
      points.push(some.points[draw] ?? []);
    }
    drawn += kept.length <= left ? draws : (kept[left - 1] ?? 0) + 1;
    redrawn += some.redrawn;
    options.onProgress?.(`${scenario.name}: ${scenarios.length} of ${draws} draws, ${drawn} made`);
  }
  return { scenarios, points, redrawn, drawn };
}

function requireRange({ low, high }: SeenToday): void {
  if (!(low >= 0 && low < high))
    throw new RangeError(`evidence requires a range of what was seen today, got ${low} to ${high}`);
}
