import { numberInForce } from '../../corridor/index.js';
import {
  costOf,
  type DrawState,
  type LeverSteps,
  type Purse,
  type ReliableAnswer,
  ReliableSearch,
  type Steps,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { describeSteps } from '../shared/index.js';
import { effectiveDraws, type ShareBounds, shareBounds } from './levels.js';
import type { CommonLever, CommonPart, LeverKind } from './result.js';
import { type Weighted, weightedRange, weightOf } from './weighted.js';

/** Shares of the draws from which on a lever is a step without regret, and below which it is idle. */
const kindShares = { noRegret: 0.9, idle: 0.1 } as const;

/** How far a look at the own plan of a draw goes: one plan is judged. */
const effort = { mostJudged: 1, mostPlans: 200 } as const;

/** Looks so many times for a cheaper plan of each draw for itself, or for what rules cheaper ones out; draws learn between from all. */
export async function lookForOwnPlans(
  { levers, states, learn }: Searched,
  { looks, isBrief, purse }: OwnLooks,
): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    learn?.();
    const asked = purse === undefined ? states : states.slice(0, Math.max(0, purse.left));
    await Promise.all(
      asked.map((draw) =>
        new ReliableSearch(levers, [draw], { ...effort, isBrief, ...(purse && { purse }) }).find(1),
      ),
    );
  }
}

/** The cheapest plan of each draw for itself, of those that were found to reach there. */
export function ownPlans({ levers, states }: Searched): readonly ReliableAnswer[] {
  return states.map((draw) => {
    const costs = draw.reached.map((plan) => costOf(plan, levers));
    const cost = costs.length === 0 ? undefined : Math.min(...costs);
    const plan = cost === undefined ? undefined : draw.reached[costs.indexOf(cost)];
    const costBound = new ReliableSearch(levers, [draw], effort).boundOf(1);
    return { reliability: 1, plan, cost, costBound: Math.min(costBound, cost ?? costBound), undecided: 0 };
  });
}

/** How often to look, how closely, and what that may take of what several searches share. */
interface OwnLooks {
  readonly looks: number;
  readonly isBrief: boolean;
  readonly purse?: Purse;
}

/** Draws with what is known of plans in each. */
interface Searched {
  readonly levers: readonly LeverSteps[];
  readonly states: readonly DrawState[];
  /** Lets the guesses of each draw learn from the runs of all. */
  readonly learn?: () => void;
}

/** What is common to the own plans of draws. */
export function commonPart(
  scenario: Scenario,
  levers: readonly LeverSteps[],
  { draws, answers }: { readonly draws: readonly DrawState[]; readonly answers: readonly ReliableAnswer[] },
  confidence: number,
): CommonPart {
  const all = answers.map((answer, index) => ({ weight: draws[index]?.weight ?? 0, answer }));
  const own = all.flatMap(({ weight, answer: { plan, costBound } }) =>
    plan === undefined ? [] : [{ weight, plan, isProven: costBound >= costOf(plan, levers) }],
  );
  const [weight, ofAll] = [weightOf(own), weightOf(all)];
  const none = all.filter(({ answer }) => answer.costBound === Number.POSITIVE_INFINITY);
  const costs = own.map((each) => ({ weight: each.weight, value: costOf(each.plan, levers) }));
  return {
    withPlan: weight / ofAll,
    outOfReach: weightOf(none) / ofAll,
    notFound: Math.max(0, 1 - (weight + weightOf(none)) / ofAll),
    proven: own.length === 0 ? 0 : weightOf(own.filter(({ isProven }) => isProven)) / weight,
    cost: own.length === 0 ? null : weightedRange(costs),
    levers: scenario.levers
      .map((_, lever) => commonLever(scenario, lever, own, confidence))
      .sort((a, b) => b.share - a.share),
  };
}

interface OwnPlan {
  readonly weight: number;
  readonly plan: Steps;
}

function commonLever(
  scenario: Scenario,
  index: number,
  own: readonly OwnPlan[],
  confidence: number,
): CommonLever {
  const { path, name } = scenario.levers[index] ?? { path: '', name: '' };
  const moved = own.filter(({ plan }) => (plan[index] ?? 0) > 0);
  const share = own.length === 0 ? 0 : weightOf(moved) / weightOf(own);
  const taken = moved.map(
    ({ weight, plan }): Weighted<number> => ({ weight, value: valueUnder(scenario, plan, path) }),
  );
  const draws = own.length === 0 ? 0 : effectiveDraws(own.map(({ weight }) => weight));
  const shares = { reaches: share, possible: share };
  const bounds = shareBounds(shares, draws, { error: (1 - confidence) / 2, misjudged: 0 });
  return {
    lever: path,
    name,
    from: numberInForce(scenario, path),
    share,
    ...bounds,
    kind: kindOf(share, bounds),
    to: moved.length === 0 ? null : weightedRange(taken),
  };
}

function valueUnder(scenario: Scenario, plan: Steps, path: string): number {
  const step = describeSteps(scenario, plan).find(({ lever }) => lever === path);
  return step?.to ?? numberInForce(scenario, path);
}

/** A share among a few draws says little of all: its interval must lie on the side of half that the kind is on. */
function kindOf(share: number, { low, high }: ShareBounds): LeverKind {
  if (share >= kindShares.noRegret) return low > 0.5 ? 'no-regret' : 'open';
  if (share <= kindShares.idle) return high < 0.5 ? 'idle' : 'open';
  return 'bet';
}
