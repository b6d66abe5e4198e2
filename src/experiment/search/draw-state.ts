import { isAtMost, type Steps } from './lever-steps.js';

/** What runs of a plan in one parameter draw have shown; open where they cannot tell. */
export type DrawDecision = 'reaches' | 'fails' | 'open';

/** One parameter draw as the search for a reliable plan sees it. */
export interface DrawModel {
  /** Weight of the draw, above 0; those of all draws need not sum to 1. */
  readonly weight: number;
  /** Runs a plan in the draw and judges it; in brief, by as few runs as there can be. */
  readonly judge: (plan: Steps, isBrief?: boolean) => Promise<DrawDecision>;
  /** A quick necessary condition: false only where theory forbids the target; more of a lever never makes it false. */
  readonly canReach?: (plan: Steps) => boolean;
  /** A guess of how far above the target the plan comes, as a logarithm of the ratio; it decides what is run, and rules nothing out. */
  readonly surplus: (plan: Steps) => number;
  /** The surplus from which on a plan is expected to be seen to reach by few runs; default 0. */
  readonly margin?: number;
}

/** What is known of plans in one draw: a plan below one that fails fails, a plan above one that reaches reaches. */
export class DrawState {
  /** Plans judged by runs. */
  judged = 0;
  private failing: readonly Steps[] = [];
  private reaching: readonly Steps[] = [];
  private readonly open = new Set<string>();

  constructor(private readonly model: DrawModel) {}

  get weight(): number {
    return this.model.weight;
  }

  /** What is known of a plan without a run; undefined where nothing is. */
  statusOf(plan: Steps): DrawDecision | undefined {
    if (this.failing.some((other) => isAtMost(plan, other))) return 'fails';
    if (this.reaching.some((other) => isAtMost(other, plan))) return 'reaches';
    return this.open.has(plan.join()) ? 'open' : undefined;
  }

  /** What is known of a plan, by theory or by runs where nothing is; what a brief look leaves open may be looked at again. */
  async decisionOf(plan: Steps, isBrief = false): Promise<DrawDecision> {
    const known = this.statusOf(plan);
    if (known !== undefined) return known;
    const decision = this.model.canReach?.(plan) === false ? 'fails' : await this.runs(plan, isBrief);
    if (decision === 'open') {
      if (!isBrief) this.open.add(plan.join());
    } else if (decision === 'fails')
      this.failing = [...this.failing.filter((other) => !isAtMost(other, plan)), plan];
    else this.reaching = [...this.reaching.filter((other) => !isAtMost(plan, other)), plan];
    return decision;
  }

  /** Plans that were shown to reach, none of them above another. */
  get reached(): readonly Steps[] {
    return this.reaching;
  }

  /** The guess of the model; nothing is known by it. */
  surplus(plan: Steps): number {
    return this.model.surplus(plan);
  }

  /** Whether the plan is known to reach, or expected to, by so much more than will do, where nothing is known. */
  isHopeful(plan: Steps, more = 0): boolean {
    const known = this.statusOf(plan);
    return known === undefined
      ? this.model.surplus(plan) >= (this.model.margin ?? 0) + more
      : known === 'reaches';
  }

  private async runs(plan: Steps, isBrief: boolean): Promise<DrawDecision> {
    this.judged += 1;
    return await this.model.judge(plan, isBrief);
  }
}
