import { countText } from './numbers.js';

export interface Effort {
  readonly at: string;
  readonly days: number;
  readonly replications: number;
}

/** Sentences that end a study's method. */
function effort({ days, replications }: Effort): string {
  return `${countText(days, 'day')}, up to ${countText(replications, 'replication')} of each point.`;
}

function fixed(one: string, many: string) {
  return (of: { facts: number }) => `${countText(of.facts, 'fact')} that ${of.facts === 1 ? one : many}`;
}

/** What is said of assumptions that are moved within their ranges. Counts of facts, days, replications come as numbers, all else as text. */
export const sensitivityWords = {
  title: 'Which assumption decides',
  nothing: (of: { scenario: string }) => `${of.scenario}: no fact was moved.`,
  plans: { today: 'Today', 'all-levers': 'With all levers at maximum' },
  fact: 'fact',
  grade: 'grade',
  noise: (of: { share: string }) => `Chance makes up ${of.share} of the variance between points.`,
  noNoise: 'With one replication it cannot be told how much of the differences is chance.',
  notVaried: (of: { facts: string }) => `Not varied: ${of.facts}.`,
  reasons: {
    'does not enter a run': fixed('does not enter a run', 'do not enter a run'),
    'has no range': fixed('has no range', 'have no range'),
    'is set by the plan': fixed('is set by the plan', 'are set by the plan'),
    'is set by a phase on all days counted': fixed(
      'is set by a phase on all days counted',
      'are set by a phase on all days counted',
    ),
  },
};

/** What is said of facts one at a time. */
export const tornadoWords = {
  plusMinus: (of: { difference: string; halfWidth: string }) => `${of.difference} ±${of.halfWidth}`,
  moved: (of: {
    scenario: string;
    estimate: string;
    at: string;
    fact: string;
    grade: string;
    range: string;
    swing: string;
  }) =>
    `${of.scenario}: ${of.estimate} trucks a day ${of.at}. It depends most on ${of.fact} (grade ${of.grade}): over ${of.range} it moves by ${of.swing}.`,
  mayEqual: (of: { facts: number }) => `${countText(of.facts, 'other fact')} may move it as much.`,
  undecided: (of: {
    scenario: string;
    estimate: string;
    at: string;
    fact: string;
    grade: string;
    range: string;
    swing: string;
  }) =>
    `${of.scenario}: ${of.estimate} trucks a day ${of.at}. Undecided whether any fact moves it: the largest swing seen, ${of.swing}, with ${of.fact} (grade ${of.grade}) over ${of.range}, may be chance; more replications would tell.`,
  still: (of: { scenario: string; estimate: string; at: string; replications: number }) =>
    `${of.scenario}: ${of.estimate} trucks a day ${of.at}. No fact moved it in any of ${countText(of.replications, 'replication')}.`,
  none: (of: { scenario: string; estimate: string; at: string }) =>
    `${of.scenario}: ${of.estimate} trucks a day ${of.at}. No fact was moved.`,
  chart: (of: { at: string }) => `What each fact alone moves, trucks a day ${of.at}`,
  chartUnit: (of: { at: string }) => `trucks a day ${of.at}, more or less than as assumed`,
  range: 'range',
  unit: 'unit',
  atLow: 'at low',
  atHigh: 'at high',
  replications: 'n',
  more: (of: { facts: number; swing: string; replications: number }) =>
    `${countText(of.facts, 'fact')} more with a swing of at most ${of.swing}, the last of them by ${countText(of.replications, 'replication')}.`,
  beyondChance: (of: { facts: number; all: string }) =>
    `${countText(of.facts, 'fact')} of ${of.all} ${of.facts === 1 ? 'moves' : 'move'} it beyond chance, all differences allowed for.`,
  method: (of: Effort) =>
    `Trucks a day ${of.at} with each fact alone at its low and its high, with common random numbers; ${effort(of)}`,
};

/** What is said of elementary effects. */
export const morrisWords = {
  answer: (of: { scenario: string; fact: string; at: string; effect: string }) =>
    `${of.scenario}: over the ranges of all facts ${of.fact} moves trucks a day ${of.at} most, by ${of.effect} on average.`,
  undecided: (of: { scenario: string; fact: string; at: string; effect: string; noise: string }) =>
    `${of.scenario}: undecided whether any fact moves trucks a day ${of.at}: the largest effect seen, of ${of.fact}, is ${of.effect} on average, and one without effect would show ${of.noise}; more paths or replications would tell.`,
  chart: (of: { at: string }) => `Mean size of each fact's effect, trucks a day ${of.at}`,
  chartRow: (of: { fact: string; effect: string }) => `${of.fact}: ${of.effect}`,
  chartUnit: (of: { at: string }) => `mean size of the effect (mu*), trucks a day ${of.at}`,
  chartIntervals: 'The intervals are by bootstrap over paths.',
  muStar: 'mu*, trucks a day',
  sigma: 'sigma',
  floor: 'noise',
  more: (of: { facts: number }) => `${countText(of.facts, 'fact')} more with less.`,
  meaning:
    'mu*: mean size of the effect of moving a fact through its range, the others anywhere in theirs; sigma: its spread, by curvature and interaction; noise: the mu* of a fact without effect.',
  method: (of: Effort) =>
    `Trucks a day ${of.at} by Morris screening over the ranges of all facts; ${effort(of)}`,
};

/** What is said of shares of the variance. */
export const sobolWords = {
  answer: (of: { scenario: string; at: string; mean: string; deviation: string }) =>
    `${of.scenario}: over the ranges of these facts trucks a day ${of.at} are ${of.mean} on average, standard deviation ${of.deviation}.`,
  chart: 'Share of the variance that would stay if all other facts were known',
  chartRow: (of: { fact: string; share: string }) => `${of.fact}: ${of.share}`,
  chartUnit: 'share of the variance, in all',
  chartIntervals: 'The intervals are by bootstrap over rows.',
  alone: 'alone',
  inAll: 'in all',
  meaning:
    'Alone: the share of the variance that would go if the fact were known. In all: the share that would stay if all others were known.',
  method: (of: Effort) =>
    `Shares of the variance of trucks a day ${of.at} that comes from not knowing the facts (Sobol); ${effort(of)}`,
};
