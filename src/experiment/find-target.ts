/** A lever as the search sees it: whole steps from 0 to `most`, each at a cost. */
export interface LeverSteps {
  readonly most: number;
  readonly costPerStep: number;
}

/** Steps of each lever, in the order of the levers. */
export type Plan = readonly number[];

/** What is found out about a plan by running it. */
export type Trial = (plan: Plan) => Promise<boolean>;

/** What the search asks of the model. */
export interface Search {
  readonly levers: readonly LeverSteps[];
  /** Runs a plan and says whether it reaches the target. Reaching must be monotone: more of a lever never breaks it. */
  readonly reaches: Trial;
  /** Asked of the plan that is to be the answer, after `reaches`: false sends the search on to the next. */
  readonly confirms?: Trial;
  /** A quick necessary condition: false only where the plan cannot reach the target. */
  readonly canReach?: (plan: Plan) => boolean;
  /** Most plans that are run after the lower bounds; default 400. */
  readonly maxTrials?: number;
}

/** What the search found, and how far it has looked. */
export interface SearchResult {
  /** The cheapest plan found that reaches the target; undefined when even all levers at their most do not. */
  readonly plan: Plan | undefined;
  /** Fewest steps of each lever with which the target can be reached at all. */
  readonly least: Plan;
  /** Plans run, and plans ruled out without running them. */
  readonly tried: number;
  readonly ruledOut: number;
  /** True when every cheaper plan has been run or ruled out. */
  readonly isExhaustive: boolean;
}

/**
 * Cheapest plan that reaches a target, exact for a monotone model.
 * First the least of every lever with all others at their most (bisection); then the plans above these, cheapest first,
 * leaving out those that a plan which failed dominates.
 */
export async function findTarget(search: Search): Promise<SearchResult> {
  const trials = new Trials(search);
  const most = search.levers.map((lever) => lever.most);
  if (!(await trials.reaches(most))) return trials.result(undefined, most, true);
  const least: number[] = [];
  for (let lever = 0; lever < most.length; lever += 1) least.push(await leastOf(lever, most, trials));
  return await cheapestAbove(least, search, trials);
}

/** Fewest steps of one lever with which the target is reached while all others are at their most. */
async function leastOf(lever: number, most: Plan, trials: Trials): Promise<number> {
  let failing = -1;
  let reaching = most[lever] ?? 0;
  while (reaching - failing > 1) {
    // Zero is looked at first: most levers are not needed at all.
    const middle = failing < 0 ? 0 : Math.floor((failing + reaching) / 2);
    if (await trials.reaches(withSteps(most, lever, middle))) reaching = middle;
    else failing = middle;
  }
  return reaching;
}

async function cheapestAbove(least: Plan, search: Search, trials: Trials): Promise<SearchResult> {
  const frontier = new Frontier(search.levers, least);
  const maxTrials = search.maxTrials ?? 400;
  for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
    if (trials.isRuledOut(plan)) continue;
    if (trials.tried >= maxTrials) return trials.result(trials.cheapestReaching(search.levers), least, false);
    if ((await trials.reaches(plan)) && (await trials.confirms(plan)))
      return trials.result(plan, least, true);
  }
  return trials.result(trials.cheapestReaching(search.levers), least, false);
}

/** Remembers what was tried: a plan below one that failed fails, a plan above one that reached reaches. */
class Trials {
  tried = 0;
  private ruledOut = 0;
  private readonly failed: Plan[] = [];
  private readonly reached: Plan[] = [];

  constructor(private readonly search: Search) {}

  isRuledOut(plan: Plan): boolean {
    const isOut =
      this.failed.some((other) => isAtMost(plan, other)) || this.search.canReach?.(plan) === false;
    if (isOut) this.ruledOut += 1;
    return isOut;
  }

  async reaches(plan: Plan): Promise<boolean> {
    if (this.reached.some((other) => isAtMost(other, plan))) return true;
    if (this.failed.some((other) => isAtMost(plan, other)) || this.search.canReach?.(plan) === false)
      return false;
    this.tried += 1;
    const isReached = await this.search.reaches(plan);
    (isReached ? this.reached : this.failed).push(plan);
    return isReached;
  }

  async confirms(plan: Plan): Promise<boolean> {
    if (this.search.confirms === undefined || (await this.search.confirms(plan))) return true;
    const place = this.reached.indexOf(plan);
    if (place >= 0) this.reached.splice(place, 1);
    return false;
  }

  cheapestReaching(levers: readonly LeverSteps[]): Plan | undefined {
    return [...this.reached].sort((a, b) => costOf(a, levers) - costOf(b, levers))[0];
  }

  result(plan: Plan | undefined, least: Plan, isExhaustive: boolean): SearchResult {
    return { plan, least, tried: this.tried, ruledOut: this.ruledOut, isExhaustive };
  }
}

/** Plans in order of cost from the least upward; each plan once, by letting only its last raised lever and later ones rise. */
class Frontier {
  private readonly open: { readonly plan: Plan; readonly cost: number; readonly from: number }[];

  constructor(
    private readonly levers: readonly LeverSteps[],
    least: Plan,
  ) {
    this.open = [{ plan: least, cost: costOf(least, levers), from: 0 }];
  }

  next(): Plan | undefined {
    const best = this.open.shift();
    if (best === undefined) return undefined;
    for (let lever = best.from; lever < this.levers.length; lever += 1) {
      const steps = (best.plan[lever] ?? 0) + 1;
      if (steps > (this.levers[lever]?.most ?? 0)) continue;
      const plan = withSteps(best.plan, lever, steps);
      this.insert({ plan, cost: costOf(plan, this.levers), from: lever });
    }
    return best.plan;
  }

  private insert(entry: { readonly plan: Plan; readonly cost: number; readonly from: number }): void {
    let low = 0;
    let high = this.open.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.open[middle]?.cost ?? 0) <= entry.cost) low = middle + 1;
      else high = middle;
    }
    this.open.splice(low, 0, entry);
  }
}

/** Cost of a plan. */
export function costOf(plan: Plan, levers: readonly LeverSteps[]): number {
  return plan.reduce((sum, steps, lever) => sum + steps * (levers[lever]?.costPerStep ?? 0), 0);
}

function isAtMost(a: Plan, b: Plan): boolean {
  return a.every((steps, lever) => steps <= (b[lever] ?? 0));
}

function withSteps(plan: Plan, lever: number, steps: number): Plan {
  return plan.map((each, index) => (index === lever ? steps : each));
}
