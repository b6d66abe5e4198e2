import { type Estimate, meanInterval } from '../../statistics/index.js';
import { type Alternatives, draw, type Goal } from '../compare/index.js';

/** What became of one alternative. */
export type Fate =
  | { readonly state: 'survived' }
  | {
      readonly state: 'eliminated';
      /** The one it was furthest behind. */
      readonly by: string;
      readonly atReplication: number;
      /** How far behind its mean was, in the measure's unit, and how far it might have been. */
      readonly behind: number;
      readonly allowance: number;
    };

/** One alternative in a selection. */
export interface Contender {
  readonly name: string;
  /** Replications spent on it in the selection. */
  readonly replications: number;
  /** Mean over them: of the selected one too high (too low for the smallest), as it was selected for being so. */
  readonly mean: number;
  readonly fate: Fate;
}

/** What the selected alternative brings. */
export interface BestEstimate {
  readonly name: string;
  readonly estimate: Estimate;
  /** True when the estimate comes from the replications it was selected by, and so flatters it; false when they are fresh. */
  readonly isSelectionBiased: boolean;
}

/** The outcome of a selection, as plain data with everything that was asked for. */
export interface Selection {
  readonly procedure: 'kn' | 'kn++';
  readonly measure: string;
  readonly goal: Goal;
  readonly indifferenceZone: number;
  readonly confidence: number;
  readonly firstStage: number;
  readonly stage: number;
  readonly maxReplications: number;
  readonly batchSize: number;
  readonly confirmation: number;
  readonly decision:
    | { readonly state: 'selected'; readonly name: string }
    /** Not decided within the most replications; so many of each survivor would be enough. */
    | { readonly state: 'open'; readonly leading: string; readonly replicationsNeeded: number };
  readonly survivors: readonly string[];
  readonly alternatives: readonly Contender[];
  /** Spent on all alternatives, without the confirmation. */
  readonly replications: number;
  readonly best: BestEstimate;
}

/** How the selected alternative is estimated. */
interface Confirmation {
  readonly measure: string;
  readonly confidence: number;
  /** Fresh replications; 0 for none. */
  readonly confirmation: number;
}

/**
 * Estimates what an alternative brings from replications that nobody has seen, `from` on; from those it was selected by, and
 * says so, when none are to be spent.
 */
export async function confirm(
  alternatives: Alternatives,
  { name, values }: { readonly name: string; readonly values: readonly number[] },
  { measure, confidence, confirmation }: Confirmation,
  from: number,
): Promise<BestEstimate> {
  const sampler = alternatives[name];
  if (sampler === undefined) throw new RangeError(`no alternative is named ${name}`);
  const isSelectionBiased = confirmation === 0;
  const sample = isSelectionBiased ? values : await draw(sampler, measure, from, from + confirmation);
  return { name, estimate: meanInterval(sample, confidence), isSelectionBiased };
}
