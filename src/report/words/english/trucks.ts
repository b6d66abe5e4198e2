import { countText } from './numbers.js';

/** The same trucks under two inspection policies. Counts come as numbers, so that each language makes its own plurals; all else as text. */
export const truckWords = {
  title: 'The same trucks under two inspection policies',
  answer: (of: { scenario: string; first: string; second: string; sooner: string; later: string }) =>
    `${of.scenario}: under ${of.second} instead of ${of.first}, ${of.sooner} of the trucks are received sooner and ${of.later} later.`,
  nothing: (of: { scenario: string }) => `${of.scenario}: no truck came in the days counted.`,
  slips: (of: { first: string; second: string; missedFirst: string; missedSecond: string }) =>
    `Of 10,000 trucks inspected, ${of.missedFirst} carry contraband that slips through ${of.first}, and ${of.missedSecond} through ${of.second}, by expectation.`,
  changes: (of: { trucks: string }) =>
    `What becomes of the trucks, ${of.trucks} a replication (mean ± half-width)`,
  change: 'change',
  share: 'share',
  minutes: 'by',
  changeText: {
    sooner: (of: { second: string }) => `received sooner under ${of.second}`,
    later: (of: { second: string }) => `received later under ${of.second}`,
    same: () => 'at the same minute',
    'only second': (of: { second: string }) => `received under ${of.second} only`,
    'only first': (of: { first: string }) => `received under ${of.first} only`,
    open: () => 'received under neither in these days',
  },
  stillOnWay:
    'Who is on the way under one when the other has received it counts as sooner or later, without a time.',
  plusMinus: (of: { mean: string; halfWidth: string }) => `${of.mean} ±${of.halfWidth}`,
  byCargo: 'By cargo class',
  cargo: 'cargo',
  trucks: 'trucks',
  sooner: 'sooner',
  later: 'later',
  same: 'same',
  open: 'neither',
  gained: 'gained',
  lost: 'lost',
  spread: (of: { second: string; first: string }) =>
    `Hours from arrival to being received under ${of.second}, less those under ${of.first}`,
  percentiles: 'of the trucks received under both',
  difference: 'difference',
  atMost: (of: { share: string }) => `${of.share} differ by at most`,
  chart: (of: { second: string; first: string }) =>
    `Trucks by hours more under ${of.second} than under ${of.first}`,
  chartCaption: (of: { trucks: number }) =>
    `${countText(of.trucks, 'truck')} received under both, all replications together; left of the line sooner, right of it later.`,
  chartUnit: 'hours later; below 0 sooner',
  chartCount: 'trucks',
  contraband: 'Contraband, of 10,000 trucks inspected under both',
  slipsThrough: 'slips through',
  expected: 'expected trucks',
  onlyThrough: (of: { through: string; found: string }) => `${of.through} and is found under ${of.found}`,
  drawnApart:
    'What slips through one and is found under the other holds where what the two find is drawn apart; their difference holds always.',
  bad: 'Trucks with contraband that were inspected in these runs, and the probability that it is found',
  badNone:
    'No truck that was inspected in these runs carries contraband; the figures above are expectations over all trucks.',
  replication: 'replication',
  truck: 'truck',
  fate: (of: { policy: string }) => `under ${of.policy}`,
  found: (of: { policy: string }) => `found under ${of.policy}`,
  firstShort: 'first policy',
  secondShort: 'second policy',
  foundShort: 'found',
  fateText: {
    received: 'received',
    'received in part': 'received in part',
    'turned back': 'turned back',
    found: 'found',
    'on its way': 'on its way',
  },
  moreRows: (count: number) => `${countText(count, 'more row')}: trucks.csv of --out.`,
  method: (of: { replications: number; confidence: string }) =>
    `The same trucks with the same draws under both policies, ${countText(of.replications, 'replication')} of each; trucks are those that came in the days counted. Each ${of.confidence} interval holds for itself.`,
};
