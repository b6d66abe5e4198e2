import { costOf, findTarget, type LeverSteps, type Plan } from '../experiment/index.js';

/** Levels between today's value and the answer's at which a plan is looked for. */
const levels = 3;

/** Values of plans under the same luck; more of a lever never lowers one. */
export interface PlanValues {
  /** Runs the plan. */
  readonly lookAt: (plan: Plan) => Promise<number>;
  /** What plans run before say of this one: its value lies between. */
  readonly rangeOf: (plan: Plan) => { readonly least: number; readonly most: number };
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
  { lookAt, rangeOf }: PlanValues,
): Promise<readonly Plan[]> {
  const within = levers.map((lever, index) => ({ ...lever, most: answer[index] ?? 0 }));
  const plans: Plan[] = [];
  for (let level = 1; level <= levels; level += 1) {
    const wanted = from + ((to - from) * level) / (levels + 1);
    const { plan } = await findTarget({
      levers: within,
      canReach: (each) => rangeOf(each).most >= wanted,
      judge: async (each) =>
        rangeOf(each).least >= wanted || (await lookAt(each)) >= wanted ? 'reaches' : 'fails',
      maxTrials: 60,
    });
    if (plan !== undefined && !plans.some((other) => other.join() === plan.join())) plans.push(plan);
  }
  return plans;
}

/** What a plan costs and gives. */
export interface Priced {
  readonly plan: Plan;
  readonly mean: number;
}

/** Those of the plans that no other beats at the same or less cost, in the order of cost. */
export function nonDominated<P extends Priced>(
  plans: readonly P[],
  levers: readonly LeverSteps[],
): readonly P[] {
  const byCost = [...plans].sort(
    (a, b) => costOf(a.plan, levers) - costOf(b.plan, levers) || b.mean - a.mean,
  );
  let best = Number.NEGATIVE_INFINITY;
  return byCost.filter(({ mean }) => {
    const isBetter = mean > best;
    best = Math.max(best, mean);
    return isBetter;
  });
}
