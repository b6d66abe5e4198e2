// kernel/events: what other rooms use of this one.

export { AllOf, AnyOf, type Commands, type Results, type Winner } from './any-of.js';
export { claimBody, resumeBody } from './body.js';
export { Command, type Process, type ResultOf } from './command.js';
export { Branch, Composite } from './composite.js';
export { Conditions } from './conditions.js';
export { describeValue } from './describe.js';
export { Digest } from './digest.js';
export { describeFailure, Interruption, SimulationError } from './errors.js';
export { EventLoop } from './event-loop.js';
export { Hold } from './hold.js';
export type { HoldOnlyProcess } from './hold-only-processes.js';
export { KernelState, type Target, vacant } from './kernel-state.js';
export { Observation } from './observation.js';
export { type Admitting, Request } from './request.js';
export {
  checkDuration,
  checkPatience,
  checkUnits,
  type PriorityOption,
  type RequestOptions,
  readPriority,
  readRequest,
} from './request-options.js';
export * from './requirements.js';
export { isDelay, type Minutes } from './time.js';
export { type Recorded, Timeline } from './timeline.js';
export { QueueLinks, WaitQueue } from './wait-queue.js';
export {
  addHolding,
  ENDED,
  expire,
  GRANTED,
  HOLDING,
  type Holding,
  holdingsOf,
  INTERRUPTED,
  type Lender,
  RUNNING,
  removeHolding,
  type Source,
  surrenderAll,
  UNSTARTED,
  WAITING,
  WAITING_UNTIL,
  type Waiter,
  type WaiterState,
} from './waiter.js';
