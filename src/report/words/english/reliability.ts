import type { Decision } from '../../../experiment/index.js';
import type { LeverKind } from '../../../studies/index.js';
import { countText } from './numbers.js';

const kinds: Readonly<Record<LeverKind, string>> = {
  'no-regret': 'no-regret',
  bet: 'bet',
  idle: 'idle',
  open: 'open',
};

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Which plan holds in a share of the draws that the evidence allows. Counts come as numbers, all else as text. */
export const reliabilityWords = {
  title: 'A plan that holds in most corridors the evidence allows',
  kinds,
  // What all draws have in common.
  common: 'What the draws have in common',
  noRegret: (of: { levers: readonly string[] }) =>
    of.levers.length === 0
      ? 'No step stands in the cheapest plan of nearly every draw.'
      : `No-regret (in the cheapest plan of nearly every draw that has one): ${list(of.levers)}.`,
  bets: (of: { levers: readonly string[] }) => (of.levers.length === 0 ? '' : `Bets: ${list(of.levers)}.`),
  idle: (of: { levers: readonly string[] }) =>
    of.levers.length === 0 ? '' : `Idle (in hardly any): ${list(of.levers)}.`,
  open: (of: { levers: readonly string[] }) =>
    of.levers.length === 0 ? '' : `Open, as too few draws have a plan: ${list(of.levers)}.`,
  leverIn: (of: { lever: string; share: string }) => `${of.lever} in ${of.share}`,
  ownPlans: (of: { withPlan: string; outOfReach: string; notFound: string; low: string; high: string }) =>
    `${of.withPlan} of the draws have a plan of their own, for ${of.low} to ${of.high} a day; in ${of.outOfReach} no plan reaches${of.notFound === '' ? '' : `, in ${of.notFound} none was found`}.`,
  noOwnPlans: (of: { outOfReach: string; notFound: string }) =>
    `No draw has a plan of its own: in ${of.outOfReach} no plan reaches${of.notFound === '' ? '' : `, in ${of.notFound} none was found`}.`,
  proven: (of: { proven: string }) =>
    `In ${of.proven} of these nothing cheaper can reach; in the others it is the cheapest found.`,
  lever: 'lever',
  inDraws: 'draws',
  kind: 'step',
  interval: 'interval',
  to: 'to, in half of them at least',
  toShort: 'to (median)',
  ends: '5 % to 95 %',
  range: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
  none: '-',
  // The answer.
  reached: (of: {
    cost: string;
    changes: number;
    goal: string;
    asked: string;
    low: string;
    confidence: string;
  }) =>
    `${of.changes === 0 ? 'Without any change' : `For ${of.cost} a day, ${countText(of.changes, 'change')},`} the target of ${of.goal} is reached in at least ${of.low} of the corridors that the evidence allows (asked: ${of.asked}; confidence ${of.confidence}).`,
  notReached: (of: { goal: string; asked: string; high: string; share: string; confidence: string }) =>
    `No plan reaches ${of.goal} in ${of.asked} of the corridors that the evidence allows: all levers at maximum do in ${of.share} of the draws, ${of.high} at most (confidence ${of.confidence}).`,
  undecided: (of: { goal: string; asked: string; low: string; high: string; confidence: string }) =>
    `Undecided whether any plan reaches ${of.goal} in ${of.asked} of the corridors that the evidence allows: all levers at maximum do in ${of.low} to ${of.high} (each end at confidence ${of.confidence}). More draws would tell.`,
  perDay: (of: { perDay: string; at: string }) => `${of.perDay} trucks a day ${of.at}`,
  onDays: (of: { perDay: string; at: string; share: string }) =>
    `${of.perDay} trucks ${of.at} on ${of.share} of the working days`,
  promising: (of: { cost: string; share: string }) =>
    `The most promising plan, for ${of.cost} a day, reaches in ${of.share} of the draws it was held against.`,
  // The plan.
  plan: {
    reached: 'The plan',
    undecided: 'The most promising plan',
    'not reached': 'All levers at maximum',
  } satisfies Readonly<Record<Decision, string>>,
  nothing: 'Nothing changes.',
  from: 'from',
  planTo: 'to',
  cost: 'USD a day',
  costShort: 'USD/day',
  leadTime: 'lead time, days',
  allTogether: 'all together',
  // How sure.
  confidence: 'Confidence and assumptions',
  held: (of: {
    draws: number;
    effective: string;
    reaches: string;
    fails: string;
    open: string;
    low: string;
    confidence: string;
  }) =>
    `In ${countText(of.draws, 'draw')} that the search has not seen (worth ${of.effective} of equal weight) it reaches in ${of.reaches}, fails in ${of.fails}, and ${of.open} cannot be settled and count against it: a reliability of at least ${of.low} at ${of.confidence}.`,
  searchedFor: (of: { share: string; candidates: number }) =>
    `It was searched as the cheapest plan found that reaches in ${of.share} of the other draws${of.candidates > 1 ? `, and is candidate ${of.candidates}` : ''}.`,
  bound: (of: { bound: string; gap: string; confidence: string }) =>
    `No plan below ${of.bound} a day has this reliability (${of.confidence}), a gap of ${of.gap}, as long as more of a lever takes away no more than the zone.`,
  noBound: 'No plan at any price reaches in as many draws as such a plan would.',
  effort: (of: { judged: string; replications: string; undecided: number }) =>
    `${of.judged} plans were judged in single draws, by ${of.replications} replications${of.undecided === 0 ? '' : `; ${countText(of.undecided, 'plan')} passed over as too many draws could not be settled`}.`,
  highest: (of: { share: string; low: string; high: string }) =>
    `All levers at maximum reach in ${of.share} of all draws (${of.low} to ${of.high}); no plan has more.`,
  inTheWay: 'What stands in the way in the draws that fail',
  limitIn: (of: { bottleneck: string; share: string }) => `${of.bottleneck} in ${of.share}`,
  withMost: (of: { limits: readonly string[] }) => `With all levers at maximum: ${list(of.limits)} of them.`,
  withPlan: (of: { limits: readonly string[] }) => `With the plan: ${list(of.limits)} of them.`,
  // The price of certainty.
  prices: 'The price of certainty',
  reliability: 'reliability',
  cheapest: 'cheapest found, USD a day',
  cheapestShort: 'USD/day',
  costBound: 'nothing cheaper than',
  priceInterval: 'interval over all draws',
  priceIntervalShort: 'interval',
  noPlan: 'no plan',
  beyond: 'no plan',
  pricesNote: (of: { confidence: string }) =>
    `Over the draws searched by; the interval (${of.confidence}) is for all draws that the evidence allows. "No plan": dearer than all levers.`,
  // Today.
  today: 'Today, over the draws',
  todayIs: (of: { low: string; high: string; median: string; at: string; limits: readonly string[] }) =>
    `${of.low} to ${of.high} trucks a day ${of.at} (5 % to 95 % of the draws), half of them at least ${of.median}. The bottleneck is ${list(of.limits)} of the draws.`,
  // Others.
  runnersUp: 'Other plans that reach in as many of the draws searched by',
  runnerUp: (of: { cost: string; share: string; changes: readonly string[] }) =>
    `${of.cost} a day (${of.share}): ${list(of.changes)}.`,
  changeTo: (of: { lever: string; to: string }) => `${of.lever} ${of.to}`,
  byRange:
    'The draws are of the ranges of all facts by their grade, each independent of the others, and need not agree with any count: an ensemble (--ensemble) does.',
  method: (of: { scenario: string; draws: number; effective: string; days: number; warmUpDays: number }) =>
    `${of.scenario}: ${countText(of.draws, 'draw')} searched by (worth ${of.effective} of equal weight) and as many others, ${countText(of.days, 'day')} counted after ${countText(of.warmUpDays, 'day')} of warm-up; a draw has the same random numbers under every plan.`,
};
