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
export type { Interval } from './intervals.js';
export { Level, type LevelOptions } from './level.js';
export { type Pace, runAtPace } from './pace.js';
export { Pool } from './pool.js';
export { type PreemptionRule, PreemptiveResource, type ServedJob } from './preemptive-resource.js';
export { Resource } from './resource.js';
export type { ResourceColumn, ResourceOptions } from './resource-options.js';
export type { ResourceStatistics } from './resource-usage.js';
export { type Part, seize } from './seize.js';
export { Signal } from './signal.js';
export { type EventId, Simulation, type SimulationOptions, type Waiting } from './simulation.js';
export { Store, type StoreOptions } from './store.js';
export type { Task } from './task.js';
export type { Minutes } from './time.js';
export { formatTrace, type TraceEntry, trace } from './trace.js';
export { explainWaiting, type Wait, type WaitingReport } from './waiting-report.js';
export { type ClosingRule, WorkingHours, type WorkingHoursOptions } from './working-hours.js';
