import { dunnettQuantile, mean, studentTQuantile, variance } from '../../statistics/index.js';
import type { Goal } from './alternatives.js';

/**
 * How alternatives depend on each other through common random numbers. `any`: Bonferroni's bound on paired t, right whatever they do.
 * `sphericity`: all differences have the same variance, which narrows the intervals; a rough fit under common random numbers, and on the
 * safe side in Nelson and Matejcik's trials as long as correlations are positive.
 */
export type Dependence = 'any' | 'sphericity';

/** One alternative against the best of the others. */
export interface Lead {
  readonly name: string;
  /** By how much it is better than the best of the others in the measure's unit; below 0, by how much it falls short. */
  readonly lead: number;
  /** At most 0; 0 where this is shown to be the best. */
  readonly low: number;
  /** At least 0; 0 where this is shown not to be the best. */
  readonly high: number;
  readonly canBeBest: boolean;
}

/** Multiple comparisons with the best: intervals that all hold at once. */
export interface AgainstBest {
  readonly method: 'Bonferroni, paired t' | 'Nelson and Matejcik, sphericity';
  readonly alternatives: readonly Lead[];
  /** Names of those that may be the best. */
  readonly canBeBest: readonly string[];
}

interface Named {
  readonly name: string;
  readonly values: readonly number[];
}

/**
 * Multiple comparisons with the best, constrained intervals. Hsu, Annals of Statistics 12, 1984; under common random numbers with paired t and
 * Bonferroni's bound over the k − 1 comparisons with the unknown best, or Nelson and Matejcik, Management Science 41, 1995.
 */
export function againstBest(
  named: readonly Named[],
  { goal, confidence, dependence }: { goal: Goal; confidence: number; dependence: Dependence },
): AgainstBest {
  const sign = goal === 'largest' ? 1 : -1;
  const values = named.map((each) => each.values.map((value) => sign * value));
  const isPaired = dependence === 'any';
  const allowance = isPaired ? pairedAllowance(values, confidence) : sphericalAllowance(values, confidence);
  const means = values.map((each) => mean(each));
  const leads = constrainedLeads(means, allowance);
  return {
    method: isPaired ? 'Bonferroni, paired t' : 'Nelson and Matejcik, sphericity',
    alternatives: named.flatMap(({ name }, i) => leads.slice(i, i + 1).map((lead) => ({ name, ...lead }))),
    canBeBest: named.flatMap(({ name }, i) => (leads[i]?.canBeBest === true ? name : [])),
  };
}

/** Leads over the best of the others with Hsu's constrained intervals: the lower ends look at those only that may be the best. */
function constrainedLeads(means: readonly number[], allowance: Allowance): readonly Omit<Lead, 'name'>[] {
  const all = means.map((_, index) => index);
  const ahead = (i: number, l: number): number => (means[i] ?? Number.NaN) - (means[l] ?? Number.NaN);
  const least = (i: number, others: readonly number[], of: (l: number) => number): number =>
    Math.min(...others.filter((l) => l !== i).map(of));
  const highs = all.map((i) =>
    Math.max(
      0,
      least(i, all, (l) => ahead(i, l) + allowance(i, l)),
    ),
  );
  const candidates = all.filter((i) => (highs[i] ?? 0) > 0 || least(i, all, (l) => ahead(i, l)) >= 0);
  const isOnly = (i: number): boolean => candidates.length === 1 && candidates[0] === i;
  return all.map((i) => ({
    lead: least(i, all, (l) => ahead(i, l)),
    low: isOnly(i)
      ? 0
      : Math.min(
          0,
          least(i, candidates, (l) => ahead(i, l) - allowance(i, l)),
        ),
    high: highs[i] ?? Number.NaN,
    canBeBest: candidates.includes(i),
  }));
}

type Allowance = (i: number, l: number) => number;

function pairedAllowance(values: readonly (readonly number[])[], confidence: number): Allowance {
  const n = values[0]?.length ?? 0;
  const critical = studentTQuantile(1 - (1 - confidence) / (values.length - 1), n - 1);
  return (i, l) => {
    const others = values[l] ?? [];
    const differences = (values[i] ?? []).map((value, index) => value - (others[index] ?? Number.NaN));
    return critical * Math.sqrt(variance(differences) / n);
  };
}

function sphericalAllowance(values: readonly (readonly number[])[], confidence: number): Allowance {
  const [k, n] = [values.length, values[0]?.length ?? 0];
  const degreesOfFreedom = (k - 1) * (n - 1);
  const critical = dunnettQuantile(confidence, k - 1, degreesOfFreedom);
  const rows = values.map((each) => mean(each));
  const columns = Array.from({ length: n }, (_, j) => mean(values.map((each) => each[j] ?? Number.NaN)));
  const grand = mean(rows);
  const squares = values.flatMap((each, i) =>
    each.map((value, j) => (value - (rows[i] ?? 0) - (columns[j] ?? 0) + grand) ** 2),
  );
  const pooled = squares.reduce((sum, square) => sum + square, 0) / degreesOfFreedom;
  const width = critical * Math.sqrt((2 * pooled) / n);
  return () => width;
}
