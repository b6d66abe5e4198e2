import { CostFrontier } from './cost-frontier.js';
import { type Plan, withSteps } from './lever-steps.js';
import type { Search } from './search.js';
import { Trials } from './trials.js';

/** What the search found, and how far it has looked. */
export interface SearchResult {
  /** The cheapest plan found that reaches the target; undefined when even all levers at their most do not. */
  readonly plan: Plan | undefined;
  /** Fewest steps of each lever with which the target can be reached at all, all others at their most. */
  readonly least: Plan;
  /** Plans run, and plans ruled out without running them. */
  readonly tried: number;
  readonly ruledOut: number;
  /** True when every cheaper plan has been run or ruled out. */
  readonly isExhaustive: boolean;
}

/**
 * Cheapest plan that reaches a target, exact for a monotone model. Plans are taken in order of cost. One that fails is
 * raised in a single group of levers when the group alone explains the failure: with all other levers at their most the
 * target is still missed, so every plan above that reaches must raise this group. Otherwise it is raised in every lever.
 */
export async function findTarget(search: Search): Promise<SearchResult> {
  const trials = new Trials(search);
  const most = search.levers.map((lever) => lever.most);
  if (!(await trials.reaches(most))) return resultOf(trials, undefined, most, true);
  const least = await leastSteps(most, trials);
  const frontier = new CostFrontier(search.levers, least);
  for (let plan = frontier.next(); plan !== undefined; plan = frontier.next()) {
    if (trials.tried >= (search.maxTrials ?? 400))
      return resultOf(trials, trials.cheapestReaching(), least, false);
    const blocking = await blockingGroup(plan, search, trials);
    if (blocking === undefined && (await trials.reaches(plan)) && (await trials.confirms(plan))) {
      return resultOf(trials, plan, least, true);
    }
    frontier.raise(plan, blocking);
  }
  return resultOf(trials, trials.cheapestReaching(), least, false);
}

/** Fewest steps of each lever with which the target is reached while all others are at their most. */
async function leastSteps(most: Plan, trials: Trials): Promise<Plan> {
  const least: number[] = [];
  for (let lever = 0; lever < most.length; lever += 1) {
    let failing = -1;
    let reaching = most[lever] ?? 0;
    while (reaching - failing > 1) {
      // Zero is looked at first: many levers are not needed when all others are at their most.
      const middle = failing < 0 ? 0 : Math.floor((failing + reaching) / 2);
      if (await trials.reaches(withSteps(most, lever, middle))) reaching = middle;
      else failing = middle;
    }
    least.push(reaching);
  }
  return least;
}

/** The first group whose levers alone keep the plan from the target; undefined when no single group does. */
async function blockingGroup(plan: Plan, search: Search, trials: Trials): Promise<string | undefined> {
  for (const group of new Set(search.levers.map((lever) => lever.group))) {
    const relaxed = search.levers.map((lever, index) =>
      lever.group === group ? (plan[index] ?? 0) : lever.most,
    );
    if (!(await trials.reaches(relaxed))) return group;
  }
  return undefined;
}

function resultOf(trials: Trials, plan: Plan | undefined, least: Plan, isExhaustive: boolean): SearchResult {
  return { plan, least, tried: trials.tried, ruledOut: trials.ruledOut, isExhaustive };
}
