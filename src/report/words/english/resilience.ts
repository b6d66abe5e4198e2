import { countText } from './numbers.js';

export interface Answer {
  readonly most: string;
  readonly at: string;
  readonly left: string;
}

function missing({ most, at, left }: Answer): string {
  return `${most} truckloads fewer ${at} at the worst, ${left} still missing at the end:`;
}

/** What a closure costs, when it is recovered, and the worst week. Counts come as numbers, all else as text. */
export const resilienceWords = {
  title: 'After a closure, and the worst week',
  closed: (of: { scenario: string; place: string; days: number; date: string }) =>
    `${of.scenario}: ${of.place} closed for ${countText(of.days, 'day')} from ${of.date}.`,
  closedWithPlan: (of: { scenario: string; steps: number; place: string; days: number; date: string }) =>
    `${of.scenario} with a plan of ${countText(of.steps, 'step')}: ${of.place} closed for ${countText(of.days, 'day')} from ${of.date}.`,
  nothing: (of: Answer) => `${missing(of)} nothing to recover.`,
  recovered: (of: Answer & { day: string }) => `${missing(of)} recovered on day ${of.day} after it.`,
  notRecovered: (of: Answer) => `${missing(of)} not recovered within the days looked at.`,
  undecided: (of: Answer & { recovered: number; replications: number }) =>
    `${missing(of)} undecided whether it is recovered within the days looked at (recovered in ${of.recovered} of ${countText(of.replications, 'replication')}, too few to tell).`,
  clearing: 'Days to clear',
  half: (of: { days: number }) =>
    `Half of the replications have recovered ${countText(of.days, 'day')} after the closure.`,
  median: (of: { days: number; confidence: string; low: string; high: string }) =>
    `Half of the replications have recovered ${countText(of.days, 'day')} after the closure (${of.confidence} interval ${of.low} to ${of.high}).`,
  beyond: 'more than were looked at',
  notHalf: (of: { days: number }) =>
    `Fewer than half of the replications have recovered within ${countText(of.days, 'day')} after the closure.`,
  never: (of: { never: number; replications: number }) =>
    `Not at all in ${of.never} of ${countText(of.replications, 'replication')}.`,
  standing: (of: { days: number }) =>
    `In the last ${of.days} days what is missing stayed as it is, within what is chance: it is not seen to catch up, as no corridor does that works at its limit.`,
  falling: (of: { days: number; perDay: string }) =>
    `In the last ${of.days} days what is missing fell by ${of.perDay} a day.`,
  meaning: (of: { tolerance: string; at: string }) =>
    `Recovered means: at most ${of.tolerance} truckloads ${of.at} behind the same days without the closure, at the end of a day and of the six days after it; so much is chance from one day to the next.`,
  missingChart: (of: { at: string }) => `Truckloads ${of.at} so far that the closure has kept back`,
  missingUnit: 'truckloads behind',
  behind: 'behind',
  bands: (of: { share: string }) => `Means; the bands hold ${of.share} of the replications.`,
  days: (of: { at: string }) => `Truckloads a day ${of.at}, around the closure`,
  daysChart: (of: { at: string }) => `Truckloads ${of.at} on each day, with the closure and without`,
  daysUnit: (of: { at: string }) => `truckloads on the day, ${of.at}`,
  withoutClosure: 'without closure',
  withClosure: 'with closure',
  day: 'day',
  isClosed: 'closed',
  without: 'without',
  with: 'with',
  band: (of: { low: string; high: string }) => `${of.low} to ${of.high} %`,
  range: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
  waiting: 'Truckloads more that wait than without the closure',
  where: 'where',
  notYet: (of: { at: string }) => `not yet ${of.at}`,
  most: 'at most',
  interval: 'interval',
  left: 'at the end',
  daysToClear: 'days to clear',
  neverIn: 'never in',
  share: (of: { part: number; all: number }) => `${of.part} of ${of.all}`,
  weeks: (of: { at: string }) => `Weeks, truckloads a day ${of.at}`,
  worst: 'worst week',
  all: 'all weeks',
  atTarget: (of: { perDay: string }) => `with ${of.perDay}`,
  method: (of: {
    replications: number;
    days: number;
    at: string;
    low: string;
    high: string;
    weeks: string;
  }) =>
    `${countText(of.replications, 'replication')} of ${countText(of.days, 'day')}, counted ${of.at}, each with and without the closure on common random numbers. Means: Student t over replications, differences paired; days to clear: median with an interval by order statistics of the replications; bands: quantiles ${of.low} and ${of.high}. Worst week: the worst seven days in a row of a replication; all weeks: ${of.weeks} whole weeks of all replications.`,
};
