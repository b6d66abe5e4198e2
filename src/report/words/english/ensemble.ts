import { countText } from './numbers.js';

/** What is said of results that rest on parameter draws that agree with counts. Counts come as numbers, all else as text. */
export const ensembleWords = {
  title: 'In draws that agree with the counts',
  drawn: (of: {
    draws: string;
    effective: string;
    facts: number;
    scenario: string;
    at: string;
    from: string;
    to: string;
  }) =>
    `${of.draws} parameter draws of ${countText(of.facts, 'fact')}, worth ${of.effective} of equal weight, agree with the counts of ${of.scenario} (${of.at}, ${of.from} to ${of.to}).`,
  notInformed: (of: { facts: string; more: number }) =>
    `Not informed by these counts, and drawn over their range as far as others allow: ${of.facts}${of.more === 0 ? '' : ` and ${of.more} more`}.`,
  singleRuns: (of: { share: string; at: string; low: string; median: string; high: string }) =>
    `${of.share} of the runs bring ${of.low} to ${of.high} truckloads a day ${of.at}, half of them at least ${of.median}: input uncertainty and chance together.`,
  reaches: (of: {
    share: string;
    low: string;
    high: string;
    confidence: string;
    drawsRun: string;
    replications: number;
  }) =>
    `The plan reaches the target in ${of.share} of them (${of.confidence} interval ${of.low} to ${of.high}; ${of.drawsRun} draws, ${countText(of.replications, 'replication')} each).`,
  maximumReaches: (of: {
    share: string;
    low: string;
    high: string;
    confidence: string;
    drawsRun: string;
    replications: number;
  }) =>
    `All levers at maximum reach the target in ${of.share} of them (${of.confidence} interval ${of.low} to ${of.high}; ${of.drawsRun} draws, ${countText(of.replications, 'replication')} each).`,
  spread: (of: { share: string; today: string; plan: string }) =>
    `${of.share} of the draws have ${of.today} today and ${of.plan} with it. The plan was searched with every fact at its value, not over the draws.`,
  range: (of: { low: string; high: string }) => `${of.low} to ${of.high}`,
};
