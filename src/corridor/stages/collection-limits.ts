import { Regimes, type Route } from '../policies/index.js';
import type { Parameters } from '../resolved.js';

/** Most trucks let in a day to collect, by regime: a truck counts when it is sent; what is left over lapses at midnight. */
export class CollectionLimits {
  private regimes: Regimes;
  /** Trucks let in today, by the name of the regime. */
  private readonly today = new Map<string, number>();
  private used = 0;
  private offered = 0;
  private limitedDays = 0;

  constructor(parameters: Parameters) {
    this.regimes = new Regimes(parameters);
  }

  /** New parameters from a phase on; those let in today count. */
  apply(parameters: Parameters): void {
    this.regimes = new Regimes(parameters);
  }

  /** A new day. */
  beginDay(): void {
    this.today.clear();
    const limits = this.regimes.collectionLimits;
    this.offered += limits.reduce((sum, limit) => sum + limit, 0);
    if (limits.length > 0) this.limitedDays += 1;
  }

  /** Whether any limit is in force. */
  get areInForce(): boolean {
    return this.regimes.collectionLimits.length > 0;
  }

  /** Whether one more truck may be sent on a way today. */
  allow(route: Route): boolean {
    return this.regimes.limits(route).every(([name, limit]) => (this.today.get(name) ?? 0) < limit);
  }

  /** A truck is sent. */
  take(route: Route): void {
    for (const [name] of this.regimes.limits(route)) {
      this.today.set(name, (this.today.get(name) ?? 0) + 1);
      this.used += 1;
    }
  }

  /** Trucks sent under limits and their numbers, and days under a limit, since measuring began. */
  usage(): { readonly used: number; readonly offered: number; readonly days: number } {
    return { used: this.used, offered: this.offered, days: this.limitedDays };
  }

  /** Forgets the usage so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.used = 0;
    this.offered = 0;
    this.limitedDays = 0;
  }
}
