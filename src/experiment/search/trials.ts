import { isAtMost, type Steps } from './lever-steps.js';
import { type Ground, rulesOut, type Search, type SearchDecision } from './search.js';

interface Failure {
  readonly plan: Steps;
  readonly ground: Ground;
}

/** Grounds from the strongest to the weakest. */
export const groundsByStrength = ['bound', 'simulation', 'zone', 'open'] as const satisfies readonly Ground[];

/** Remembers what was tried: a plan below one that failed fails, a plan above one that reached reaches, as long as order is trusted. */
export class Trials {
  /** Plans run. */
  tried = 0;
  /** Plans decided without running them. */
  ruledOut = 0;
  /** Plans that did not stand up to being confirmed. */
  refused = 0;
  /** False once a plan was seen to do better than a larger one: then runs speak for their own plan only, and theory alone for others. */
  isOrdered = true;
  private failed: readonly Failure[] = [];
  private reached: readonly Steps[] = [];

  constructor(private readonly search: Search) {}

  /** Whether a plan reaches the target, by memory, by the quick condition, or by running it. */
  async reaches(plan: Steps): Promise<boolean> {
    if (this.isKnownToReach(plan)) return true;
    return this.groundAgainst(plan) === undefined && (await this.test(plan));
  }

  /** Whether a plan has been run, or ruled out, itself. */
  isTested(plan: Steps): boolean {
    return [...this.reached, ...this.failed.map((other) => other.plan)].some((other) => isSame(plan, other));
  }

  /** Whether a plan reaches, whatever smaller and larger ones have shown. */
  async test(plan: Steps): Promise<boolean> {
    if (this.isTested(plan)) return this.reached.some((other) => isSame(plan, other));
    if (this.search.canReach?.(plan) === false) {
      this.ruledOut += 1;
      this.fail(plan, 'bound');
      return false;
    }
    this.tried += 1;
    const decision = await this.search.judge(plan);
    if (decision === 'reaches') this.reached = [...this.reached, plan];
    else this.fail(plan, groundOf[decision]);
    return decision === 'reaches';
  }

  /** Whether a smaller plan, or this one, has reached. */
  isKnownToReach(plan: Steps): boolean {
    return this.reached.some((other) => (this.isOrdered ? isAtMost(other, plan) : isSame(other, plan)));
  }

  /** Whether a plan reaches and stands up to being confirmed; one that does not counts as open from then on. */
  async isAnswer(plan: Steps): Promise<boolean> {
    return (await this.reaches(plan)) && (await this.stands(plan));
  }

  /** Whether a plan stands up to being confirmed, where it reaches or runs could not tell. */
  async stands(plan: Steps, isPatient = false): Promise<boolean> {
    if (this.search.confirms === undefined) return this.isKnownToReach(plan);
    if (await this.search.confirms(plan, isPatient)) {
      this.failed = this.failed.filter((other) => !isSame(other.plan, plan));
      this.reached = [...this.reached, plan];
      return true;
    }
    this.refused += 1;
    // What was held to reach because of this plan is asked again.
    this.reached = this.reached.filter((other) => !isAtMost(other, plan));
    this.fail(plan, 'open');
    return false;
  }

  /** The strongest ground on which a plan is not taken; undefined where nothing speaks against it. */
  groundAgainst(plan: Steps): Ground | undefined {
    const grounds = this.failed
      .filter((other) => this.speaksAgainst(other, plan))
      .map(({ ground }) => ground);
    return groundsByStrength.find((ground) => grounds.includes(ground));
  }

  /** Plans known to reach. */
  get reachedPlans(): readonly Steps[] {
    return this.reached;
  }

  private speaksAgainst(failure: Failure, plan: Steps): boolean {
    return this.coversSmaller(failure) ? isAtMost(plan, failure.plan) : isSame(plan, failure.plan);
  }

  /** Whether a plan that is not taken says so of smaller ones too. */
  coversSmaller({ plan, ground }: Failure): boolean {
    if (ground === 'bound') return true;
    if (!this.isOrdered) return false;
    return ground !== 'simulation' || this.search.rulesOutSmaller?.(plan) !== false;
  }

  /** Whether a plan that fails says so of smaller ones too, by itself or by a larger one. */
  isWide(plan: Steps): boolean {
    return this.failed.some(
      (other) => isAtMost(plan, other.plan) && rulesOut(other.ground) && this.coversSmaller(other),
    );
  }

  /** A plan that is close or open is given more replications; true when these, or earlier ones, have settled it. */
  async settled(plan: Steps, isBlocking = true): Promise<boolean> {
    await this.test(plan);
    const isOpen = (): boolean =>
      this.failed.some(({ plan: other, ground }) => isSame(other, plan) && !rulesOut(ground)) &&
      !this.reached.some((other) => isSame(plan, other));
    if (!isOpen()) return true;
    const decision = await this.search.settle?.(plan, isBlocking);
    if (decision !== 'reaches' && decision !== 'fails') return false;
    this.failed = this.failed.filter((other) => !isSame(other.plan, plan));
    if (decision === 'reaches') this.reached = [...this.reached, plan];
    else this.fail(plan, 'simulation');
    return true;
  }

  /** Whether a plan fails: runs have shown it of it or of a larger one, or theory forbids it. */
  async fails(plan: Steps): Promise<boolean> {
    if (this.isKnownToReach(plan)) return false;
    const known = this.groundAgainst(plan);
    if (known !== undefined && rulesOut(known)) return true;
    await this.test(plan);
    const found = this.groundAgainst(plan);
    return found !== undefined && rulesOut(found);
  }

  private fail(plan: Steps, ground: Ground): void {
    this.failed = [...this.failed, { plan, ground }];
  }
}

const groundOf = {
  fails: 'simulation',
  close: 'zone',
  open: 'open',
} as const satisfies Readonly<Record<Exclude<SearchDecision, 'reaches'>, Ground>>;

function isSame(a: Steps, b: Steps): boolean {
  return a.every((steps, lever) => steps === b[lever]);
}
