import { CostFrontier } from './cost-frontier.js';
import { isAtMost, type LeverSteps, type Plan } from './lever-steps.js';
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
  const limits: Plan[] = [];
  const result = (plan: Plan | undefined, isExhaustive: boolean): SearchResult => {
    return { plan, limits, tried: trials.tried, ruledOut: trials.ruledOut, isExhaustive };
  };
  if (!(await trials.reaches(search.levers.map((lever) => lever.most)))) return result(undefined, true);
  const frontier = new CostFrontier(search.levers);
  for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
    const candidate = plan;
    const known = limits.find((limit) => isAtMost(candidate, limit));
    if (known === undefined && trials.tried >= (search.maxTrials ?? 400)) break;
    if (known === undefined && (await trials.isAnswer(candidate))) return result(candidate, true);
    const limit = known ?? (await stretch(candidate, search, trials));
    if (known === undefined) limits.push(limit);
    frontier.raiseAbove(candidate, limit);
  }
  return result(await trials.cheapestAnswer(), false);
}

/**
 * A large failing plan above one that fails: whole groups of levers at their most, then single levers, cheapest first.
 * Raising the others part of the way would make it larger still, but costs more trials than it saves.
 */
async function stretch(plan: Plan, search: Search, trials: Trials): Promise<Plan> {
  const groups = [...new Set(search.levers.map((lever) => lever.group))];
  const byGroup = groups.map((group) => levers(search, (lever) => lever.group === group));
  const byCost = levers(search, () => true).sort((a, b) => costPerStep(search, a) - costPerStep(search, b));
  const limit = await raiseWhileFailing(plan, byGroup, search, trials);
  return await raiseWhileFailing(
    limit,
    byCost.map((lever) => [lever]),
    search,
    trials,
  );
}

/**
 * Raises sets of levers to their most, one set after the other, keeping what still fails. Two sets are tried at a time, so that
 * two workers have work: one that reaches above a smaller plan reaches above a larger, and needs no second look.
 */
async function raiseWhileFailing(
  plan: Plan,
  sets: readonly (readonly number[])[],
  search: Search,
  trials: Trials,
): Promise<Plan> {
  let limit = plan;
  const raised = (set: readonly number[]): Plan =>
    limit.map((steps, lever) => (set.includes(lever) ? (search.levers[lever]?.most ?? 0) : steps));
  const open = sets.filter((set) => !isAtMost(raised(set), limit));
  for (let index = 0; index < open.length; index += 2) {
    const pair = open.slice(index, index + 2);
    const reached = await Promise.all(pair.map((set) => trials.reaches(raised(set))));
    for (const [place, set] of pair.entries()) {
      if (reached[place] === true) continue;
      const isSecondLook = place > 0 && reached[0] === false;
      if (!isSecondLook || !(await trials.reaches(raised(set)))) limit = raised(set);
    }
  }
  return limit;
}

function levers(search: Search, isChosen: (lever: LeverSteps) => boolean): number[] {
  return search.levers.flatMap((lever, index) => (isChosen(lever) ? index : []));
}

function costPerStep(search: Search, lever: number): number {
  return search.levers[lever]?.costPerStep ?? 0;
}
