/** What the user gives to make a run repeatable. The number 1 and the text '1' are different seeds. */
export type Seed = string | number;

/**
 * The one text that names a source of chance: unambiguous, so that seed 1 with replication 23 never meets
 * seed 12 with replication 3. RangeError for a seed that is not finite, a replication that is not a whole
 * number from 0, or an empty name.
 */
export function canonicalName(seed: Seed, replication: number, name: string): string {
  requireSeed(seed);
  requireReplication(replication);
  if (typeof name !== 'string')
    throw new TypeError(`a source of chance requires a text as name, got ${typeof name}`);
  if (name === '') throw new RangeError('a source of chance requires a name, got an empty text');
  return JSON.stringify([seed, replication, name]);
}

/** Throws unless the seed is a text or a finite number. */
export function requireSeed(seed: Seed): void {
  if (typeof seed === 'string') return;
  if (typeof seed !== 'number')
    throw new TypeError(`chance requires a text or number as seed, got ${typeof seed}`);
  if (!Number.isFinite(seed)) throw new RangeError(`chance requires a finite seed, got ${seed}`);
}

/** Throws unless the replication is a whole number from 0. */
export function requireReplication(replication: number): void {
  if (!Number.isSafeInteger(replication) || replication < 0)
    throw new RangeError(`chance requires a whole replication number of at least 0, got ${replication}`);
}

const STEP = 2 ** -52;

/**
 * Midpoint of one of the 2^52 equal cells of (0, 1): an odd multiple of 2^-53. Never 0 or 1, and 1 - u is exact
 * and again such a midpoint, so antithetic draws come from the same grid.
 */
export function openUnit(cell: number): number {
  return (cell + 0.5) * STEP;
}
