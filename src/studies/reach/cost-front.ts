import { costOf, findTarget, isAtMost, type LeverSteps, type Plan } from '../../experiment/index.js';

/** Levels between today's value and the answer's at which a plan is looked for. */
const levels = 2;

/** Values of plans with common random numbers; more of a lever never lowers one. */
export interface PlanValues {
  /** Runs the plan. */
  readonly lookAt: (plan: Plan) => Promise<number>;
  /** What is known before. */
  readonly known: readonly PlanValue[];
}

/** A plan and its value. */
export interface PlanValue {
  readonly plan: Plan;
  readonly value: number;
}

/**
 * Plans on the way from today to the answer, for the front of cost against throughput: for some levels between the two, the
 * cheapest plan that reaches the level with no more of any lever than the answer has. One look at each plan: good enough to find
 * plans, which are then measured; not a proof.
 */
export async function plansOnTheWay(
  levers: readonly LeverSteps[],
  answer: Plan,
  { from, to }: { readonly from: number; readonly to: number },
  { lookAt, known }: PlanValues,
): Promise<readonly Plan[]> {
  const within = levers.map((lever, index) => ({ ...lever, most: answer[index] ?? 0 }));
  const seen = [...known];
  const plans: Plan[] = [];
  for (let level = 1; level <= levels; level += 1) {
    const wanted = from + ((to - from) * level) / (levels + 1);
    const reaches = async (plan: Plan): Promise<boolean> => {
      if (rangeOf(plan, seen).least >= wanted) return true;
      const value = await lookAt(plan);
      seen.push({ plan, value });
      return value >= wanted;
    };
    const { plan } = await findTarget({
      levers: within,
      canReach: (each) => rangeOf(each, seen).most >= wanted,
      judge: async (each) => ((await reaches(each)) ? 'reaches' : 'fails'),
      maxTrials: 60,
      isMonotone: true,
    });
    if (plan !== undefined && !plans.some((other) => other.join() === plan.join())) plans.push(plan);
  }
  return plans;
}

/** What plans below and above say of one. */
function rangeOf(plan: Plan, seen: readonly PlanValue[]): { readonly least: number; readonly most: number } {
  const below = seen.filter((each) => isAtMost(each.plan, plan)).map(({ value }) => value);
  const above = seen.filter((each) => isAtMost(plan, each.plan)).map(({ value }) => value);
  return { least: Math.max(Number.NEGATIVE_INFINITY, ...below), most: Math.min(...above) };
}

/** What a plan costs and gives. */
export interface Priced {
  readonly plan: Plan;
  readonly mean: number;
}

/** Those of the plans that no other beats at the same or less cost, and the answer in any case, in the order of cost. */
export function nonDominated<P extends Priced>(
  plans: readonly P[],
  levers: readonly LeverSteps[],
  answer?: Plan,
): readonly P[] {
  const byCost = [...plans].sort(
    (a, b) => costOf(a.plan, levers) - costOf(b.plan, levers) || b.mean - a.mean,
  );
  let best = Number.NEGATIVE_INFINITY;
  return byCost.filter(({ plan, mean }) => {
    const isBetter = mean > best;
    best = Math.max(best, mean);
    return isBetter || plan.join() === answer?.join();
  });
}
