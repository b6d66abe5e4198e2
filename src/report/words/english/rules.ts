import { countText } from './numbers.js';

/** The rules of an adaptive plan, what they did and what they bring. Counts come as numbers, all else as text. */
export const rulesWords = {
  heading: 'Steps that wait for a trigger',
  stock: (of: { stock: string; unit: string; level: string; isAbove: boolean; days: number }) =>
    `${of.stock} ${of.isAbove ? 'above' : 'below'} ${of.level}${of.unit === '' ? '' : ` ${of.unit}`} for ${countText(of.days, 'day')}`,
  throughput: (of: { at: string; level: string; isAbove: boolean; days: number }) =>
    `${of.isAbove ? 'more' : 'fewer'} than ${of.level} ${of.at} a day for ${countText(of.days, 'day')}`,
  litres: 'L',
  byStep: (of: { lever: string; by: string }) => `${of.lever} + ${of.by}`,
  toValue: (of: { lever: string; to: string }) => `${of.lever} to ${of.to}`,
  /** `name` is empty where the plan names none. */
  rule: (of: { name: string; when: string; what: string; most: number; leadTimeDays: string }) =>
    `${of.name === '' ? '' : `${of.name}: `}${of.when}: ${of.what}, ${of.most === 1 ? 'once' : `at most ${of.most} times`}, ${of.leadTimeDays} ${of.leadTimeDays === '1' ? 'day' : 'days'} after it fires.`,
  number: 'rule',
  firedIn: 'fired in',
  share: (of: { part: number; of: number }) => `${of.part} of ${of.of}`,
  firstFired: 'first, median',
  band: (of: { low: string; high: string }) => `${of.low} to ${of.high} %`,
  range: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
  never: 'never',
  times: 'times',
  cost: 'USD a day',
  lever: (of: { lever: string }) => `${of.lever}, by weeks`,
  weekTo: 'week to',
  mean: 'mean',
  chart: (of: { lever: string }) => of.lever,
  ends: (of: { lever: string; value: string }) => `${of.lever} ends at ${of.value} on average.`,
  bands: (of: { share: string }) => `Means; the bands hold ${of.share} of the replications.`,
  against: 'With the rules against the same steps without them',
  perDay: (of: { at: string }) => `${of.at} a day`,
  withoutRules: 'without rules',
  withRules: 'with rules',
  difference: 'difference',
  interval: 'interval',
  brings: (of: { rules: number; perDay: string; cost: string }) =>
    `The ${of.rules === 1 ? 'rule brings' : 'rules bring'} ${of.perDay} truckloads a day for ${of.cost} a day, against the same plan without ${of.rules === 1 ? 'it' : 'them'}.`,
  levelOfSteps: (of: { date: string; cost: string; perDay: string }) =>
    `From ${of.date}, with all dated steps in force at ${of.cost} a day, ${of.perDay} a day.`,
  from: (of: { scenario: string; start: string; steps: number; rules: number }) =>
    `${of.scenario} from ${of.start} on, with ${countText(of.steps, 'step')} and ${countText(of.rules, 'rule')}.`,
  method:
    'Rules look at the state as each day ends; share of replications in which one fired: Wilson; with and without rules: Student t on paired differences. Cost of a rule: its steps over all days, each from the day on which it is in force.',
};
