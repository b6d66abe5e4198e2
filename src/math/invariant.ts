/** What must always hold does not: a defect of the code, never of what it was given. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/**
 * Stops when what must always hold does not. Written `CHECKED: invariant(…)`: a build drops the statements of that label
 * (tsup.config.ts), so that they are checked wherever the source itself runs, as in tests, and cost a release nothing.
 */
export function invariant(holds: boolean, says: string): void {
  if (!holds) throw new BrokenInvariant(`broken invariant: ${says}`);
}
