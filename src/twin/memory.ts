import { type CompiledParts, compiledParts } from '../corridor/index.js';
import type { SolvedLoops } from './fleet.js';

/** What theory has worked out for scenarios that differ in a few numbers. */
export interface TwinMemory {
  readonly loops: SolvedLoops;
  readonly parts: CompiledParts;
}

/** Nothing worked out yet. */
export function twinMemory(): TwinMemory {
  return { loops: new Map(), parts: compiledParts() };
}
