import { countText } from './numbers.js';

const designs = { 'full factorial': 'full factorial design', 'Latin hypercube': 'Latin hypercube' } as const;

/** One scenario at several values of some numbers. Counts come as numbers, all else as text. */
export const gridWords = {
  title: 'The scenario at several values',
  answer: (of: {
    scenario: string;
    points: number;
    paths: number;
    at: string;
    least: string;
    most: string;
  }) =>
    `${of.scenario} at ${countText(of.points, 'point')} of ${countText(of.paths, 'varied number')}: from ${of.least} to ${of.most} trucks a day ${of.at}.`,
  part: (of: { points: number; size: number }) => `A part of the design: ${of.points} of ${of.size} points.`,
  points: 'Points',
  point: 'point',
  perDay: 'trucks a day',
  interval: 'interval',
  cost: 'USD a day',
  bottleneck: 'bottleneck',
  more: (of: { points: number }) => `and ${countText(of.points, 'more point')}, in the tables`,
  method: (of: { design: keyof typeof designs; replications: number; confidence: string }) =>
    `A ${designs[of.design]}; ${countText(of.replications, 'replication')} of each point with common random numbers, intervals of ${of.confidence}. Points differ by what is varied alone.`,
};
