import type { Decision } from '../../../experiment/index.js';
import { countText } from './numbers.js';

/** Names of what is shown: the plan, the most promising one, or all levers at maximum. */
export interface ShownPlan {
  readonly title: string;
  /** Within a sentence, and where it begins one or names a picture. */
  readonly within: string;
  readonly heading: string;
  readonly short: string;
}

const shown: Readonly<Record<Decision, ShownPlan>> = {
  reached: { title: 'The plan', within: 'with the plan', heading: 'With the plan', short: 'the plan' },
  undecided: {
    title: 'The most promising plan found',
    within: 'with the most promising plan',
    heading: 'With the most promising plan',
    short: 'most promising',
  },
  'not reached': {
    title: 'All levers at maximum',
    within: 'with all levers at maximum',
    heading: 'With all levers at maximum',
    short: 'all levers',
  },
};

/** What costs so much more than today. */
const subjects: Readonly<Record<Decision, { readonly name: string; readonly costs: string }>> = {
  reached: { name: 'the plan', costs: 'the plan costs' },
  undecided: { name: 'the most promising plan', costs: 'the most promising plan costs' },
  'not reached': { name: 'all levers at maximum', costs: 'all levers at maximum cost' },
};

function changesText(changes: number): string {
  return changes === 1 ? 'one change' : `${changes} changes`;
}

function listText(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Which changes reach the target. Counts come as numbers, all else as text. */
export const reachWords = {
  title: 'Which changes reach the target',
  shown,
  decisions: {
    reached: 'reached',
    undecided: 'undecided',
    'not reached': 'not reached',
  } satisfies Readonly<Record<Decision, string>>,
  // What is asked for: a number of trucks, or a number on a share of days.
  perDay: (of: { perDay: string; at: string }) => `${of.perDay} trucks a day ${of.at}`,
  onDays: (of: { perDay: string; at: string; share: string }) =>
    `${of.perDay} trucks ${of.at} on ${of.share} of the working days`,
  ofThem: (of: { share: string }) => `${of.share} of them`,
  estimate: (of: { estimate: string; at: string }) => `${of.estimate} ${of.at} a day`,
  shareWithin: (of: { share: string; low: string; high: string; replications: number }) =>
    `${of.share} (${of.low} to ${of.high}, n = ${of.replications})`,
  // The answer.
  met: (of: { goal: string; today: string }) =>
    `The target of ${of.goal} is met already: ${of.today} today; nothing needs to change.`,
  plan: (of: { today: string; goal: string; changes: string; running: string }) =>
    `From ${of.today} today to the target of ${of.goal}: ${of.changes}, and ${of.running} of running cost.`,
  planFound: (of: { today: string; goal: string; changes: string; running: string }) =>
    `From ${of.today} today to the target of ${of.goal}: ${of.changes}, the cheapest plan found, and ${of.running} of running cost.`,
  changes: (of: { changes: number; cost: string }) =>
    `${changesText(of.changes)} of capacity at ${of.cost} a day`,
  changesAndHaulage: (of: { changes: number; cost: string; capacity: string; haulage: string }) =>
    `${changesText(of.changes)} of capacity at ${of.cost} a day (capacity ${of.capacity}, haulage contracts ${of.haulage})`,
  noChange: 'today, without any change',
  more: (of: { cost: string }) => `${of.cost} more`,
  less: (of: { cost: string }) => `${of.cost} less`,
  mayBeReached: (of: { goal: string }) => `Undecided whether ${of.goal} is reached.`,
  todayWithoutLevers: (of: { today: string }) => `Today it is ${of.today}, and the scenario has no levers.`,
  notReachedWithoutLevers: (of: { goal: string; today: string }) =>
    `${of.goal} is not reached. Today it is ${of.today}, and the scenario has no levers: name some to ask which changes would reach it.`,
  canBeReached: (of: { goal: string }) => `Undecided whether ${of.goal} can be reached.`,
  mostPromising: (of: { plan: string; estimate: string }) =>
    `The most promising plan found, ${of.plan}, gives ${of.estimate}.`,
  insideAbout: (of: { replications: string }) =>
    `The target lies inside the interval: about ${of.replications} replications would settle it, if the mean stays there.`,
  inside: 'The target lies inside the interval: more replications would settle it.',
  notAllLookedAt: 'Not every plan was looked at: a longer search (more plans) may find one.',
  othersOpen: 'Other plans that were run are not settled: more replications of each would settle them.',
  noLeverToMove: (of: { goal: string; today: string }) =>
    `The levers cannot reach ${of.goal}: today it is ${of.today}, and there is no lever to move.`,
  cannotReach: (of: { goal: string; today: string; estimate: string }) =>
    `The levers cannot reach ${of.goal}: today it is ${of.today}, and with all levers at maximum it comes to ${of.estimate}.`,
  mostOfAny: (of: { most: string }) => `The most that any plan gave is ${of.most}.`,
  exhausted: (of: { bottleneck: string }) => `Exhausted: ${of.bottleneck}, and no lever takes it further.`,
  exhaustedAt: (of: { bottleneck: string; levers: readonly string[] }) =>
    `Exhausted: ${of.bottleneck}: ${listText(of.levers)} ${of.levers.length === 1 ? 'is the most there is' : 'are the most there are'}.`,
  leverAt: (of: { lever: string; to: string }) => `${of.lever} at ${of.to}`,
  stood: (of: { estimate: string }) => `In replications not used in the search: ${of.estimate}.`,
  stoodWith: (of: { decision: Decision; estimate: string }) =>
    `In replications not used in the search, ${shown[of.decision].within}: ${of.estimate}.`,
  // Today, and what limits then.
  today: 'Today',
  next: 'Next bottleneck',
  nextIs: (of: { decision: Decision; bottleneck: string; load: string; share: string }) =>
    `${shown[of.decision].heading}, the bottleneck is ${of.bottleneck}: ${of.load}, in ${of.share} of the replications.`,
  nextIsSupply: (of: { decision: Decision; load: string }) =>
    `${shown[of.decision].heading}, the bottleneck is supply: no utilisation is above ${of.load} of scheduled hours, so more trucks would have to arrive before anything else becomes the bottleneck.`,
  // The plan.
  levers: 'Levers',
  noLevers: 'The scenario has no levers.',
  noneFurther: 'No lever can go further than today.',
  nothing: 'Nothing needs to change.',
  lever: 'lever',
  from: 'from',
  to: 'to',
  cost: 'USD a day',
  costShort: 'USD/day',
  leadTime: 'lead time, days',
  allTogether: 'all together',
  // Counting points before and after.
  points: 'Trucks a day at each counting point',
  pointsShort: 'Trucks a day, the same trucks today and then',
  countedWhen: 'counted when',
  todayColumn: 'today',
  thenColumn: 'then',
  interval: 'interval',
  pointsNote: "The same trucks and random numbers in both, so the difference is the plan's.",
  // Cost.
  costs: 'What is paid today and then',
  costsShort: 'Cost',
  minimised: 'Minimised are capacity and haulage contracts, which are known before a run.',
  running: (of: { decision: Decision; today: string; later: string; rise: string }) =>
    `Running cost follows from what passes and is reported: ${of.today} a day today, ${of.later} with ${subjects[of.decision].name}; with it ${subjects[of.decision].costs} ${of.rise} a day more than today.`,
  runningDiffers: (of: { most: string; share: string }) =>
    `Between the plan and its runners-up running cost differs by at most ${of.most} (${of.share}).`,
  // How sure.
  confidence: 'Confidence and assumptions',
  leversAssumed: (of: { levers: number; assumed: number; unsourced: number }) =>
    `Of the plan's ${of.levers} levers ${of.assumed} start from an assumption (grade D)${of.unsourced > 0 ? ` and ${of.unsourced} from a number without a source` : ''}.`,
  factsAssumed: (of: { facts: number; assumed: number; defaults: number }) => {
    const more =
      of.defaults === 1
        ? ', and 1 more number is a default, which is one too'
        : `, and ${of.defaults} more numbers are defaults, which are assumptions too`;
    return `Of the scenario's ${of.facts} facts ${of.assumed} are assumptions${of.defaults === 0 ? '' : more}.`;
  },
  runnersUp: 'Runners-up',
  runnerUp: (of: { cost: string; value: string; decision: Decision; difference: string; running: string }) =>
    `${of.cost} a day gives ${of.value} (${reachWords.decisions[of.decision]}): ${of.difference}. Running cost ${of.running}.`,
  inPlaceOf: (of: { lever: string; to: string; from: string }) =>
    `${of.lever} ${of.to} in place of ${of.from}`,
  // Cost against what is reached.
  front: 'What it costs to come so far',
  frontShort: 'Cost against throughput, the best found',
  frontShortDays: 'Cost against share of days, the best found',
  frontChart: 'The best found at each cost',
  frontUnit: (of: { at: string }) => `trucks a day ${of.at}`,
  frontUnitDays: 'share of working days, %',
  frontUnitDaysShort: 'share of days',
  frontCaption: 'Each point is a plan that nothing found at the same or less cost beats, with its interval.',
  frontProven:
    'The best found at each cost; that nothing cheaper reaches the target is proven for the plan only.',
  frontNotProven: 'The best found at each cost; that nothing cheaper reaches the target is not proven.',
  capacity: 'capacity',
  haulage: 'haulage contracts',
  haulageShort: 'haulage',
  within: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
  replications: 'replications',
  replicationsShort: 'n',
  target: 'target',
  // Pictures, and what theory allows.
  byDay: 'Day by day',
  through: 'Through the corridor',
  use: 'Utilisation of each resource',
  bounds: 'What theory allows each stage, truckloads a day',
  stage: 'stage',
  estimateToday: 'today: estimate',
  estimateThen: (of: { decision: Decision }) => `with ${shown[of.decision].short}: estimate`,
  bound: 'bound',
  noBound: 'no bound',
  aboutNote:
    '“About” is the estimate of theory for the stage alone; “at most” is a bound that leaves out breakdowns, day conditions and blocking.',
  // What no interval covers.
  unknown: 'What this does not know',
  inputs: (of: { assumed: number; facts: number; levers: readonly string[] }) =>
    `The intervals cover chance inside the model. They do not cover doubt about its inputs: ${of.assumed} of ${of.facts} facts are assumptions${of.levers.length > 0 ? `, among them where these levers start: ${of.levers.join(', ')}` : ''}.`,
  fromTheFirstDay:
    'Costs and lead times are those of the scenario. The plan is run as if all of it were in force from the first day; lead times are listed, not simulated.',
  namedLevers: 'Levers that the scenario does not name are not considered.',
  order:
    'What is ruled out without running rests on more of a lever lowering throughput by no more than the certificate says, save where theory forbids it.',
  noForecast: 'It compares plans under stated assumptions; it does not foresee what any party will decide.',
  method: (of: { scenario: string; days: number; warmUpDays: number; today: number; plan: number }) =>
    `Scenario ${of.scenario}: ${countText(of.days, 'day')}${of.warmUpDays > 0 ? ` after ${of.warmUpDays} of warm-up` : ''}, ${of.today} replications of today and ${of.plan} of the plan, with common random numbers, not used in the search; plans on the way by fewer where clear. Intervals cover chance in the model, not doubt about its inputs.`,
};
