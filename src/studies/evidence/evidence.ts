import { type CountedAt, setInForce, throughputAt } from '../../corridor/index.js';
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
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, mean } from '../../statistics/index.js';
import {
  type AskedDays,
  carryOut,
  carryOutAsAsked,
  describeEnsemble,
  describePlan,
  distributionsByGrade,
  type EnsembleUsed,
  estimate,
  type FactFactor,
  type FixedFact,
  type Lasting,
  lastingOf,
  type ParameterEnsemble,
  type Plan,
  type PlanStep,
  type QuestionOptions,
  Replications,
  readTarget,
  search,
  setNext,
  sharing,
  steadyScenario,
  stepsOf,
} from '../shared/index.js';
import { type DrawnFacts, drawFacts, type SeenToday } from './draws.js';
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
  readonly at?: CountedAt;
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
  readonly at: CountedAt;
  readonly target: number;
  readonly days: number;
  readonly plan: readonly PlanStep[];
  /** Which days were asked for, steadied with every fact at the scenario's value; absent where they are as declared. */
  readonly asked?: AskedDays;
  /** Truckloads a day with every fact at the scenario's value. */
  readonly nominal: Estimate;
  /** How much of that lasts; absent in results of before it was told. */
  readonly nominalLasting?: Lasting;
  readonly spread: VarianceSplit;
  readonly reaches: ShareOfDraws;
  readonly decision: Omit<InformationValue, 'factors' | 'threshold'>;
  /** Facts that were drawn, the most worth finding out first. */
  readonly facts: readonly FactInformation[];
  readonly fixed: readonly FixedFact[];
  readonly distributions: typeof distributionsByGrade;
  readonly redrawn: number;
  /** What the corridor as it is was to bring, and how many draws were made to find those that do; null where nothing was asked. */
  readonly seen: DrawnFacts['seen'];
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
  const count = options.draws ?? defaultDraws;
  requireEffort(count, replications);
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) => [
    carryOut(each, plan),
  ]);
  const steps = describePlan(scenario, plan);
  const { draws, factors, fixed, seen } = await drawFacts(scenario, plan, {
    ...{ ...options, at, draws: count },
    firstReplication: nominalReplications + count * replications,
  });
  const nominal = await new Replications(options).outcomes(
    carryOutAsAsked(scenario, stepsOf(scenario, plan), question),
    search,
    nominalReplications,
    options.onProgress,
  );
  const runs = { replications, at, firstReplication: nominalReplications };
  const values = await runDraws(
    draws.scenarios.map((draw) =>
      question === 'next-days'
        ? steps.reduce((each, { lever, to }) => setNext(each, lever, to), draw)
        : steps.reduce(carryOutStep, draw),
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
    nominal: estimate(nominal, (outcome) => throughputAt(outcome, at).perDay, confidence),
    nominalLasting: lastingOf(nominal, at, confidence),
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
