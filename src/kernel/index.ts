// The kernel: time, events, processes and shared things. It knows no trucks, no chance and no averages beyond its own use.

export { Actor } from './actor.js';
export type { Results } from './all-of.js';
export type { Commands, Winner } from './any-of.js';
export { Batch, type BatchOptions } from './batch.js';
export { type Breakable, type BreakdownOptions, startBreakdowns } from './breakdowns.js';
export { Calendar, type CalendarException, type CalendarOptions, WEEK } from './calendar.js';
export type { Command, Process, ResultOf } from './command.js';
export {
  byPriority,
  type Discipline,
  firstComeFirstServed,
  inRandomOrder,
  lastComeFirstServed,
  type QueuedRequest,
} from './discipline.js';
export { Interruption, SimulationError } from './errors.js';
export { type Difference, firstDifference } from './first-difference.js';
export { fork, replay } from './fork.js';
export { Gate } from './gate.js';
export type { GateStatistics, GateTotals } from './gate-statistics.js';
export type { Interval } from './intervals.js';
export type { PreemptionRule, ServedJob } from './job.js';
export { Level, type LevelOptions } from './level.js';
export type { LevelStatistics, LevelTotals } from './level-statistics.js';
export {
  mergeGateStatistics,
  mergeLevelStatistics,
  mergeQueueStatistics,
  mergeResourceStatistics,
  mergeStoreStatistics,
} from './merge-statistics.js';
export { type Pace, runAtPace } from './pace.js';
export { Pool } from './pool.js';
export type { UnitStatistics, UnitWish } from './pool-units.js';
export { PreemptiveResource, type PreemptiveStatistics, type ServeOptions } from './preemptive-resource.js';
export type { QueueStatistics, QueueTotals } from './queue-statistics.js';
export type { PriorityOption, RequestOptions } from './request-options.js';
export { Resource } from './resource.js';
export type { ResourceColumn, ResourceOptions } from './resource-options.js';
export type { ResourceStatistics, ResourceTotals } from './resource-usage.js';
export { type Part, seize } from './seize.js';
export { SharedServer, type SharedServerStatistics } from './shared-server.js';
export { Signal } from './signal.js';
export {
  type EventId,
  Simulation,
  type SimulationOptions,
  type StatisticToReset,
  type Waiting,
} from './simulation.js';
export { Store, type StoreColumn, type StoreOptions } from './store.js';
export type { StoreStatistics, StoreTotals } from './store-statistics.js';
export type { LevelColumn } from './tank.js';
export type { Task } from './task.js';
export type { Minutes } from './time.js';
export type { Timeline } from './timeline.js';
export { formatTrace, ofProcess, ofSource, type TraceEntry, trace } from './trace.js';
export { explainWaiting, type Wait, type WaitingReport } from './waiting-report.js';
export { type ClosingRule, WorkingHours, type WorkingHoursOptions } from './working-hours.js';
