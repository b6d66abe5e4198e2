import { countText } from './numbers.js';

/** A plan day by day. Counts come as numbers, all else as text. */
export const whatIfWords = {
  title: 'A plan day by day',
  from: (of: { scenario: string; start: string; steps: number }) =>
    `${of.scenario} from ${of.start} on, with ${countText(of.steps, 'step')}.`,
  fromWithoutPlan: (of: { scenario: string; start: string }) =>
    `${of.scenario} from ${of.start} on, without a plan.`,
  held: (of: { perDay: string; at: string; when: string }) =>
    `${of.perDay} a day ${of.at} is first held for a week from ${of.when} on.`,
  notHeld: (of: { perDay: string; at: string; last: string }) =>
    `${of.perDay} a day ${of.at} is not held for a week in half of the replications by ${of.last}.`,
  undecided: (of: { perDay: string; at: string; last: string; when: string; replications: number }) =>
    `It is undecided whether ${of.perDay} a day ${of.at} is held for a week by ${of.last}: from ${of.when} on in half of ${countText(of.replications, 'replication')}, too few to tell.`,
  undecidedInLess: (of: { perDay: string; at: string; last: string; replications: number }) =>
    `It is undecided whether ${of.perDay} a day ${of.at} is held for a week by ${of.last}: in less than half of ${countText(of.replications, 'replication')}, too few to tell.`,
  steps: 'Steps',
  inForce: 'in force',
  lever: 'lever',
  before: 'from',
  after: 'to',
  cost: 'USD a day',
  leadTime: 'lead time',
  days: (of: { days: number }) => countText(of.days, 'day'),
  firstHeld: 'When the target is first held for a week',
  withPlan: 'with the plan',
  withoutPlan: 'without it',
  withoutAnyPlan: 'without a plan',
  firstWeek: 'first week from',
  interval: (of: { confidence: string }) => `${of.confidence} interval`,
  never: 'not at all in',
  notOnce: 'not once',
  notInHalf: 'not in half',
  afterLast: 'after the last day',
  tooFew: (of: { replications: number }) => `none (n = ${of.replications})`,
  range: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
  share: (of: { part: number; replications: number }) => `${of.part} of ${of.replications}`,
  holdsByMean: (of: { perDay: string }) =>
    `A week holds it when its seven days have ${of.perDay} a day on average.`,
  holdsByDays: (of: { perDay: string }) => `A week holds it when each of its working days has ${of.perDay}.`,
  path: (of: { at: string }) => `Truckloads a day ${of.at}, by weeks`,
  trucksChart: (of: { at: string }) => `Truckloads a day ${of.at}, on average over the week that ends`,
  ends: (of: { without: string; with: string }) =>
    `Without the plan it ends at ${of.without}, with it at ${of.with}.`,
  bands: (of: { share: string }) => `Means; the bands hold ${of.share} of the replications.`,
  weekTo: 'week to',
  stepsInForce: 'steps in force',
  stepsShort: 'steps',
  mean: 'mean',
  band: (of: { low: string; high: string }) => `${of.low} to ${of.high} %`,
  noPlan: 'no plan',
  holds: (of: { perDay: string }) => `holds ${of.perDay}`,
  waiting: 'waiting',
  waitingNoPlan: 'waiting, no plan',
  backlog: 'The backlog',
  waitingChart: 'Truckloads waiting in the corridor at the end of the day',
  gain: 'What the plan brings',
  noStep: 'Nothing: it has no step.',
  total: (of: { days: number; gain: string; at: string }) =>
    `Over ${countText(of.days, 'day')} ${of.gain} truckloads ${of.at} against the same days without it.`,
  notAllInForce: 'Not all of it is in force on these days.',
  level: (of: { date: string; cost: string; perDay: string }) =>
    `From ${of.date}, with all of it in force at ${of.cost} a day, ${of.perDay} a day.`,
  weeksHeld: (of: { share: string; perDay: string }) =>
    `Of all seven days in a row from then on ${of.share} hold ${of.perDay}.`,
  weeksHeldAlike: (of: { share: string; perDay: string; replications: number }) =>
    `Of all seven days in a row from then on ${of.share} hold ${of.perDay} in each of ${countText(of.replications, 'replication')}.`,
  costs: (of: { days: number }) =>
    `Cost a day over ${countText(of.days, 'day')}, each step from its own day on`,
  method: (of: { replications: number; at: string; low: string; high: string }) =>
    `${countText(of.replications, 'replication')}, counted ${of.at}, from the backlogs of the scenario without warm-up. Means: Student t over replications; bands: quantiles ${of.low} and ${of.high} of the replications; first week: median with an interval by order statistics; share of replications whose week holds: Wilson; difference: Student t on paired differences (common random numbers).`,
};
