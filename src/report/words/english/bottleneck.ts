import { countText } from './numbers.js';

/** What is explained by use, and by which method. */
export interface Explained {
  readonly method: 'utilisation' | 'blocked and starved' | 'active period';
  readonly stage: string;
  readonly resource: string;
  readonly share: string;
}

/** What is used most, and how much of it. */
export interface Used {
  readonly bottleneck: string;
  readonly load: string;
}

function pointsAt({ method, stage, resource, share }: Explained): string {
  return `By ${method} it is ${stage} (${resource}, ${share})`;
}

/** Why each explanation by use can miss what one step more would bring. */
const reasons: Readonly<Record<Explained['method'], string>> = {
  utilisation: 'what is busy may be one of several that are full alike',
  'blocked and starved': 'stocks and closing hours between stages block and starve without limiting',
  'active period': 'what works all day may still have as much to spare as the next stage lets through',
};

/** What the bottleneck is by marginal values, and by use. Counts come as numbers, all else as text. */
export const bottleneckWords = {
  title: 'The bottleneck',
  today: (of: { scenario: string; today: string; at: string }) =>
    `${of.scenario} has ${of.today} truckloads a day ${of.at}.`,
  found: (of: { stage: string; name: string; gain: string }) =>
    `The bottleneck is ${of.stage} (${of.name}): marginal value of one step ${of.gain} a day.`,
  mayEqual: (of: { changes: number }) => `${countText(of.changes, 'other change')} may bring as much.`,
  byCost: (of: { name: string }) => `For its cost ${of.name} brings most.`,
  noStep: 'No single step brings more.',
  noStepAbove: (of: { most: string }) => `No single step brings more than ${of.most} a day.`,
  undecided:
    'Undecided: no single step is shown to bring more, but one may bring more; more replications would tell.',
  undecidedUpTo: (of: { most: string }) =>
    `Undecided: no single step is shown to bring more, but one may bring up to ${of.most} a day more; more replications would tell.`,
  bySupply: (of: { load: string }) =>
    `By use the bottleneck is supply: no utilisation is above ${of.load} of scheduled hours.`,
  noLeverMoves: (of: Used) => `By use the bottleneck is ${of.bottleneck}, ${of.load}, and no lever moves it.`,
  noCapacityMoves: (of: Used) =>
    `By use the bottleneck is ${of.bottleneck}, ${of.load}, and no single capacity moves it.`,
  stepsMove: (of: Used & { names: readonly string[] }) =>
    `By use the bottleneck is ${of.bottleneck}, ${of.load}, and one step of ${of.names.join(', ')} alone is not shown to bring more.`,
  values: (of: { at: string }) => `Marginal value of one step, truckloads a day ${of.at}`,
  chart: (of: { at: string }) => `Marginal value of one step of each, truckloads a day ${of.at}`,
  chartUnit: (of: { at: string }) => `truckloads a day more, ${of.at}`,
  chartValue: (of: { name: string; gain: string }) => `${of.name}: ${of.gain}`,
  chartMarked: (of: { name: string }) => `Marked: ${of.name}, which brings most.`,
  chartUndecided: 'Undecided: no step is shown to bring more, and some may.',
  chartNone: 'No step brings more.',
  change: 'change',
  stage: 'stage',
  step: 'step',
  fromTo: (of: { from: string; to: string }) => `${of.from} to ${of.to}`,
  gain: 'gain',
  interval: 'interval',
  gainPerCost: (of: { cost: string }) => `for ${of.cost} a day`,
  gainPerCostShort: (of: { cost: string }) => `/${of.cost}`,
  replications: 'n',
  rest: (of: { changes: number }) => `${countText(of.changes, 'change')} more with less.`,
  use: 'What use suggests',
  nothingStandsOut: (of: Pick<Explained, 'method'>) => `By ${of.method} nothing stands out.`,
  pointsAt: (of: Explained) => `${pointsAt(of)}.`,
  agrees: (of: Explained) => `${pointsAt(of)}, which agrees.`,
  disagrees: (of: Explained) =>
    `${pointsAt(of)}, which disagrees: ${reasons[of.method]}; what a step brings was measured, and decides.`,
  resources: 'Use of resources',
  active: 'What was active longest, day by day',
  activeOn: (of: { day: number; resource: string; share: string }) =>
    `day ${of.day}: ${of.resource} (in at least ${of.share} of the replications)`,
  activeOnInAll: (of: { day: number; resource: string }) =>
    `day ${of.day}: ${of.resource} (in all the replications)`,
  activeFrom: (of: { from: number; to: number; resource: string; share: string }) =>
    `days ${of.from}-${of.to}: ${of.resource} (in at least ${of.share} of the replications)`,
  activeFromInAll: (of: { from: number; to: number; resource: string }) =>
    `days ${of.from}-${of.to}: ${of.resource} (in all the replications)`,
  activeDays: (of: { spans: readonly string[] }) => `${of.spans.join('; ')}.`,
  activeLongest: 'active longest',
  nothing: 'nothing throughout',
  days: 'days',
  daysOf: (of: { days: number; all: number }) => `${of.days} of ${of.all}`,
  namedBy: 'named by at least',
  shareNaming: (of: { share: string }) => `${of.share} of the replications`,
  screenedOut: '* not searched further after screening, as it could not lead any more.',
  method: (of: { days: number; replications: string; confidence: string }) =>
    `${countText(of.days, 'day')}; ${of.replications} replications with common random numbers; USD are capacity and haulage contracts; all intervals hold at once with ${of.confidence}: Student's t on paired differences, Bonferroni over two looks at all changes.`,
};
