import { type CountingPoint, numberAt } from '../corridor/index.js';
import {
  type InformationGain,
  type InformationValue,
  informationValue,
  type Plan,
  type Point,
  type ShareOfWorlds,
  samplerOn,
  shareOfWorlds,
  splitVariance,
  type Utility,
  type VarianceSplit,
} from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Estimate, mean } from '../statistics/index.js';
import { evidenceWorlds, lawsByGrade } from './evidence-worlds.js';
import { localExecutor, replicateCorridor, type StudyOptions } from './jobs.js';
import { carryOut, describePlan, type PlanStep } from './plan.js';
import {
  type FactFactor,
  type FixedFact,
  type ScenarioFactors,
  scenarioFactors,
} from './sensitivity-factors.js';
import { estimate } from './summary.js';
import { readTarget } from './target.js';

/** Options of `evidence`. */
export interface EvidenceOptions extends StudyOptions {
  /** Steps of the levers, as `readPlan` gives them; default the corridor as it is. */
  readonly plan?: Plan;
  /** Worlds drawn from the evidence; default 200, at least 20. */
  readonly worlds?: number;
  /** Replications of each world, with luck of their own; default 2, at least 2. */
  readonly replicationsPerWorld?: number;
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountingPoint;
  /** Truckloads a day; default the scenario's. */
  readonly target?: number | string;
  /** What a decision is worth: a right call, or truckloads a day above the target; default verdict. */
  readonly utility?: Utility;
  /** Paths of the facts that are not known; default all with a range. */
  readonly factors?: readonly string[];
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
  /** Truckloads a day with every fact at the scenario's value. */
  readonly nominal: Estimate;
  readonly spread: VarianceSplit;
  readonly reaches: ShareOfWorlds;
  readonly decision: Omit<InformationValue, 'factors' | 'threshold'>;
  /** Facts that were drawn, the most worth finding out first. */
  readonly facts: readonly FactInformation[];
  readonly fixed: readonly FixedFact[];
  readonly laws: typeof lawsByGrade;
  readonly redrawn: number;
  /** The worlds themselves: facts of largest worth with their values, and the mean of each world. */
  readonly sample: {
    readonly paths: readonly string[];
    readonly points: readonly Point[];
    readonly perDay: readonly number[];
  };
}

const nominalReplications = 20;
const sampledFacts = 12;

/**
 * In how many of the worlds consistent with the evidence does the plan, or the corridor as it is, reach the target, and what is worth finding
 * out? Facts with a range are drawn by their grade, each world is run with luck of its own, and the spread of the answers is parted
 * into chance and ignorance. The decision whose information is valued: whether to rely on the target being reached.
 * @throws RangeError below 20 worlds or 2 replications of each, when no fact can be varied, or their ranges contradict each other
 */
export async function evidence(scenario: Scenario, options: EvidenceOptions = {}): Promise<EvidenceResult> {
  const { worlds = 200, replicationsPerWorld = 2, confidence = 0.95, utility = 'verdict' } = options;
  const { at = scenario.target.at, seed = 'throughline', plan = scenario.levers.map(() => 0) } = options;
  const threshold = readTarget(options.target ?? scenario.target.perDay);
  requireEffort(worlds, replicationsPerWorld);
  const planned = carryOut(scenario, plan);
  const { factors, fixed } = evidenceFactors(scenario, plan, options.factors);
  if (factors.length === 0) throw new RangeError('evidence requires at least 1 fact that can vary, got 0');
  const drawn = evidenceWorlds(planned, factors, worlds, seed);
  const nominal = await replicateCorridor(planned, nominalReplications, options);
  const values = await runWorlds(drawn.scenarios, replicationsPerWorld, at, options);
  const information = informationValue(drawn.points, values, { threshold, utility, confidence, seed });
  const { factors: gains, threshold: _, ...decision } = information;
  const facts = gains.flatMap((gain) => factInformation(factors, gain, decision.perfect.value));
  return {
    scenario: scenario.name,
    at,
    target: threshold,
    days: scenario.days,
    plan: describePlan(scenario, plan),
    nominal: estimate(nominal, ({ throughput }) => throughput[at].perDay, confidence),
    spread: splitVariance(values, { confidence, seed }),
    reaches: shareOfWorlds(values, threshold, confidence),
    decision,
    facts,
    fixed,
    laws: lawsByGrade,
    redrawn: drawn.redrawn,
    sample: sampleOf(facts, drawn.scenarios, values),
  };
}

/** The facts of a scenario, parted by whether they are drawn under a plan; RangeError for a path in `paths` that is no fact. */
export function evidenceFactors(scenario: Scenario, plan: Plan, paths?: readonly string[]): ScenarioFactors {
  return scenarioFactors(scenario, plan, paths);
}

function requireEffort(worlds: number, replications: number): void {
  if (!(Number.isSafeInteger(worlds) && worlds >= 20))
    throw new RangeError(`evidence requires a whole number of worlds of at least 20, got ${worlds}`);
  if (!(Number.isSafeInteger(replications) && replications >= 2))
    throw new RangeError(`evidence requires at least 2 replications per world, got ${replications}`);
}

/** Truckloads a day, `[world][replication]`; no two worlds, nor the nominal runs, share their luck. */
async function runWorlds(
  worlds: readonly Scenario[],
  replications: number,
  at: CountingPoint,
  { executor = localExecutor(), seed = 'throughline', signal, onProgress }: StudyOptions,
): Promise<readonly (readonly number[])[]> {
  // Outcomes are large and measured at once: enough worlds in hand to keep every thread at work, not all of them.
  const atOnce = 16 * executor.workers;
  const values: (readonly number[])[] = [];
  const execution = { seed, ...(signal === undefined ? {} : { signal }) };
  for (let first = 0; first < worlds.length; first += atOnce) {
    const batch = worlds.slice(first, first + atOnce).map(async (world, index) => {
      const measure = samplerOn(
        executor,
        world,
        ({ throughput }) => ({ perDay: throughput[at].perDay }),
        execution,
      );
      const from = nominalReplications + (first + index) * replications;
      return (await measure(from, from + replications)).map(({ perDay = Number.NaN }) => perDay);
    });
    values.push(...(await Promise.all(batch)));
    onProgress?.(`${worlds[0]?.name ?? ''}: ${values.length} of ${worlds.length} worlds`);
  }
  return values;
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
  facts: readonly FactInformation[],
  worlds: readonly Scenario[],
  values: readonly (readonly number[])[],
): EvidenceResult['sample'] {
  const paths = facts.slice(0, sampledFacts).map(({ fact }) => fact.name);
  return {
    paths,
    points: worlds.map((world) => paths.map((path) => numberAt(world, path))),
    perDay: values.map(mean),
  };
}
