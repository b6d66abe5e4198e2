import { CostFrontier } from './cost-frontier.js';
import { isAtMost, type Plan, withSteps } from './lever-steps.js';
import type { Search } from './search.js';
import { Trials } from './trials.js';

/** What the search found, and how far it has looked. */
export interface SearchResult {
  /** The cheapest plan found that reaches the target; undefined when even all levers at their most do not. */
  readonly plan: Plan | undefined;
  /** Plans that fail with every lever that does not matter there at its most: why nothing cheaper reaches. */
  readonly limits: readonly Plan[];
  /** Plans run, and plans ruled out without running them. */
  readonly tried: number;
  readonly ruledOut: number;
  /** True when every cheaper plan has been run or ruled out. */
  readonly isExhaustive: boolean;
}

/**
 * Cheapest plan that reaches a target, exact for a monotone model. Plans are taken in order of cost. One that fails is
 * stretched to a large plan that still fails; every plan that reaches must exceed that one in some lever,
 * so the search goes on just above it, one lever at a time (branch and bound by failing sets).
 */
export async function findTarget(search: Search): Promise<SearchResult> {
  const trials = new Trials(search);
  const most = search.levers.map((lever) => lever.most);
  const limits: Plan[] = [];
  const result = (plan: Plan | undefined, isExhaustive: boolean): SearchResult => {
    return { plan, limits, tried: trials.tried, ruledOut: trials.ruledOut, isExhaustive };
  };
  if (!(await trials.reaches(most))) return result(undefined, true);
  const frontier = new CostFrontier(search.levers);
  for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
    const candidate = plan;
    const known = limits.find((limit) => isAtMost(candidate, limit));
    if (known === undefined && trials.tried >= (search.maxTrials ?? 400))
      return result(trials.cheapestReaching(), false);
    if (known === undefined && (await trials.isAnswer(candidate))) return result(candidate, true);
    const limit = known ?? (await stretch(candidate, search, trials));
    if (known === undefined) limits.push(limit);
    frontier.raiseAbove(candidate, limit);
  }
  return result(trials.cheapestReaching(), false);
}

/**
 * A large failing plan above one that fails: whole groups of levers at their most, then single levers, cheapest first.
 * Raising the others part of the way would make it larger still, but costs more trials than it saves.
 */
async function stretch(plan: Plan, search: Search, trials: Trials): Promise<Plan> {
  let limit = plan;
  const tryRaising = async (raised: Plan): Promise<void> => {
    if (!isAtMost(raised, limit) && !(await trials.reaches(raised))) limit = raised;
  };
  for (const group of new Set(search.levers.map((lever) => lever.group))) {
    await tryRaising(
      search.levers.map((lever, index) => (lever.group === group ? lever.most : (limit[index] ?? 0))),
    );
  }
  const byCost = search.levers.map((lever, index) => ({ ...lever, index }));
  byCost.sort((a, b) => a.costPerStep - b.costPerStep);
  for (const { index, most } of byCost) await tryRaising(withSteps(limit, index, most));
  return limit;
}
