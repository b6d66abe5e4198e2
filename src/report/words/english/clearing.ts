import { countText } from './numbers.js';

/** Throughput against workload. Counts come as numbers, all else as text. */
export const clearingWords = {
  title: 'Clearing function',
  answer: (of: { scenario: string; at: string; capacity: string; half: string; most: string }) =>
    `${of.scenario}: at most ${of.capacity} trucks a day ${of.at}, however many come. Half of that passes with ${of.half} trucks in the corridor, 90 % with ${of.most}.`,
  wait: (of: { rawTime: string; variability: string }) =>
    `Without waiting a truck takes ${of.rawTime} days; waiting is ${of.variability} times that of a single lane with chance in arrivals and service (M/M/1).`,
  misfit: (of: { share: string }) => `The curve is at most ${of.share} off a level.`,
  levels: 'Levels of arrivals',
  level: 'arrivals over those of the scenario',
  levelShort: 'level',
  arrivals: 'arrivals a day',
  arrivalsShort: 'arrive',
  workload: 'trucks in the corridor',
  workloadShort: 'inside',
  perDay: 'throughput a day',
  perDayShort: 'a day',
  interval: 'interval',
  fitted: 'curve',
  growth: 'queues grow by, a day',
  growthShort: 'queues grow',
  lines: 'Lines for a planning model: trucks a day are at most intercept + slope × trucks inside',
  linesShort: 'Lines: trucks a day are at most intercept + slope × trucks inside',
  touches: 'touches at trucks inside',
  touchesShort: 'touches at',
  intercept: 'intercept',
  slope: 'slope',
  method: (of: { levels: number; replications: number; confidence: string }) =>
    `${countText(of.levels, 'level')} of ${countText(of.replications, 'replication')} with common random numbers; weighted least squares, errors by the jackknife, intervals of ${of.confidence}. Where queues grow, the workload is the mean of the days counted.`,
};
