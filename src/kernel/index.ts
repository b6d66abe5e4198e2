// The kernel: time, events, processes and shared things. It knows no trucks, no chance and no averages beyond its own use.

export type { Results } from './all-of.js';
export type { Commands, Winner } from './any-of.js';
export { Calendar, type CalendarException, type CalendarOptions, WEEK } from './calendar.js';
export type { Command, Process, ResultOf } from './command.js';
export { Interruption, SimulationError } from './errors.js';
export { Gate } from './gate.js';
export type { Interval } from './intervals.js';
export { Level, type LevelOptions } from './level.js';
export { Resource, type ResourceOptions } from './resource.js';
export type { ResourceStatistics } from './resource-usage.js';
export { Signal } from './signal.js';
export { type EventId, Simulation, type SimulationOptions, type Waiting } from './simulation.js';
export { Store, type StoreOptions } from './store.js';
export type { Task } from './task.js';
export type { Minutes } from './time.js';
export { type ClosingRule, WorkingHours, type WorkingHoursOptions } from './working-hours.js';
