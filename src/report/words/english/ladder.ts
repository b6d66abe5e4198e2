import type { LadderEnd } from '../../../studies/index.js';
import { countText } from './numbers.js';

/** Why no further rung is found, though there may be one; `rungs` is how many there are. */
function tooSmall({ rungs }: { readonly rungs: number }): string {
  const from = rungs > 0 ? ' from there on' : '';
  return `no step is shown to bring more${from}, which is not to say that none does: too small to tell with the replications by which steps are chosen`;
}

const ends: Readonly<Record<LadderEnd, string>> = {
  'one rung beyond the target': 'The ladder ends: one rung beyond the target.',
  'no step brings more': 'The ladder ends: no step brings more.',
  'undecided whether a step brings more': 'The ladder ends: undecided whether a step brings more.',
};

/** The sequence of bottlenecks. Counts come as numbers, all else as text. */
export const ladderWords = {
  title: 'The ladder of bottlenecks',
  today: (of: { scenario: string; today: string; at: string }) =>
    `${of.scenario} has ${of.today} truckloads a day ${of.at}.`,
  reached: (of: { target: string; rung: number; cost: string }) =>
    `${of.target} is reached on rung ${of.rung}, for ${of.cost} a day in all.`,
  undecidedOn: (of: { target: string; rung: number; cost: string }) =>
    `Undecided whether ${of.target} is reached: the mean is on rung ${of.rung}, for ${of.cost} a day in all, but its interval begins below.`,
  next: (of: { bottleneck: string; from: string }) =>
    `The next bottleneck is ${of.bottleneck}, from ${of.from} on.`,
  nothingBeyond: 'Beyond it no step brings more.',
  tooSmallBeyond: (of: { rungs: number }) => `Beyond it ${tooSmall(of)}.`,
  notReached: (of: { target: string; last: string }) =>
    `The ladder does not lead to ${of.target}: from ${of.last} on no step brings more.`,
  undecided: (of: { target: string; last: string }) =>
    `Undecided whether the ladder leads to ${of.target}: it comes to ${of.last}.`,
  undecidedTooSmall: (of: { target: string; last: string; rungs: number }) =>
    `Undecided whether the ladder leads to ${of.target}: it comes to ${of.last}, and ${tooSmall(of)}.`,
  rungs: 'Bottlenecks, and what each rung costs',
  rungsShort: 'Rungs, truckloads a day',
  noRungs: 'The rungs',
  chart: (of: { at: string }) => `Rungs: trucks a day ${of.at} against cost`,
  chartUnit: (of: { at: string }) => `trucks a day, ${of.at}`,
  chartCaption: 'Numbers are rungs, with the interval of each.',
  chartCaptionReached:
    'Numbers are rungs, with the interval of each; the one in blue reaches the target by its mean.',
  todayPoint: 'today',
  rung: 'rung',
  bottleneck: 'bottleneck',
  takesOver: 'takes over at',
  takesOverShort: 'from',
  leadsTo: 'leads to',
  leadsToShort: 'to',
  interval: 'interval',
  cost: 'USD a day',
  costShort: 'USD/day',
  costInAll: 'in all',
  moves: 'What each rung moves',
  moved: 'moves',
  gain: 'gain',
  costs: 'costs, USD a day',
  usedMost: 'used most then',
  move: (of: { lever: string; from: string; to: string }) => `${of.lever} ${of.from} to ${of.to}`,
  rungCost: (of: { capacity: string; haulage: string; running: string }) =>
    `capacity ${of.capacity}, haulage contracts ${of.haulage}, running cost ${of.running} a day`,
  rungMoves: (of: { moves: string; gain: string; interval: string; cost: string; usedMost: string }) =>
    `${of.moves}: ${of.gain} (${of.interval}); ${of.cost}; used most then: ${of.usedMost}.`,
  method: (of: { ofEach: number; replications: number; end: LadderEnd }) =>
    `Steps are chosen greedily by truckloads a day for each USD, with common random numbers; each rung is measured by ${countText(of.ofEach, 'replication')} by which no step was chosen, each interval holding for itself. A rung begins where the one before it ends. ${ends[of.end]} ${countText(of.replications, 'replication')} in all.`,
};
