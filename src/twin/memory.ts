import { type CompiledParts, compiledParts } from '../corridor/index.js';
import { mostExactTrucks, type SolvedLoops } from './fleet.js';

/** What theory has worked out for scenarios that differ in a few numbers. */
export interface TwinMemory {
  readonly loops: SolvedLoops;
  /** Trucks up to which the loop in Gaza is solved exactly. */
  readonly mostExactTrucks: number;
  readonly parts: CompiledParts;
}

/** Nothing worked out yet; with 0 trucks solved exactly the loop in Gaza goes by its asymptotes, for a guess that is asked for often. */
export function twinMemory(exactTrucks: number = mostExactTrucks): TwinMemory {
  return { loops: new Map(), parts: compiledParts(), mostExactTrucks: exactTrucks };
}
