// studies/resilience: what other rooms use of this one.

export { closablePlaces, closedPaths, unknownPlace } from './closed-place.js';
export type { Recovery } from './recovery.js';
export {
  type Closure,
  type ResilienceOptions,
  type ResilienceResult,
  resilience,
  type WeekSpread,
} from './resilience.js';
