import { requireOneOf, requireProbability, requireWhole } from '../../math/index.js';
import {
  type Estimate,
  holmAdjusted,
  meanInterval,
  pairedInterval,
  studentTCdf,
} from '../../statistics/index.js';
import { confidenceOfEach } from '../run/index.js';
import { type AgainstBest, againstBest, type Dependence } from './against-best.js';
import { type Alternatives, draw, type Goal, requireChoice, requireGoal } from './alternatives.js';

/** What several alternatives are compared by. */
export interface CompareManyOptions {
  readonly measure: string;
  /** Of each alternative; at least 2. */
  readonly replications: number;
  /** Chance that all intervals of a family hold at once; default 0.95. */
  readonly confidence?: number;
  /** Default `largest`. */
  readonly goal?: Goal;
  /** Name of the alternative that the others are held against as well. */
  readonly control?: string;
  /** Default `any`: right however the alternatives depend on each other. */
  readonly dependence?: Dependence;
}

/** One difference of a family. */
export interface FamilyDifference {
  readonly first: string;
  readonly second: string;
  /** First less second, in the measure's unit; all intervals of the family hold at once (Bonferroni). */
  readonly difference: Estimate;
  /** Two-sided, Student's t on the paired differences. */
  readonly pValue: number;
  /** Holm's adjustment over the family. */
  readonly adjustedPValue: number;
  /** The adjusted p-value is below 1 − confidence. May be shown while the interval, which is more cautious, just includes 0. */
  readonly isShown: boolean;
}

/** Several alternatives with common random numbers. */
export interface ManyComparison {
  readonly measure: string;
  readonly goal: Goal;
  readonly replications: number;
  readonly confidence: number;
  /** Each alone, with an interval that holds for it alone. */
  readonly alternatives: readonly { readonly name: string; readonly estimate: Estimate }[];
  /** All pairs. */
  readonly pairs: readonly FamilyDifference[];
  /** Each other alternative less the control; null when none was named. */
  readonly againstControl: readonly FamilyDifference[] | null;
  /** Each against the best of the others. */
  readonly againstBest: AgainstBest;
}

/**
 * Compares several alternatives replication by replication with common random numbers: all pairs, each against a control, and each against
 * the best of the others.
 * @throws RangeError for fewer than two alternatives or replications, or a control that is none of them
 */
export async function compareMany(
  alternatives: Alternatives,
  options: CompareManyOptions,
): Promise<ManyComparison> {
  const { measure, replications, confidence = 0.95, goal = 'largest', control } = options;
  const { dependence = 'any' } = options;
  const names = Object.keys(alternatives);
  requireChoice('compareMany', names);
  requireGoal('compareMany', goal);
  requireOneOf('compareMany', 'a dependence', dependence, ['any', 'sphericity']);
  requireWhole('compareMany', 'a whole number of replications', replications, 2);
  requireProbability('compareMany', 'a confidence', confidence);
  if (control !== undefined && !names.includes(control))
    throw new RangeError(`compareMany requires a control among ${names.join(', ')}, got ${control}`);
  const samples = await Promise.all(
    Object.values(alternatives).map((each) => draw(each, measure, 0, replications)),
  );
  const named = names.map((name, index) => ({ name, values: samples[index] ?? [] }));
  const pairs = named.flatMap((first, index) => named.slice(index + 1).map((second) => ({ first, second })));
  const second = named.find(({ name }) => name === control);
  const others = named.filter(({ name }) => name !== control);
  return {
    measure,
    goal,
    replications,
    confidence,
    alternatives: named.map(({ name, values }) => ({ name, estimate: meanInterval(values, confidence) })),
    pairs: family(pairs, confidence),
    againstControl:
      second === undefined
        ? null
        : family(
            others.map((first) => ({ first, second })),
            confidence,
          ),
    againstBest: againstBest(named, { goal, confidence, dependence }),
  };
}

interface Named {
  readonly name: string;
  readonly values: readonly number[];
}

function family(
  pairs: readonly { readonly first: Named; readonly second: Named }[],
  confidence: number,
): readonly FamilyDifference[] {
  const each = confidenceOfEach(confidence, pairs.length);
  const differences = pairs.map(({ first, second }) => pairedInterval(first.values, second.values, each));
  const pValues = differences.map(pValueOf);
  const adjusted = holmAdjusted(pValues);
  return pairs.flatMap(({ first, second }, index) => {
    const [difference, pValue, adjustedPValue] = [differences[index], pValues[index], adjusted[index]];
    if (difference === undefined || pValue === undefined || adjustedPValue === undefined) return [];
    const isShown = adjustedPValue < 1 - confidence;
    return { first: first.name, second: second.name, difference, pValue, adjustedPValue, isShown };
  });
}

/** Two-sided, of no difference. */
function pValueOf({ mean, standardError, n }: Estimate): number {
  if (mean === 0 || standardError === null) return 1;
  return standardError === 0 ? 0 : 2 * studentTCdf(-Math.abs(mean) / standardError, n - 1);
}
