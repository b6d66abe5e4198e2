import { countText } from './numbers.js';

export interface FoundValue {
  readonly name: string;
  readonly which: 'below' | 'above';
  readonly at: string;
  readonly low: string;
  readonly high: string;
}

export interface Answered {
  readonly withPlan: boolean;
  readonly decision: 'reaches' | 'fails';
}

function decided({ decision, isShown, target }: Answered & { isShown: boolean; target: string }): string {
  if (isShown) return `it ${decision === 'reaches' ? 'reaches' : 'does not reach'} ${target}`;
  return `undecided whether it reaches ${target}, though by its mean it ${decision === 'reaches' ? 'does' : 'does not'}`;
}

/** At which value of each assumption the decision changes. Counts come as numbers, all else as text. */
export const breakEvenWords = {
  title: 'Break-even values',
  answer: (
    of: Answered & { isShown: boolean; scenario: string; estimate: string; at: string; target: string },
  ) =>
    `${of.withPlan ? `With the plan ${of.scenario}` : of.scenario} has ${of.estimate} truckloads a day ${of.at}: ${decided(of)}.`,
  values: (of: Answered & { values: readonly FoundValue[]; others: number }) => {
    const values = of.values.map(
      ({ name, which, at, low, high }) => `${name} ${which} ${at} (${low} to ${high})`,
    );
    const others = of.others > 0 ? `; ${countText(of.others, 'other break-even value')} in the table` : '';
    return `${of.withPlan ? 'The plan' : 'It'} ${of.decision === 'reaches' ? 'fails' : 'would reach it'} with ${values.join(', or with ')}${others}.`;
  },
  notLocated: (of: { assumptions: number }) =>
    of.assumptions === 1
      ? '1 other assumption changes the decision too, somewhere in its range.'
      : `${of.assumptions} other assumptions change the decision too, somewhere in their ranges.`,
  none: (of: { beyond: string }) =>
    `No assumption was found to change the decision alone within its range and ${of.beyond} of it beyond.`,
  noneShown: (of: { beyond: string; undecided: number }) =>
    `No assumption is shown to change the decision alone within its range and ${of.beyond} of it beyond; of ${of.undecided} it is undecided.`,
  chart: 'Break-even values, within the range of each assumption',
  chartPoint: 'break-even value, with interval',
  chartRow: (of: { side: string; at: string }) => `${of.side} ${of.at}`,
  side: (of: { name: string; which: 'below' | 'above' }) => `${of.name}, ${of.which}`,
  assumption: 'assumption',
  grade: 'grade',
  assumed: 'assumed',
  value: 'break-even value',
  interval: 'interval',
  at: (of: { which: 'below' | 'above'; amount: string }) => `${of.which} ${of.amount}`,
  range: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
  inBrackets: (of: { low: string; high: string }) => `(${of.low} to ${of.high})`,
  beyondRange: '* beyond the range of the evidence.',
  goesOn: '…: on to the assumed value, or beyond what was tried.',
  turning: 'Break-even value in the range, not located',
  before: 'changes before',
  changeThere: 'trucks/day there',
  more: (of: { sides: number }) => `${countText(of.sides, 'other')} with less change.`,
  undecided: 'Undecided',
  shownTo: 'shown to hold to',
  nowhere: 'nowhere',
  triedTo: 'tried as far as',
  sides: 'Every side that was tried',
  which: 'side',
  sideNames: { below: 'below', above: 'above' },
  moves: 'moves the mean by',
  change: (of: { mean: string; interval: string }) => `${of.mean} (${of.interval})`,
  decision: 'decision',
  decisions: {
    flips: 'changes',
    turns: 'changes on the way',
    holds: 'holds',
    open: 'undecided',
    'not searched': 'not searched',
  },
  valueAt: 'at',
  asFarAs: (of: { amount: string }) => `to ${of.amount}`,
  holdsTo: (of: { amount: string }) => `holds to ${of.amount}`,
  notSearched: 'Not searched',
  notSearchedOf: (of: { assumptions: number; change: string; names: string }) =>
    `${countText(of.assumptions, 'assumption')} of which screening did not show a break-even value; they move the mean by ${of.change} truckloads a day at most. --facts searches those it names, --keep more of them: ${of.names}.`,
  holds: 'Holds',
  holdsOver: (of: { assumptions: number; beyond: string; change: string; names: string; areAll: boolean }) =>
    `The decision holds over the whole range of ${countText(of.assumptions, 'assumption')}, and ${of.beyond} of it beyond where that makes sense; alone they move the mean by ${of.change} truckloads a day at most. ${of.areAll ? '' : 'Those that move it most: '}${of.names}.`,
  method: (of: {
    hold: 'each' | 'all at once';
    confidence: string;
    days: number;
    replications: number;
    used: string;
  }) =>
    `Each assumption alone, the others as assumed; between two values tried the decision is taken to change at most once. Intervals: values at which Student's t interval of the mean covers the target, with common random numbers; they hold ${of.hold === 'each' ? `each with ${of.confidence}, not all at once` : `all at once with ${of.confidence}`}. ${countText(of.days, 'day')}, ${countText(of.replications, 'replication')} of each value, ${of.used} in all.`,
};
