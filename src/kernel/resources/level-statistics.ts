import type { Minutes } from '../events/index.js';
import type { QueueStatistics } from './queue-statistics.js';

/** What a level counts: its amount over time, what flowed, and the queues at both of its sides. */
export interface LevelTotals {
  /** Length of the period observed, in minutes. */
  readonly period: Minutes;
  /** Amount times minutes. */
  readonly levelTime: number;
  /** Extremes of the amounts that lasted for some time. */
  readonly lowestLevel: number;
  readonly highestLevel: number;
  /** Amounts taken out and put in; what an interrupt undid is taken off again. */
  readonly drawn: number;
  readonly filled: number;
  /** Who took. */
  readonly takers: QueueStatistics;
  /** Who put in. */
  readonly putters: QueueStatistics;
}

/** A level since its statistics were last reset. */
export interface LevelStatistics extends LevelTotals {
  /** Time average of the amount; NaN for an empty period. */
  readonly meanLevel: number;
}

/** Totals with the mean that follows from them. */
export function levelFigures(totals: LevelTotals): LevelStatistics {
  return { ...totals, meanLevel: totals.levelTime / totals.period };
}
