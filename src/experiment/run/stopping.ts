import { requireWhole } from '../../math/index.js';
import type { Measures } from './model.js';
import { type Precision, type PrecisionOptions, PrecisionRule } from './precision.js';

/** Why no more replications were run, as plain data. */
export type Stopping =
  | { readonly by: 'replications' }
  | {
      readonly by: 'precision';
      readonly precision: Precision;
      /** Replications at which the precision was reached, and for how many more it held. */
      readonly metAt: number;
      readonly lookAhead: number;
    }
  | {
      readonly by: 'maxReplications';
      readonly precision: Precision;
      /** Measures whose interval is still too wide; empty when the look-ahead was cut short. */
      readonly unmet: readonly string[];
    };

/** Either a number of replications, or a precision and the most replications that may be spent on it (default 1,000). */
export type Effort =
  | { readonly replications: number }
  | (PrecisionOptions & { readonly maxReplications?: number });

/** The same as a user says it: options that go with a precision are refused without one. */
export interface EffortOptions {
  /** Number of replications; default 20. Not together with `precision`. */
  readonly replications?: number;
  /** Replicate until every measure is so precise: 0.02 is ± 2 % of its mean. */
  readonly precision?: Precision;
  /** Replications before the first decision; default 10. */
  readonly minReplications?: number;
  /** Most replications spent on the precision; default 1,000. */
  readonly maxReplications?: number;
  /** Replications more for which the precision must hold; default 5. */
  readonly lookAhead?: number;
  /** Confidence with which the intervals hold; default 0.95. */
  readonly confidence?: number;
}

/** What options say of the effort; RangeError when they say both of it, or something of a precision without one. */
export function effortOf(options: EffortOptions): Effort {
  const { replications, precision, confidence = 0.95, ...rest } = options;
  const limits = Object.entries(rest).filter(([name, value]) => isLimit(name) && value !== undefined);
  if (precision === undefined) {
    const [idle] = limits;
    if (idle !== undefined) throw new RangeError(`${idle[0]} requires a precision`);
    return { replications: replications ?? 20 };
  }
  if (replications !== undefined) throw new RangeError('replications and precision exclude each other');
  return { precision, confidence, ...Object.fromEntries(limits) };
}

/** Replications in order, and why there are no more of them. */
export interface Collected<T> {
  readonly kept: readonly T[];
  readonly stopping: Stopping;
}

/** Results of replications `from` up to, not including, `to`. */
export type Draw<T> = (from: number, to: number) => Promise<readonly T[]>;

/**
 * Draws replications until the effort is spent or the precision is reached. The decision falls after each replication in its
 * order; what was drawn beyond the last is left out, so the result does not depend on how much is drawn at a time or by whom.
 */
export async function collect<T>(
  draw: Draw<T>,
  measuresOf: (result: T) => Measures,
  measures: (first: T) => readonly string[],
  effort: Effort,
): Promise<Collected<T>> {
  if ('replications' in effort) {
    requireWhole('replicate', 'a whole number of replications', effort.replications, 1);
    return { kept: await draw(0, effort.replications), stopping: { by: 'replications' } };
  }
  const { precision, maxReplications = 1000 } = effort;
  const { minReplications = Math.min(10, maxReplications) } = effort;
  requireWhole(
    'replicate',
    'a whole number of most replications',
    maxReplications,
    Math.max(2, minReplications),
  );
  const kept: T[] = [];
  let rule: PrecisionRule | undefined;
  let wanted = minReplications;
  while (kept.length < maxReplications) {
    const more = await draw(kept.length, Math.min(maxReplications, kept.length + wanted));
    for (const result of more) {
      rule ??= new PrecisionRule(measures(result), { ...effort, minReplications });
      kept.push(result);
      const isLast = rule.add(measuresOf(result));
      if (isLast) return { kept, stopping: precise(precision, rule) };
    }
    wanted = rule?.forecast() ?? minReplications;
  }
  return { kept, stopping: { by: 'maxReplications', precision, unmet: rule?.unmet() ?? [] } };
}

function precise(precision: Precision, rule: PrecisionRule): Stopping {
  return { by: 'precision', precision, metAt: rule.metAt ?? rule.replications, lookAhead: rule.lookAhead };
}

function isLimit(name: string): boolean {
  return name === 'minReplications' || name === 'maxReplications' || name === 'lookAhead';
}
