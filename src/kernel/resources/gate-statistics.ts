import type { Minutes } from '../events/index.js';
import { type QueueStatistics, type QueueTotals, queueFigures } from './queue-statistics.js';

/** What a gate counts: those who pass, and how long it was open, in minutes. */
export interface GateTotals extends QueueTotals {
  readonly openTime: Minutes;
}

/** A gate since its statistics were last reset. */
export interface GateStatistics extends GateTotals, QueueStatistics {
  /** Part of the time it was open, 0 to 1; NaN for an empty period. */
  readonly openShare: number;
}

/** Totals with the figures that follow from them. */
export function gateFigures(totals: GateTotals): GateStatistics {
  return { ...queueFigures(totals), openShare: totals.openTime / totals.period };
}
