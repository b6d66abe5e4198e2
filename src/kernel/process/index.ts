// kernel/process: what other rooms use of this one.

export { Actor } from './actor.js';
export { type Pace, runAtPace } from './pace.js';
export { requireReceiver } from './receiver.js';
export * from './simulation.js';
export type { Task } from './task.js';
export { explainWaiting, type Wait, type WaitingReport } from './waiting-report.js';
