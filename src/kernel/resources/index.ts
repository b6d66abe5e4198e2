// kernel/resources: what other rooms use of this one.

export { Batch, type BatchOptions } from './batch.js';
export { BreakableWork } from './breakable-work.js';
export { WaitingRoom } from './broadcast-queue.js';
export * from './discipline.js';
export { Gate, type GateStatistics, type GateTotals } from './gate.js';
export type { PreemptionRule, ServedJob } from './job.js';
export { Level, type LevelOptions, type LevelStatistics, type LevelTotals } from './level.js';
export type { LevelColumn } from './level-contents.js';
export { Line } from './line.js';
export { Pool } from './pool.js';
export type { UnitStatistics, UnitWish } from './pool-units.js';
export { PreemptiveResource, type PreemptiveStatistics, type ServeOptions } from './preemptive-resource.js';
export type { QueueStatistics, QueueTotals } from './queue-usage.js';
export { Resource } from './resource.js';
export type { ResourceColumn, ResourceOptions } from './resource-options.js';
export type { ResourceStatistics, ResourceTotals } from './resource-usage.js';
export { type Part, seize } from './seize.js';
export { SharedServer, type SharedServerStatistics } from './shared-server.js';
export { Signal } from './signal.js';
export { Store, type StoreColumn, type StoreOptions } from './store.js';
export type { StoreStatistics, StoreTotals } from './store-statistics.js';
