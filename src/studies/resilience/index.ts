// studies/resilience: what other rooms use of this one.

export type { Recovery } from './recovery.js';
export {
  type Closure,
  closablePlaces,
  type ResilienceOptions,
  type ResilienceResult,
  resilience,
  type WeekSpread,
} from './resilience.js';
