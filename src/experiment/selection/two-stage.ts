import { requireAbove, requireWhole } from '../../math/index.js';
import { mean, rinottConstant, variance } from '../../statistics/index.js';
import { type Alternatives, draw, type Goal, later, requireChoice, requireGoal } from '../compare/index.js';
import type { Sampler } from '../run/index.js';
import { requireConfidence } from './select-best.js';
import { type BestEstimate, confirm } from './selection.js';

/** What is to be selected in two stages. */
export interface TwoStageOptions {
  readonly measure: string;
  /** Smallest difference that matters, in the measure's unit. */
  readonly indifferenceZone: number;
  /** Chance of selecting the best when it leads by the zone; default 0.95. */
  readonly confidence?: number;
  /** Default `largest`. */
  readonly goal?: Goal;
  /** Replications of each in the first stage; at least 3, default 10. */
  readonly firstStage?: number;
  /** Most replications of one alternative, and the distance between their replication numbers; default 100,000. */
  readonly maxReplications?: number;
  /** Fresh replications of the selected one for its estimate; default as many as in the first stage, 0 for none. */
  readonly confirmation?: number;
}

/** The outcome of a selection in two stages. */
export interface TwoStageSelection {
  readonly procedure: 'rinott';
  readonly measure: string;
  readonly goal: Goal;
  readonly indifferenceZone: number;
  readonly confidence: number;
  readonly firstStage: number;
  /** Rinott's h. */
  readonly constant: number;
  readonly best: BestEstimate;
  readonly alternatives: readonly {
    readonly name: string;
    readonly firstStageVariance: number;
    readonly replications: number;
    readonly mean: number;
  }[];
  readonly replications: number;
}

/**
 * Selects the best mean in two stages, for when replications are handed out in two batches and nothing can be decided in between:
 * the variances of the first stage say how many replications each needs, max(n₀, ⌈(h S / δ)²⌉). Rinott (1978). The procedure wants
 * independent alternatives, so each has draws of its own: alternative i uses replication numbers from i × `maxReplications` on.
 * @throws RangeError for fewer than two alternatives, options out of range, or more replications needed than allowed
 */
export async function selectInTwoStages(
  alternatives: Alternatives,
  options: TwoStageOptions,
): Promise<TwoStageSelection> {
  const names = Object.keys(alternatives);
  const settled = settle(names, options);
  const { measure, goal, indifferenceZone, confidence, firstStage, maxReplications } = settled;
  const constant = rinottConstant(names.length, firstStage, confidence);
  const runs = await Promise.all(
    Object.entries(alternatives).map(([name, sampler], index) =>
      runBothStages(name, later(sampler, index * maxReplications), constant, settled),
    ),
  );
  const sign = goal === 'largest' ? 1 : -1;
  const best = runs.reduce((a, b) => (sign * mean(b.values) > sign * mean(a.values) ? b : a));
  return {
    procedure: 'rinott',
    measure,
    goal,
    indifferenceZone,
    confidence,
    firstStage,
    constant,
    best: await confirm(alternatives, best, settled, names.length * maxReplications),
    alternatives: runs.map(({ name, firstStageVariance, values }) => {
      return { name, firstStageVariance, replications: values.length, mean: mean(values) };
    }),
    replications: runs.reduce((sum, { values }) => sum + values.length, 0),
  };
}

type Settled = Required<TwoStageOptions>;

function settle(names: readonly string[], options: TwoStageOptions): Settled {
  const caller = 'selectInTwoStages';
  const { confidence = 0.95, goal = 'largest', firstStage = 10, maxReplications = 100_000 } = options;
  const { measure, indifferenceZone, confirmation = firstStage } = options;
  requireChoice(caller, names);
  requireGoal(caller, goal);
  requireAbove(caller, 'a zone of indifference', indifferenceZone, 0);
  requireConfidence(caller, confidence, names.length);
  requireWhole(caller, 'a whole number of replications in the first stage', firstStage, 3);
  requireWhole(caller, 'a whole number of most replications', maxReplications, firstStage);
  requireWhole(caller, 'a whole number of confirming replications', confirmation, 0);
  return { measure, indifferenceZone, confidence, goal, firstStage, maxReplications, confirmation };
}

interface Run {
  readonly name: string;
  readonly firstStageVariance: number;
  readonly values: readonly number[];
}

async function runBothStages(
  name: string,
  sampler: Sampler,
  constant: number,
  settled: Settled,
): Promise<Run> {
  const { measure, indifferenceZone, firstStage, maxReplications } = settled;
  const first = await draw(sampler, measure, 0, firstStage);
  const firstStageVariance = variance(first);
  const needed = Math.ceil((constant ** 2 * firstStageVariance) / indifferenceZone ** 2);
  if (needed > maxReplications)
    throw new RangeError(`${name} needs ${needed} replications, more than the ${maxReplications} allowed`);
  const rest = needed > firstStage ? await draw(sampler, measure, firstStage, needed) : [];
  return { name, firstStageVariance, values: [...first, ...rest] };
}
