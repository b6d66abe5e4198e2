import { setInForce } from '../../corridor/index.js';
import { type ShareOfDraws, shareOfDraws } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { mean, quantile, sortAscending } from '../../statistics/index.js';
import {
  describeEnsemble,
  type EnsembleUsed,
  ensembleDraws,
  type ParameterEnsemble,
  type PlanStep,
  type ReachQuestion,
  Replications,
  requireEnsemble,
  type StudyOptions,
  setNext,
} from '../shared/index.js';

/** What was asked for, over draws: trucks a day or a share of days; 5 %, half and 95 % of the draws lie below. */
export interface OverDraws {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The answer's plan, or all levers at maximum where it is not reached, held against parameter draws that agree with counts. */
export interface PlanOverEnsemble extends EnsembleUsed {
  /** Draws that were run, and replications of each. */
  readonly drawsRun: number;
  readonly replicationsPerDraw: number;
  readonly today: OverDraws;
  readonly plan: OverDraws;
  /** Share of the draws in which the plan reaches the target: its reliability. */
  readonly reaches: ShareOfDraws;
}

const drawsRun = 100;
const replicationsPerDraw = 2;

/** Runs today's corridor and a plan in draws of an ensemble, with random numbers of their own in each draw and the same for both. */
export async function runOverEnsemble(
  scenario: Scenario,
  steps: readonly PlanStep[],
  ensemble: ParameterEnsemble,
  { threshold, values, confidence, question }: ReachQuestion,
  options: StudyOptions,
): Promise<PlanOverEnsemble> {
  requireEnsemble(scenario, ensemble);
  const seed = JSON.stringify(['reach over an ensemble', options.seed ?? 'throughline']);
  const { scenarios } = ensembleDraws(scenario, ensemble, drawsRun, seed);
  const planned = scenarios.map((draw) =>
    question === 'next-days'
      ? // A plan's value need not be whole steps from what a draw has.
        steps.reduce((each, { lever, to }) => setNext(each, lever, to), draw)
      : steps.reduce((each, { lever, to }) => setInForce(each, lever, to), draw),
  );
  const runs = new Replications(options);
  const sides = [];
  for (const side of [scenarios, planned]) {
    const wanted = side.map((draw, index) => {
      return { scenario: draw, stream: { first: index * replicationsPerDraw, seed }, n: replicationsPerDraw };
    });
    const outcomes = await runs.ofEach(wanted, (done) =>
      options.onProgress?.(
        `${scenario.name}: ${done} of ${drawsRun * replicationsPerDraw} runs over the ensemble`,
      ),
    );
    sides.push(outcomes.map(values));
  }
  const [today = [], plan = []] = sides;
  return {
    ...describeEnsemble(ensemble),
    drawsRun,
    replicationsPerDraw,
    today: overDraws(today),
    plan: overDraws(plan),
    reaches: shareOfDraws(plan, threshold, confidence),
  };
}

function overDraws(values: readonly (readonly number[])[]): OverDraws {
  const sorted = sortAscending(values.map(mean));
  return { low: quantile(sorted, 0.05), median: quantile(sorted, 0.5), high: quantile(sorted, 0.95) };
}
