import { countText } from './numbers.js';

/** What is said of forecasts held against daily counts. Counts of days, facts, runs come as numbers, all else as text. */
export const backtestWords = {
  title: 'Forecasts against daily counts',
  answer: (of: { scenario: string; level: string; points: string }) =>
    `${of.scenario}: bands of ${of.level} hold the count on ${of.points}.`,
  heldAt: (of: { held: string; days: number; at: string }) =>
    `${of.held} of ${countText(of.days, 'day')} ${of.at}`,
  daily: (of: { at: string }) => `Day by day, ${of.at}`,
  chart: (of: { at: string }) =>
    `Truckloads ${of.at} on each day: bands of the ensemble and what was counted`,
  chartDay: (of: { date: string; counted: string; median: string }) =>
    `${of.date}: ${of.counted} counted, median ${of.median}`,
  chartUnit: (of: { at: string }) => `truckloads on the day, ${of.at}`,
  chartMedian: 'median of the runs',
  chartBands: (of: { levels: string }) => `The bands hold ${of.levels} of the runs.`,
  counted: (of: {
    scenario: string;
    at: string;
    days: number;
    from: string;
    to: string;
    counted: string;
    model: string;
  }) =>
    `${of.scenario}, ${of.at}, ${countText(of.days, 'day')} from ${of.from} to ${of.to}: ${of.counted} truckloads a day were counted, the model has ${of.model}.`,
  withinChance: 'In no period is that beyond what 90 % of runs are off by.',
  beyondChance: (of: { periods: string }) => `That is beyond what 90 % of runs are off by in: ${of.periods}.`,
  heldAll: (of: { level: string; days: number }) =>
    `Bands of ${of.level} hold all of ${countText(of.days, 'day')}.`,
  held: (of: { level: string; held: string; days: number; outside: string }) =>
    `Bands of ${of.level} hold ${of.held} of ${countText(of.days, 'day')}, not ${of.outside}.`,
  heldAndMore: (of: { level: string; held: string; days: number; outside: string; more: string }) =>
    `Bands of ${of.level} hold ${of.held} of ${countText(of.days, 'day')}, not ${of.outside} and ${of.more} more.`,
  outside: (of: { date: string; counted: string }) => `${of.date} with ${of.counted}`,
  leftOut: (of: { days: number }) =>
    of.days === 1
      ? '1 day of the counts is not in the scenario.'
      : `${countText(of.days, 'day')} of the counts are not in the scenario.`,
  bias: (of: { at: string }) => `Bias by period, truckloads a day ${of.at}`,
  period: 'period',
  dates: 'dates',
  fromTo: (of: { from: string; to: string }) => `${of.from} to ${of.to}`,
  days: 'days',
  countedPerDay: 'counted',
  model: 'model',
  biasPerDay: 'bias',
  interval: 'interval',
  chance: '90 % of runs are off by',
  chanceShort: '90 % of runs',
  isBeyondChance: 'beyond chance',
  coverage: (of: { at: string }) => `How often bands hold the count, ${of.at}`,
  band: 'band',
  of: 'of',
  units: { day: 'days', week: 'weeks', period: 'forecasts' },
  holds: 'holds',
  heldOf: (of: { held: string; all: string }) => `${of.held} of ${of.all}`,
  noWholeWeek: 'no whole week',
  share: 'share',
  meanWidth: 'mean width',
  scores: (of: { at: string }) =>
    `Continuous ranked probability score, truckloads a day ${of.at} (smaller is better)`,
  scoresShort: (of: { at: string }) =>
    `Ranked probability score a day, truckloads ${of.at} (smaller is better)`,
  forecast: 'forecast',
  knows: 'knows',
  score: 'score',
  skill: 'skill',
  skillInterval: 'its interval',
  rolling: (of: { origins: number; first: string; every: number; window: number }) =>
    `Forecasts from ${countText(of.origins, 'origin')}, the first on ${of.first}, every ${countText(of.every, 'day')}: at each, facts are fitted to the counts of the ${countText(of.window, 'day')} before, and only what was known then is in force.`,
  informedAt: (of: { path: string; times: string }) => `${of.path} (at ${of.times})`,
  informed: (of: { facts: string }) => `Facts that counts informed, and at how many origins: ${of.facts}.`,
  noneInformed: 'The counts informed none of the facts at any origin.',
  notFitted: (of: { origins: string }) =>
    `No values within the ranges lead to the counts, or there are none, before ${of.origins}: facts are drawn evenly over their ranges there.`,
  alternatives: (of: { alternatives: string }) =>
    `The forecast is a mixture. Each alternative by itself: ${of.alternatives}.`,
  alternative: (of: { name: string; share: string; score: string; days: number }) =>
    `${of.name} (${of.share} of the runs) has a score of ${of.score} on ${countText(of.days, 'day')}`,
  sharesDiffer: 'at some origins a part',
  gain: 'model better by',
  theModel: 'the model',
  noCount: 'no count',
  none: 'none',
  rules: {
    persistence: 'persistence',
    'mean of the last 14 days': 'mean of 14 days',
    'last 14 days': 'last 14 days, spread',
    'last 28 days': 'last 28 days, spread',
    'same weekday of the last 28 days': 'same weekday, spread',
  },
  rulesWithErrors: {
    persistence: 'persistence, errors',
    'mean of the last 14 days': 'mean of 14 days, errors',
    'last 14 days': '',
    'last 28 days': '',
    'same weekday of the last 28 days': '',
  },
  known: { 'what was before the period': 'start', 'the day before': 'day before' },
  runsAtValues: (of: { runs: number }) =>
    `${countText(of.runs, 'run')}, with every fact at its value; none uses any count.`,
  runsOfDraws: (of: { runs: number }) => `${countText(of.runs, 'run')}, each of one draw by its weight.`,
  runsOfOrigins: (of: { runs: number; facts: number }) =>
    `${countText(of.runs, 'run')} from each origin, each of one draw of ${countText(of.facts, 'fact')} that agrees with the counts before it.`,
  runsDrawn: (of: { runs: number; facts: number; method: string; redrawn: string; fixed: string }) =>
    `${countText(of.runs, 'run')}, each with ${countText(of.facts, 'fact')} drawn within their ranges (${of.method}; ${of.redrawn} drawn again, ${of.fixed} left as they are); none uses any count.`,
  discrepancy: (of: { day: string; all: string }) =>
    `Counts of a right model are taken to differ by ${of.day} a day and ${of.all} over all days.`,
  method: (of: {
    example: string;
    bias: string;
    bands: string;
    coverage: string;
    confidence: string;
    score: string;
    gain: string;
  }) =>
    `Intervals of the bias are of the runs' mean (such as ${of.example}): ${of.bias}; what 90 % of single runs are off by is the chance of a single run, which a count has too. Bands: ${of.bands}. Coverage: ${of.coverage}, at ${of.confidence}; few days tell little. Score: ${of.score}; "start" knows the counts before the first day of a forecast, "day before" those up to the eve of each, "errors" has the rule's past errors around it, and none is made where the counts before do not reach; "spread" has past counts as they came; skill, on the same days, is 1 - model / naive, its interval by a bootstrap of blocks of days; better by: ${of.gain}. Days from which a scenario was made show how it fits, not how well it forecasts.`,
};
