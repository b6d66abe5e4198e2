import type { Steps } from '../../experiment/index.js';
import { meanInterval, studentTQuantile } from '../../statistics/index.js';
import type { ReachQuestion } from '../shared/index.js';
import type { FreshRuns } from './fresh-runs.js';

/** Fresh replications by which the answer is looked at, as multiples of those of the search. */
const looks = [1, 1.5, 2];

/** Smallest probability of error that is asked of a quantile: less of it is lost in the digits of a number near one. */
const leastError = 1e-14;

/** Confirms plans by fresh replications, so that with all candidates and looks together the error stays within what is allowed. */
export class Confirmations {
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly question: ReachQuestion,
    private readonly freshRuns: FreshRuns,
    /** Probability of error for all of them, and the spread of one replication over all plans. */
    private readonly standards: { readonly error: number; readonly spread: () => number },
  ) {}

  /** Asks a plan for replications by which it was not chosen; its interval must lie above the threshold. */
  async confirms(plan: Steps): Promise<boolean> {
    const key = plan.join(',');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, false);
    // Shares 1/(k (k + 1)) of the probability of error add up to one, however many candidates there are.
    const candidates = this.known.size;
    const error = this.standards.error / (candidates * (candidates + 1) * looks.length);
    const isConfirmed = await this.isAboveBy(plan, error);
    this.known.set(key, isConfirmed);
    return isConfirmed;
  }

  /** True when a plan has been confirmed, false when it was refused, undefined when nobody asked. */
  isConfirmed(plan: Steps): boolean | undefined {
    return this.known.get(plan.join(','));
  }

  private async isAboveBy(plan: Steps, error: number): Promise<boolean> {
    const { replications, threshold, confidence } = this.question;
    for (const times of looks) {
      const outcomes = await this.freshRuns.run(plan, Math.ceil(times * replications));
      const values = this.question.values(outcomes);
      const { mean, standardError } = meanInterval(values, confidence);
      // Two or three values may agree by chance.
      const pooled = values.length < 4 ? this.standards.spread() / Math.sqrt(values.length) : 0;
      const margin = studentTQuantile(1 - Math.max(error, leastError), values.length - 1);
      const low = mean - margin * Math.max(standardError ?? Number.POSITIVE_INFINITY, pooled);
      if (low >= threshold && this.freshRuns.isSteady(outcomes)) return true;
      if (mean < threshold) return false;
    }
    return false;
  }
}
