import { costOf, type DrawState, type LeverSteps, type Steps } from '../../experiment/index.js';

/** Most plans among which to choose. */
const mostPlans = 8;

/** Judgements in single draws for each draw, to settle where leading plans reach. */
const judgedPerDraw = 1;

/** Plans that were found on the way, from which the leading ones are taken. */
export interface FoundPlans {
  readonly levers: readonly LeverSteps[];
  readonly draws: readonly DrawState[];
  /** Taken whatever they bring: the answer, and what it is held against. */
  readonly always: readonly Steps[];
  readonly others: readonly Steps[];
}

/**
 * The plans among which to choose by what is found out: those that are always taken, then one after the other the plan that makes the draws
 * cheapest, each with the cheapest plan known to reach there. By their cost.
 */
export function leadingPlans({ levers, draws, always, others }: FoundPlans): readonly Steps[] {
  const taken = distinct(always);
  const left = distinct(others).filter((plan) => !taken.some((other) => other.join() === plan.join()));
  const dearest = Math.max(...[...taken, ...left].map((plan) => costOf(plan, levers)));
  const cheapest = draws.map((draw) =>
    Math.min(
      dearest,
      ...taken.filter((plan) => draw.statusOf(plan) === 'reaches').map((plan) => costOf(plan, levers)),
    ),
  );
  const costs = new Map(left.map((plan) => [plan, costsIn(plan, draws, costOf(plan, levers))]));
  const gainOf = (plan: Steps): number =>
    (costs.get(plan) ?? []).reduce(
      (sum, cost, draw) => sum + (draws[draw]?.weight ?? 0) * Math.max(0, (cheapest[draw] ?? 0) - cost),
      0,
    );
  while (taken.length < mostPlans && left.length > 0) {
    const gains = left.map(gainOf);
    const best = gains.indexOf(Math.max(...gains));
    if (!((gains[best] ?? 0) > 0)) break;
    const [plan] = left.splice(best, 1);
    if (plan === undefined) break;
    taken.push(plan);
    (costs.get(plan) ?? []).forEach((cost, draw) => {
      cheapest[draw] = Math.min(cheapest[draw] ?? cost, cost);
    });
  }
  return taken.sort((a, b) => costOf(a, levers) - costOf(b, levers));
}

/** Judges leading plans where nothing is known of them yet, the first first, as far as the effort goes. */
export async function settleWhere(draws: readonly DrawState[], plans: readonly Steps[]): Promise<void> {
  let left = judgedPerDraw * draws.length;
  for (const plan of plans) {
    const unknown = draws.filter((draw) => draw.statusOf(plan) === undefined).slice(0, left);
    left -= unknown.length;
    await Promise.all(unknown.map((draw) => draw.decisionOf(plan)));
  }
}

function distinct(plans: readonly Steps[]): Steps[] {
  return [...new Map(plans.map((plan) => [plan.join(), plan])).values()];
}

function costsIn(plan: Steps, draws: readonly DrawState[], cost: number): readonly number[] {
  return draws.map((draw) => (draw.statusOf(plan) === 'reaches' ? cost : Number.POSITIVE_INFINITY));
}
