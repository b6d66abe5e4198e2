import { countText } from './numbers.js';

/** Inspection policies side by side. Counts come as numbers, so that each language makes its own plurals; all else as text. */
export const compareWords = {
  title: 'Inspection policies on the same trucks',
  answer: (of: { scenario: string; policy: string; perDay: string }) =>
    `${of.scenario}: most trucks are received under ${of.policy} in these replications, ${of.perDay} a day.`,
  nothing: (of: { scenario: string }) => `${of.scenario}: no policy was compared.`,
  throughput: 'Trucks a day at each counting point (mean ± half-width)',
  plusMinus: (of: { mean: string; halfWidth: string }) => `${of.mean} ±${of.halfWidth}`,
  policy: 'policy',
  throughputChart: 'Trucks a day received under each policy',
  throughputUnit: 'trucks a day, received',
  throughputCaption: 'Each with its own interval; what the same trucks gain or lose stands below.',
  byPolicy: (of: { policy: string; value: string }) => `${of.policy}: ${of.value}`,
  difference: (of: { first: string }) => `Received a day against ${of.first}, truck for truck`,
  differenceChart: (of: { first: string }) => `Received a day more than under ${of.first}`,
  differenceUnit: (of: { first: string }) => `trucks a day more than under ${of.first}`,
  differenceCaption: 'Differences on the same trucks, by common random numbers.',
  gain: 'difference',
  interval: 'interval',
  bottleneck: 'bottleneck',
  inspection: 'Delay in inspection, detection, work (mean ± half-width)',
  median: 'median delay',
  percentile: '95th percentile',
  detection: 'detection',
  noSuchTruck: 'no such truck',
  officerHours: 'officer-hours a day',
  officerHoursShort: 'officer-hours',
  method: (of: { replications: number; confidence: string }) =>
    `Inspection policies on the same trucks, ${countText(of.replications, 'replication')} of each with common random numbers; each ${of.confidence} interval holds for itself.`,
};
