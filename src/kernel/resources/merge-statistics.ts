import { type GateStatistics, type GateTotals, gateFigures } from './gate-statistics.js';
import { addLevelTotals, type LevelStatistics, type LevelTotals, levelFigures } from './level-statistics.js';
import {
  addQueueTotals,
  mostOf,
  type QueueStatistics,
  type QueueTotals,
  queueFigures,
  sumOf,
} from './queue-statistics.js';
import { type ResourceStatistics, type ResourceTotals, resourceFigures } from './resource-usage.js';
import { addStoreTotals, type StoreStatistics, type StoreTotals, storeFigures } from './store-statistics.js';

/**
 * Statistics of one queue from several replications, periods or places as if observed in one: integrals and counts add up,
 * extremes are the extremes of all, means are weighted by time or by number. An interval still needs one value a replication.
 */
export function mergeQueueStatistics(parts: readonly QueueTotals[]): QueueStatistics {
  return queueFigures(addQueueTotals(parts));
}

/** As `mergeQueueStatistics`, for a Resource, Pool or PreemptiveResource. */
export function mergeResourceStatistics(parts: readonly ResourceTotals[]): ResourceStatistics {
  return resourceFigures({
    ...addQueueTotals(parts),
    busyTime: sumOf(parts, (part) => part.busyTime),
    capacityTime: sumOf(parts, (part) => part.capacityTime),
    busyWithinCapacityTime: sumOf(parts, (part) => part.busyWithinCapacityTime),
    mostUnits: mostOf(parts, (part) => part.mostUnits),
  });
}

/** As `mergeQueueStatistics`, for a Store. */
export function mergeStoreStatistics(parts: readonly StoreTotals[]): StoreStatistics {
  return storeFigures(addStoreTotals(parts));
}

/** As `mergeQueueStatistics`, for a Level. */
export function mergeLevelStatistics(parts: readonly LevelTotals[]): LevelStatistics {
  return levelFigures(addLevelTotals(parts));
}

/** As `mergeQueueStatistics`, for a Gate. */
export function mergeGateStatistics(parts: readonly GateTotals[]): GateStatistics {
  return gateFigures({ ...addQueueTotals(parts), openTime: sumOf(parts, (part) => part.openTime) });
}
