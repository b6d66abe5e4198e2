import { createStream } from '../../random/index.js';
import { costOf, costOfSteps, type LeverSteps, type Steps, withSteps } from './lever-steps.js';

/** Orders in which levers are taken back: dearest first, cheapest first, and some by chance. */
const ordersByChance = 2;

/** Times that all exchanges of one lever for others are tried, where they are. */
const mostRounds = 2;

/**
 * A cheap plan that fulfils a condition which more of a lever never breaks, by taking levers back from their most, in several orders, and,
 * unless a rough one will do, by raising one lever to take others back further. A start for an exact search: no proof that nothing is
 * cheaper. Undefined where all levers at maximum do not fulfil it.
 */
export function cheapPlan(
  levers: readonly LeverSteps[],
  isFulfilled: (plan: Steps) => boolean,
  isRough = false,
): Steps | undefined {
  const most = levers.map((lever) => lever.most);
  if (!isFulfilled(most)) return undefined;
  const reduced = ordersOf(levers).map((order) => takenBack(most, order, isFulfilled));
  const cheapest = reduced.reduce((a, b) => (costOf(b, levers) < costOf(a, levers) ? b : a), most);
  return isRough ? cheapest : exchanged(cheapest, levers, isFulfilled);
}

function ordersOf(levers: readonly LeverSteps[]): readonly (readonly number[])[] {
  const cost = (lever: number): number => {
    const each = levers[lever];
    return each === undefined ? 0 : costOfSteps(each, each.most);
  };
  const dearestFirst = levers.map((_, lever) => lever).sort((a, b) => cost(b) - cost(a));
  const stream = createStream('orders of levers');
  const byChance = Array.from({ length: ordersByChance }, () =>
    levers
      .map((_, lever) => ({ lever, place: stream.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ lever }) => lever),
  );
  return [dearestFirst, [...dearestFirst].reverse(), ...byChance];
}

/** Each lever in turn at the fewest steps with which the condition holds. */
function takenBack(from: Steps, order: readonly number[], isFulfilled: (plan: Steps) => boolean): Steps {
  return order.reduce((plan, lever) => {
    let [broken, holding] = [-1, plan[lever] ?? 0];
    while (holding - broken > 1) {
      const middle = broken < 0 ? 0 : (broken + holding) >> 1;
      if (isFulfilled(withSteps(plan, lever, middle))) holding = middle;
      else broken = middle;
    }
    return withSteps(plan, lever, holding);
  }, from);
}

/** One lever raised by a step or to its most, others taken back for it, as long as that is cheaper. */
function exchanged(
  start: Steps,
  levers: readonly LeverSteps[],
  isFulfilled: (plan: Steps) => boolean,
): Steps {
  const [dearestFirst = [], cheapestFirst = []] = ordersOf(levers);
  let best = start;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = best;
    for (const [lever, { most }] of levers.entries()) {
      const now = best[lever] ?? 0;
      for (const steps of new Set([now + 1, most])) {
        if (steps <= now || steps > most) continue;
        for (const order of [dearestFirst, cheapestFirst]) {
          const others = order.filter((each) => each !== lever);
          const plan = takenBack(withSteps(best, lever, steps), [...others, lever], isFulfilled);
          if (costOf(plan, levers) < costOf(best, levers)) best = plan;
        }
      }
    }
    if (best === before) break;
  }
  return best;
}
