import { costOf, findTarget, type LeverSteps, type Steps } from '../../experiment/index.js';

/** Levels between today's value and the answer's at which plans are looked for. */
const levels = 2;

/** Other plans beside the cheapest of a level, and plans looked at to find them. */
const others = { runnersUp: 2, maxExtraTrials: 60 };

/**
 * Plans on the way from today to the answer, for the front of cost against throughput: for some levels between the two, the
 * cheapest plans that are expected to reach the level with no more of any lever than the answer has. Which of them do well is
 * for runs to say.
 */
export async function plansOnTheWay(
  levers: readonly LeverSteps[],
  answer: Steps,
  expected: (plan: Steps) => number,
): Promise<readonly Steps[]> {
  const within = levers.map((lever, index) => ({ ...lever, most: answer[index] ?? 0 }));
  const [from, to] = [expected(answer.map(() => 0)), expected(answer)];
  const plans = new Map<string, Steps>();
  for (let level = 1; level <= levels; level += 1) {
    const wanted = from + ((to - from) * level) / (levels + 1);
    const { plan, runnersUp } = await findTarget({
      levers: within,
      canReach: (each) => expected(each) >= wanted,
      judge: async () => 'reaches',
      isMonotone: true,
      ...others,
    });
    if (plan !== undefined) for (const each of [plan, ...runnersUp]) plans.set(each.join(), each);
  }
  return [...plans.values()];
}

/** What a plan costs and gives. */
export interface Priced {
  readonly plan: Steps;
  readonly mean: number;
}

/** Those of the plans that no other beats at the same or less cost, and the answer in any case, in the order of cost. */
export function nonDominated<P extends Priced>(
  plans: readonly P[],
  levers: readonly LeverSteps[],
  answer?: Steps,
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
