import { costOf, type LeverSteps, type Steps, withSteps } from './lever-steps.js';
import type { Search } from './search.js';
import type { Trials } from './trials.js';

/** A lattice of at most so many plans is looked at whole. */
const fewPlans = 64;

/** Plans asked for at a time, so that workers have work. */
const atATime = 8;

/**
 * Looks at smaller plans once the largest has failed, all of them where they are few: true when one reaches or gives more than the
 * largest. Order is then not trusted any more, and the way up from that plan is followed as long as each step gives more.
 */
export async function isBeaten(
  most: Steps,
  search: Search,
  trials: Trials,
  maxTrials: number,
): Promise<boolean> {
  const smaller = plansBelow(most, search.levers);
  const beating: Steps[] = [];
  for (let first = 0; first < smaller.length && trials.tried < maxTrials; first += atATime) {
    const together = smaller.slice(first, first + Math.min(atATime, maxTrials - trials.tried));
    const reached = await Promise.all(together.map((plan) => trials.test(plan)));
    beating.push(
      ...together.filter((plan, index) => reached[index] === true || isMore(plan, most, search, trials)),
    );
  }
  const [first] = beating;
  if (first === undefined) return false;
  trials.isOrdered = false;
  const best = beating.reduce((a, b) => (isMore(b, a, search, trials) ? b : a), first);
  await lowered(await climb(best, search, trials, maxTrials), search, trials, maxTrials);
  return true;
}

/** All smaller plans, cheapest first, where they are few; else each lever at nothing and half way, alone and with all others. */
function plansBelow(most: Steps, levers: readonly LeverSteps[]): readonly Steps[] {
  const count = most.reduce((product, steps) => product * (steps + 1), 1);
  const plans = count <= fewPlans ? everyPlan(most) : probes(most);
  const others = new Map(plans.map((plan) => [plan.join(), plan]));
  others.delete(most.join());
  return [...others.values()].sort((a, b) => costOf(a, levers) - costOf(b, levers));
}

function everyPlan(most: Steps): readonly Steps[] {
  return most.reduce<readonly Steps[]>(
    (plans, steps) =>
      plans.flatMap((plan) => Array.from({ length: steps + 1 }, (_, each) => [...plan, each])),
    [[]],
  );
}

function probes(most: Steps): readonly Steps[] {
  const none = most.map(() => 0);
  const together = [0, 0.25, 0.5, 0.75].map((share) => most.map((steps) => Math.floor(share * steps)));
  const singly = most.flatMap((steps, lever) => {
    const half = Math.floor(steps / 2);
    return [withSteps(most, lever, 0), withSteps(most, lever, half), withSteps(none, lever, steps)];
  });
  return [...together, ...singly];
}

/** The plan that no step of a single lever takes further, or the first on the way that reaches. */
async function climb(start: Steps, search: Search, trials: Trials, maxTrials: number): Promise<Steps> {
  let plan = start;
  for (let better: Steps | undefined = start; better !== undefined; ) {
    plan = better;
    if (trials.isKnownToReach(plan)) return plan;
    better = undefined;
    for (const next of neighbours(plan, search.levers)) {
      if (better !== undefined || trials.tried >= maxTrials) break;
      if ((await trials.test(next)) || isMore(next, plan, search, trials)) better = next;
    }
  }
  return plan;
}

function neighbours(plan: Steps, levers: readonly LeverSteps[]): readonly Steps[] {
  return levers.flatMap(({ most }, lever) => {
    const now = plan[lever] ?? 0;
    const steps = [now + 1, now - 1, Math.ceil((now + most) / 2), Math.floor(now / 2)];
    const others = steps.filter((each) => each !== now && each >= 0 && each <= most);
    return [...new Set(others)].map((each) => withSteps(plan, lever, each));
  });
}

/** Takes levers back from a plan that reaches, dearest first, as long as it reaches: a cheaper one to fall back on. */
async function lowered(start: Steps, search: Search, trials: Trials, maxTrials: number): Promise<void> {
  if (!trials.isKnownToReach(start)) return;
  const cost = (lever: number): number => (start[lever] ?? 0) * (search.levers[lever]?.costPerStep ?? 0);
  const dearestFirst = start.map((_, lever) => lever).sort((a, b) => cost(b) - cost(a));
  let plan = start;
  for (const lever of dearestFirst) {
    let failing = -1;
    let reaching = plan[lever] ?? 0;
    while (reaching - failing > 1 && trials.tried < maxTrials) {
      const middle = failing < 0 ? 0 : (failing + reaching) >> 1;
      if (await trials.test(withSteps(plan, lever, middle))) reaching = middle;
      else failing = middle;
    }
    plan = withSteps(plan, lever, reaching);
  }
}

function isMore(plan: Steps, other: Steps, search: Search, trials: Trials): boolean {
  if (trials.groundAgainst(plan) === 'bound') return false;
  return search.beats?.(plan, other) === true;
}
