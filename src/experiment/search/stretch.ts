import { isAtMost, type LeverSteps, type Steps, withSteps } from './lever-steps.js';
import type { Search } from './search.js';
import type { Trials } from './trials.js';

/** Levers with at least so many steps are raised part of the way; for fewer it costs more trials, or guesses, than it saves. */
const fewestSteps = 6;

/** Whether a plan is to lie below the limit that is looked for. */
export type IsBelow = (plan: Steps) => Promise<boolean>;

/**
 * A large plan above one that is not taken: whole groups of levers at their most, then single levers, cheapest first, then those
 * with many steps as far as they go, as long as a condition holds.
 */
export async function stretch(plan: Steps, search: Search, trials: Trials, isBelow: IsBelow): Promise<Steps> {
  const byGroup = groupsOf(search);
  const limit = await raiseWhileBelow(plan, byGroup, search, trials, isBelow);
  const raised = await raiseWhileBelow(limit, cheapestFirst(search), search, trials, isBelow);
  return await raisePartOfTheWay(raised, search, isBelow);
}

/** The largest plan above this one that theory forbids; undefined where it does not forbid this one. */
export function forbiddenAbove(plan: Steps, search: Search): Steps | undefined {
  const forbids = (each: Steps): boolean => search.canReach?.(each) === false;
  return forbids(plan) ? raisedWhile(plan, search, forbids) : undefined;
}

/** The largest plan above this one that seems to fail, and that trials do not know to reach; undefined where this one does not seem to. */
export function seemingLimit(
  plan: Steps,
  search: Search,
  trials?: Trials,
  seemsTo = search.seemsToFail,
): Steps | undefined {
  if (seemsTo?.(plan) !== true) return undefined;
  return raisedWhile(plan, search, (each) => trials?.isKnownToReach(each) !== true && seemsTo(each));
}

/** Raises groups of levers, then single ones, cheapest first, then those with steps left part of the way, as long as a condition holds. */
export function raisedWhile(
  plan: Steps,
  search: Pick<Search, 'levers'>,
  holds: (plan: Steps) => boolean,
): Steps {
  const whole = [...groupsOf(search), ...cheapestFirst(search)].reduce((limit, set) => {
    const raised = raisedToMost(limit, set, search);
    return isAtMost(raised, limit) || !holds(raised) ? limit : raised;
  }, plan);
  return search.levers.reduce((limit, { most }, lever) => {
    let held = limit[lever] ?? 0;
    if (most < fewestSteps) return limit;
    for (let lost = most; lost - held > 1; ) {
      const middle = (held + lost) >> 1;
      if (holds(withSteps(limit, lever, middle))) held = middle;
      else lost = middle;
    }
    return withSteps(limit, lever, held);
  }, whole);
}

function groupsOf(search: Pick<Search, 'levers'>): readonly (readonly number[])[] {
  const groups = [...new Set(search.levers.map((lever) => lever.group))];
  return groups.map((group) => levers(search, (lever) => lever.group === group));
}

function cheapestFirst(search: Pick<Search, 'levers'>): readonly (readonly number[])[] {
  const byCost = levers(search, () => true).sort((a, b) => costPerStep(search, a) - costPerStep(search, b));
  return byCost.map((lever) => [lever]);
}

function raisedToMost(plan: Steps, set: readonly number[], search: Pick<Search, 'levers'>): Steps {
  return plan.map((steps, lever) => (set.includes(lever) ? (search.levers[lever]?.most ?? 0) : steps));
}

/** Raises each lever with many steps left to the most steps at which the condition still holds, by halving. */
async function raisePartOfTheWay(plan: Steps, search: Search, isBelow: IsBelow): Promise<Steps> {
  let limit = plan;
  for (const [lever, { most }] of search.levers.entries()) {
    let failing = limit[lever] ?? 0;
    let reaching = most;
    while (reaching - failing > 1 && most - (plan[lever] ?? 0) >= fewestSteps) {
      const middle = (failing + reaching) >> 1;
      if (await isBelow(withSteps(limit, lever, middle))) failing = middle;
      else reaching = middle;
    }
    limit = withSteps(limit, lever, failing);
  }
  return limit;
}

/**
 * Raises sets of levers to their most, one set after the other, keeping what still fails. Two sets are tried at a time, so that
 * two workers have work: one that reaches above a smaller plan reaches above a larger, and needs no second look.
 */
async function raiseWhileBelow(
  plan: Steps,
  sets: readonly (readonly number[])[],
  search: Search,
  trials: Trials,
  isBelow: IsBelow,
): Promise<Steps> {
  let limit = plan;
  let open = sets;
  const raised = (set: readonly number[]): Steps => raisedToMost(limit, set, search);
  for (;;) {
    // What is known to reach is left out; what is known to fail is there without a run.
    open = open.filter((set) => !isAtMost(raised(set), limit) && !trials.isKnownToReach(raised(set)));
    const [first, second] = open;
    if (first === undefined) return limit;
    const isAlone = second === undefined || trials.groundAgainst(raised(first)) !== undefined;
    const [holds] = await Promise.all([
      isBelow(raised(first)),
      isAlone ? undefined : isBelow(raised(second)),
    ]);
    if (holds) limit = raised(first);
    open = open.slice(1);
  }
}

function levers(search: Pick<Search, 'levers'>, isChosen: (lever: LeverSteps) => boolean): number[] {
  return search.levers.flatMap((lever, index) => (isChosen(lever) ? index : []));
}

function costPerStep(search: Pick<Search, 'levers'>, lever: number): number {
  return search.levers[lever]?.costPerStep ?? 0;
}
