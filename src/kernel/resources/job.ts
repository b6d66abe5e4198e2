import { invariant } from '../../math/index.js';
import type { KernelState } from '../events/index.js';
import { describeValue, isDelay, type Minutes } from '../events/index.js';

const RULES = ['resume', 'restart', 'resample', 'leave'] as const;

/**
 * What becomes of a job whose server is taken away: it goes on where it stopped, begins again with the same duration,
 * begins again with a new duration, or leaves unfinished.
 */
export type PreemptionRule = (typeof RULES)[number];

/** Whether that is a rule. */
export function isPreemptionRule(rule: unknown): rule is PreemptionRule {
  return RULES.some((each) => each === rule);
}

/** How a job went. */
export interface ServedJob {
  readonly finished: boolean;
  readonly preemptions: number;
  /** Minutes of service it got, those lost by a restart included. */
  readonly served: Minutes;
  /** Minutes it was still to get; 0 when finished. */
  readonly remaining: Minutes;
}

/** A piece of work at servers that can be taken away: what it has had and what remains. */
export class Job {
  /** Minutes of service still to come. */
  remaining: Minutes = 0;
  private full: Minutes = 0;
  private served: Minutes = 0;
  private preemptions = 0;
  private begun: Minutes = 0;
  private due: Minutes = 0;

  constructor(
    private readonly kernel: KernelState,
    private readonly duration: Minutes | (() => Minutes),
    readonly priority: number,
    private readonly rule: PreemptionRule,
  ) {}

  /** Learns how long it takes. */
  arrive(): void {
    this.full = this.draw();
    this.remaining = this.full;
  }

  /** Gets a server. */
  begin(now: Minutes): void {
    this.begun = now;
    this.due = now + this.remaining;
  }

  /** Whether its work ends at this very instant. */
  isDue(now: Minutes): boolean {
    return now >= this.due;
  }

  /** Is without a server from now on. */
  pause(now: Minutes): void {
    this.served += now - this.begun;
    this.remaining = this.due - now;
    CHECKED: invariant(now >= this.begun, 'a job gets no service before it begins');
    CHECKED: invariant(this.remaining >= 0, 'a job gets no more service than it needs');
  }

  /** Its server was taken away. True when it waits for another one. */
  lose(): boolean {
    this.preemptions++;
    if (this.rule === 'leave') return false;
    if (this.rule === 'resample') this.full = this.draw();
    if (this.rule !== 'resume') this.remaining = this.full;
    return true;
  }

  /** Done. */
  finish(): ServedJob {
    return { finished: true, preemptions: this.preemptions, served: this.served, remaining: 0 };
  }

  /** Gone unfinished. */
  leave(): ServedJob {
    return {
      finished: false,
      preemptions: this.preemptions,
      served: this.served,
      remaining: this.remaining,
    };
  }

  private draw(): Minutes {
    const minutes = typeof this.duration === 'number' ? this.duration : this.duration();
    if (!isDelay(minutes))
      throw this.kernel.refusal(
        `a service requires a finite duration of at least 0 min, got ${describeValue(minutes)}`,
      );
    return minutes;
  }
}
