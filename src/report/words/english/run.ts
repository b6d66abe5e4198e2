import { countText } from './numbers.js';

/** What the answer of a run names. */
export interface Answer {
  readonly scenario: string;
  readonly perDay: string;
  readonly at: string;
  readonly target: string;
  readonly days: number;
  readonly replications: number;
}

/** What the corridor delivers. Counts come as numbers, all else as text. */
export const runWords = {
  title: 'What the corridor delivers',
  answer: (of: Answer) =>
    `${of.scenario}: ${of.perDay} trucks a day ${of.at}, against a target of ${of.target}, over ${countText(of.days, 'day')} in ${countText(of.replications, 'replication')}.`,
  answerAfterWarmUp: (of: Answer & { warmUpDays: number }) =>
    `${of.scenario}: ${of.perDay} trucks a day ${of.at}, against a target of ${of.target}, over ${countText(of.days, 'day')} after ${countText(of.warmUpDays, 'day')} of warm-up in ${countText(of.replications, 'replication')}.`,
  share: (of: { share: string }) => `± ${of.share}`,
  halfWidth: (of: { trucks: string }) => `± ${of.trucks} trucks a day`,
  precise: (of: { wanted: string; metAt: number; lookAhead: number }) =>
    `The interval is within ${of.wanted} from ${countText(of.metAt, 'replication')} on, and for ${of.lookAhead} more.`,
  notPrecise: (of: { wanted: string }) => `The interval is not yet within ${of.wanted}.`,
  byDay: 'Day by day',
  points: 'Trucks a day at each counting point',
  countedWhen: 'counted when',
  mean: 'mean',
  confidenceInterval: (of: { confidence: string }) => `${of.confidence} interval`,
  tonnes: 'tonnes a day',
  tonnesShort: 'tonnes',
  published: 'The same trucks as parties count them',
  publishedAs: 'published as',
  fewer: 'fewer than above',
  fewerShort: 'fewer',
  /** Two counts of the same runs: where the trucks are that only the first has. */
  fewerBy: (of: { before: string; after: string; amount: string; from: string; at: string }) =>
    `${of.after} is ${of.amount} a day below ${of.before}: so many more trucks each day ${of.from} but are not, or not yet, ${of.at}`,
  moreBy: (of: { before: string; after: string; amount: string }) =>
    `${of.after} is ${of.amount} a day above ${of.before}: stocks between the two empty`,
  /** Trucks of which the first count cannot know. */
  besides: (of: { direct: string; before: string; sentence: string }) =>
    `${of.before} leaves out ${of.direct} a day that go to an entry without inspection; beside these ${of.sentence}`,
  /** What is true of a truck that a count has. */
  countedAs: {
    inspected: { have: 'have passed inspection', are: 'through inspection' },
    received: { have: 'have been offloaded', are: 'offloaded' },
    collected: { have: 'have been collected', are: 'collected' },
    intercepted: { have: 'have been taken on the way', are: 'taken on the way' },
    delivered: { have: 'have been delivered', are: 'delivered' },
  },
  sameAs: (of: { before: string; after: string }) => `${of.after} agrees with ${of.before}`,
  differences: (of: { sentences: readonly string[] }) => `${of.sentences.join('; ')}.`,
  contracts: 'Haulage contracts, trips and USD a day',
  carrier: 'carrier',
  lot: 'lot',
  anyLoad: 'all loads',
  trucks: 'trucks',
  tripsADay: 'trips',
  byTruck: 'by truck',
  minimum: 'minimum',
  unused: 'unused',
  beyond: 'beyond it',
  penalties: 'penalties',
  contractsNote:
    'Known before a run: by truck, and the minimum. What is unused of it, trips beyond it and penalties follow from what passes.',
  advance: (of: { carrier: string; paid: string; keptBack: string; outstanding: string }) =>
    `Advance to ${of.carrier}: ${of.paid} paid, ${of.keptBack} kept back, ${of.outstanding} out at the end.`,
  arrived: 'arrived',
  reachedStaging: 'reached the corridor',
  bottleneck: 'Bottleneck',
  through: 'Through the corridor',
  boundNote: '“At most” is a bound from theory that leaves out breakdowns, day conditions and blocking.',
  queues: 'Queues',
  stage: 'stage',
  waiting: 'waiting',
  grows: 'grows',
  growth: 'growth a day',
  notKnown: 'not known',
  noneSeen: 'none seen',
  plusMinus: (of: { mean: string; halfWidth: string }) => `${of.mean} ± ${of.halfWidth}`,
  timeInside: 'time inside: median',
  percentile: '95th percentile',
  noSteadyTime: 'no steady time',
  use: 'Use of resources',
  times: 'Time in the corridor',
  timesGrow: (of: { stages: string }) =>
    `Not given, as a queue grows (${of.stages}): times would grow with the days simulated.`,
  received: (of: { median: string; percentile: string }) =>
    `Arrival to received: median ${of.median}, 95th percentile ${of.percentile}.`,
  delivered: (of: { median: string; percentile: string }) =>
    `Arrival to delivered: median ${of.median}, 95th percentile ${of.percentile}.`,
  noneReceived: 'Arrival to received: no truck came so far.',
  noneDelivered: 'Arrival to delivered: no truck came so far.',
  outcome: 'Inspection, fuel, cost',
  measure: 'measure',
  interval: 'interval',
  turnedBack: 'Turned back, trucks a day',
  seized: 'Seized, trucks a day',
  removed: 'Goods removed, tonnes a day',
  detection: 'Detection probability (non-compliant)',
  noSuchTruck: 'no such truck',
  fuel: 'Fuel, litres a day',
  cost: 'Cost a day',
  costCapacity: 'Cost a day: capacity',
  costHaulage: 'Cost a day: haulage contracts',
  costRunning: 'Cost a day: running cost',
  importerFees: 'Beside it, a day: fees of importers',
  need: 'Food need met',
  governorate: 'governorate',
  food: 'food need met',
  noNeed: 'no need',
  balanceOne: (of: { digest: string }) =>
    `Truckloads balance in the one replication: created = delivered + intercepted + left + inside. Digest ${of.digest}.`,
  balance: (of: { replications: number; digest: string }) =>
    `Truckloads balance in all ${of.replications} replications: created = delivered + intercepted + left + inside. Digest ${of.digest}.`,
};
