// studies/resilience: what other rooms use of this one.

export type { Closure } from './differences.js';
export type { Recovery } from './recovery.js';
export { closablePlaces, type ResilienceOptions, type ResilienceResult, resilience } from './resilience.js';
export type { WeekSpread } from './weeks.js';
