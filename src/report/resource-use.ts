import type { ResourceSummary } from '../studies/index.js';

/**
 * Shares of the open time of a resource: working, blocked (held by a truck that is done with it) and starved; null where it is never open.
 * What is finished after closing takes working above 1.
 */
export function useShares({
  load,
  utilisationWhileOpen,
}: ResourceSummary): { readonly working: number; readonly blocked: number; readonly starved: number } | null {
  if (utilisationWhileOpen === null) return null;
  const held = utilisationWhileOpen.mean;
  return { working: load.mean, blocked: Math.max(0, held - load.mean), starved: Math.max(0, 1 - held) };
}
