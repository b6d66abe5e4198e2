import type { StageName } from '../../../corridor/index.js';
import { namesFor, type Sides } from './names.js';
import { numberWords } from './numbers.js';

/** The corridor drawn as its stages. */
const schematicWords = (sides: Sides) => ({
  ...namesFor(sides),
  ...numberWords,
  titleWithSupply: (of: { title: string }) => `${of.title}; the bottleneck is supply`,
  grows: (of: { perDay: string }) => `queue +${of.perDay} a day`,
  waiting: (of: { trucks: string }) => `${of.trucks} waiting`,
  about: (of: { perDay: string }) => `about ${of.perDay}`,
  atMost: (of: { perDay: string }) => `at most ${of.perDay}`,
  utilisation: (of: { load: string }) => `utilisation ${of.load}`,
  bottleneck: '▼ bottleneck',
  stageIsBottleneck: (of: { stage: string }) => `${of.stage} (bottleneck)`,
  passes: {
    staging: (trucks) => `${trucks} arrive`,
    inspection: (trucks) => `${trucks} inspected`,
    crossing: (trucks) => `${trucks} enter`,
    'transfer-yard': (trucks) => `${trucks} received`,
    uncollected: (trucks) => `${trucks} collected`,
    fleet: (trucks) => `${trucks} moved`,
    'last-mile': (trucks) => `${trucks} delivered`,
  } satisfies Readonly<Record<StageName, (trucks: string) => string>>,
});

/** What stands in charts, besides what each study says of its own. Numbers come as text. */
export const chartWords = (sides: Sides) => ({
  target: (of: { target: string }) => `target ${of.target}`,
  cost: 'USD a day',
  costs: (of: { points: readonly string[]; target: string }) =>
    `${of.points.join('; ')}. The target is ${of.target}.`,
  costOf: (of: { cost: string; value: string }) => `${of.cost}: ${of.value}`,
  daily: (of: { point: string; names: readonly string[] }) =>
    `Trucks ${of.point} on each day: ${of.names.join(', ')}`,
  dailyMean: (of: { name: string; perDay: string }) => `${of.name}: ${of.perDay} a day on average.`,
  dailyUnit: (of: { point: string }) => `trucks a day, ${of.point}`,
  dailyCaption:
    'Mean of each day over the replications; the bands are intervals of that mean, so single days vary more.',
  schematic: schematicWords(sides),
  useBlocked: 'blocked',
  useCaption: 'Utilisation of scheduled hours; blocked is held by what comes next, and no work.',
  useAndBlocked: (of: { working: string; blocked: string }) => `${of.working} and ${of.blocked} blocked`,
  neverOpen: 'never open',
  active: 'What was active longest, day by day',
  activeOf: (of: { resource: string; days: number; all: number }) =>
    `${of.resource}: ${of.days} of ${of.all} days`,
  activeCaption: (of: { least: string }) =>
    `Darker where more of the replications name it; the palest mark is one named by ${of.least} of them.`,
  nothing: 'nothing throughout',
  day: 'day counted',
  counted: 'counted',
  range: 'range',
  assumed: 'assumed',
  withinRange: 'from the low end of its range (0 %) to the high end (100 %)',
  atEnds: (of: { fact: string; atLow: string; atHigh: string }) =>
    `${of.fact}: ${of.atLow} at low, ${of.atHigh} at high`,
  atLowEnd: 'at the low end of its range',
  atHighEnd: 'at the high end',
  drawsBy: (of: { unit: string }) => `Draws by ${of.unit}`,
  drawsReaching: (of: { reaching: string; draws: string; target: string; least: string; most: string }) =>
    `${of.reaching} of ${of.draws} draws average ${of.target} or more; they run from ${of.least} to ${of.most}.`,
  draws: 'draws',
  reachTarget: 'reach the target',
  doNot: 'do not',
  asAssumed: (of: { perDay: string }) => `as assumed ${of.perDay}`,
  level: (of: { label: string; value: string }) => `${of.label} ${of.value}`,
  takes: (of: { label: string; takes: string }) => `${of.label} takes ${of.takes}`,
  takesAway: 'takes away',
  reached: 'reached',
  wanted: 'wanted',
  stages: (of: { at: string }) => `What each stage can do and what passes, truckloads a day ${of.at}`,
  stage: (of: { stage: string; most: string; flow: string }) =>
    `${of.stage}: can do ${of.most}, ${of.flow} pass`,
  stageWithoutLimit: (of: { stage: string; flow: string }) => `${of.stage}: no limit, ${of.flow} pass`,
  truckloads: 'truckloads a day',
  flow: 'what passes',
  capacity: 'what it can do',
  hardBound: 'hard bound',
  trips: 'Trips an hour by number of trucks',
  tripsAt: (of: { trucks: string; perHour: string }) => `${of.trucks} trucks: ${of.perHour}`,
  trucks: 'trucks that may be out',
  perHour: 'trips an hour while the yards load',
  trucksToday: (of: { trucks: string }) => `today ${of.trucks}`,
  saturation: (of: { trucks: string }) => `N* ${of.trucks}`,
  tripsMethod:
    'Exact mean values of the closed loop of trucks, crews and docks; N* is where its asymptotes cross.',
});
