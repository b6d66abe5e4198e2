import type { Decision } from '../../../experiment/index.js';
import { countText, numberWords } from './numbers.js';

/** Plans in question, and on which grounds they are ruled out. */
export interface PlansRuledOut {
  readonly decision: Decision;
  readonly plans: number;
  /** The plans are counted by a sample. */
  readonly isEstimate: boolean;
  readonly byBound: number;
  readonly bySimulation: number;
  readonly byZone: number;
  /** Excess that a cheaper plan may have, with its unit. */
  readonly zone: string;
  readonly undecided: number;
  readonly notLookedAt: number;
}

const besideLarger =
  'The answer and the runners-up were run beside larger plans, to see whether more of a lever lowers throughput:';

const ifOrdered = 'if more of a lever never lowers throughput';

/** What rules out the cheaper plans, and how sure that is. Counts come as numbers, all else as text. */
export const certificateWords = {
  noneCheaper: 'No plan is cheaper.',
  theoryForbids: (of: { target: string }) =>
    `Theory rules out every plan: with all levers at maximum a stage lets through fewer than ${of.target} a day.`,
  ruledOut: ({
    decision,
    plans,
    isEstimate,
    byBound,
    bySimulation,
    byZone,
    zone,
    undecided,
    notLookedAt,
  }: PlansRuledOut) => {
    const grounds = [
      `${numberWords.numberText(byBound, 0)} lie below a plan that theory rules out`,
      `${numberWords.numberText(bySimulation, 0)} at or below one that failed when run`,
      ...(byZone > 0
        ? [
            `${numberWords.numberText(byZone, 0)} at or below one that is close to the target (by less than ${zone})`,
          ]
        : []),
      `${numberWords.numberText(undecided, 0)} at or below one that the replications cannot settle`,
      ...(notLookedAt > 0
        ? [
            `${numberWords.numberText(notLookedAt, 0)} are not ruled out: a ${decision === 'reached' ? 'cheaper one' : 'plan that reaches'} may be among them`,
          ]
        : []),
    ];
    const about = isEstimate ? 'about ' : '';
    return `Of ${about}${countText(plans, decision === 'reached' ? 'cheaper plan' : 'plan')} ${grounds.join(', ')}.`;
  },
  counts: (of: { run: number; replications: number; ruledOut: number }) =>
    `${countText(of.run, 'plan')} ${of.run === 1 ? 'was' : 'were'} run (${countText(of.replications, 'replication')} in all) and ${of.ruledOut} ruled out by a bound without running.`,
  zone: (of: { trucks: string }) => `${of.trucks} trucks a day`,
  zoneOfDays: (of: { share: string }) => `${of.share} of the days`,
  noneReaches: (of: { confidence: string }) => `With ${of.confidence} confidence no plan reaches.`,
  noneReachesIfOrdered: (of: { confidence: string }) =>
    `With ${of.confidence} confidence no plan reaches, ${ifOrdered}.`,
  reaches: (of: { confidence: string }) => `With ${of.confidence} confidence the plan reaches.`,
  liesAbove: (of: { confidence: string }) =>
    `The interval of the plan lies above the target; as one of several candidates it is less sure than ${of.confidence}.`,
  bound: (of: { cost: string; bound: string; gap: string }) =>
    `No plan below ${of.bound} a day reaches; this one costs ${of.cost}: a gap of ${of.gap}.`,
  boundOfAll: (of: { bound: string }) => `No plan below ${of.bound} a day reaches.`,
  leastCost: (of: { confidence: string; allowed: string }) =>
    `With ${of.confidence} confidence both hold: the plan reaches, and it is the least cost within ${of.allowed}.`,
  exactlyLeast: (of: { confidence: string }) =>
    `With ${of.confidence} confidence both hold: the plan reaches, and it is the least cost.`,
  cheapestFound: (of: { allowed: string }) =>
    `It is the cheapest plan found, not shown to be the least cost: the gap is above ${of.allowed}. More replications in all close it.`,
  notConfirmed: 'It is the cheapest plan found; that it is the least cost is not shown.',
  restsOn: (of: { theory: boolean; runs: boolean; tolerance: string | undefined }) => {
    const grounds = [
      ...(of.theory ? ['theory'] : []),
      ...(of.runs
        ? [
            `runs that failed, and for what lies below them on more of a lever taking away ${of.tolerance === undefined ? 'nothing' : `no more than ${of.tolerance}, the largest loss seen, by which each of them failed at least`}`,
          ]
        : []),
    ];
    return `The bound rests on ${grounds.join(' and ')}.`;
  },
  knifeEdge:
    'The plan is on a knife edge: it meets the target exactly, with nothing to spare, as what limits it allows just so much.',
  lowered: (of: { difference: string; by: string }) =>
    `More of a lever lowered throughput: ${of.difference} took ${of.by} away.`,
  lossAtMost: (of: { amount: string; replications: number }) =>
    `${besideLarger} more of a lever takes away at most ${of.amount} (${countText(of.replications, 'replication')}).`,
  gainAtLeast: (of: { amount: string; replications: number }) =>
    `${besideLarger} each of them gives at least ${of.amount} more (${countText(of.replications, 'replication')}).`,
  lossOfOne: (of: { amount: string; isLoss: boolean }) =>
    `${besideLarger} in one replication a larger one ${of.isLoss ? 'takes' : 'gives'} ${of.amount} ${of.isLoss ? 'away' : 'more'}; that has no interval.`,
  smallerReached: 'A smaller plan reached where a larger one is not settled.',
  orderedStill: 'A larger plan that fails by less therefore does not prove that a smaller one does.',
  notOrdered: 'Every plan therefore had to be run itself, save where theory rules it out.',
};
