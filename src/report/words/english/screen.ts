import { countText } from './numbers.js';

/** What is said of levers on the way from today to all at maximum. Counts of levers and replications come as numbers, all else as text. */
export const screenWords = {
  title: 'Which lever matters where on the way up',
  answer: (of: { scenario: string; mattering: number; levers: number }) =>
    `${of.scenario}: ${of.mattering} of ${countText(of.levers, 'lever')} ${of.mattering === 1 ? 'is' : 'are'} shown to matter somewhere on the way from today to all levers at maximum.`,
  steps: 'Change by one step at each rung, trucks a day',
  lever: 'lever',
  today: 'today',
  onTheWay: (of: { part: string }) => `${of.part} of the way`,
  maximum: 'all levers at maximum',
  maximumShort: 'max',
  allAlong: 'all along',
  effects: {
    matters: (of: { gain: string }) => of.gain,
    unclear: (of: { gain: string }) => `${of.gain}?`,
    'does not bind here': (of: { gain: string }) => `(${of.gain})`,
  },
  decisions: {
    matters: 'matters',
    unclear: 'unclear',
    'unimportant all the way': 'unimportant all the way',
    'does not bind here': 'no bottleneck here',
  },
  legend:
    'Figures: what the step that changes most does. (): less than matters, no bottleneck there. ?: too uncertain to say.',
  rungs: 'The rungs',
  rung: 'rung',
  throughput: (of: { at: string }) => `trucks a day ${of.at}`,
  interval: 'interval',
  method: (of: { replications: number; smallest: string }) =>
    `Each lever one step down and one step up at every rung, ${countText(of.replications, 'replication')} with common random numbers; ${of.smallest} trucks a day and more matter.`,
};
