import type { Steps } from '../../experiment/index.js';
import { meanInterval, studentTQuantile } from '../../statistics/index.js';
import type { ReachQuestion } from '../shared/index.js';
import type { FreshRuns } from './fresh-runs.js';

/** Fresh replications by which the answer is looked at, as multiples of those of the search; and where the bound of cost hangs on it. */
const looks = [1, 1.5, 2];
const patientLooks = [4, 8, 16, 32, 64, 128, 256, 512];

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

  /** Asks a plan for replications by which it was not chosen, and up to so many more than that; its interval must lie above the threshold. */
  async confirms(plan: Steps, patience = 0): Promise<boolean> {
    const key = plan.join(',');
    const known = this.known.get(key);
    if (known === true || (known === false && patience === 0)) return known;
    this.known.set(key, false);
    // Shares 1/(k (k + 1)) of the probability of error add up to one, however many candidates there are.
    const place = [...this.known.keys()].indexOf(key) + 1;
    const each = this.standards.error / (place * (place + 1) * (looks.length + patientLooks.length));
    const isConfirmed = await this.isAboveBy(plan, each, patience);
    this.known.set(key, isConfirmed);
    return isConfirmed;
  }

  /** True when a plan has been confirmed, false when it was refused, undefined when nobody asked. */
  isConfirmed(plan: Steps): boolean | undefined {
    return this.known.get(plan.join(','));
  }

  private async isAboveBy(plan: Steps, error: number, patience: number): Promise<boolean> {
    const { replications, threshold, confidence } = this.question;
    const most = this.freshRuns.of(plan).length + patience;
    const more = patientLooks.filter((times) => times * replications <= most);
    for (const times of [...looks, ...more]) {
      const outcomes = await this.freshRuns.run(plan, Math.ceil(times * replications));
      const values = this.question.values(outcomes);
      const { mean, standardError } = meanInterval(values, confidence);
      // Two or three values may agree by chance.
      const pooled = values.length < 4 ? this.standards.spread() / Math.sqrt(values.length) : 0;
      const quantile = studentTQuantile(1 - Math.max(error, leastError), values.length - 1);
      const margin = quantile * Math.max(standardError ?? Number.POSITIVE_INFINITY, pooled);
      if (mean - margin >= threshold && this.freshRuns.isSteady(outcomes)) return true;
      if (mean + (patience === 0 ? 0 : margin) < threshold) return false;
    }
    return false;
  }
}
