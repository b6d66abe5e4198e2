import { setImmediate } from 'node:timers/promises';

/** Pieces after which signals and timers are heard. */
const piecesAtOnce = 16;

/**
 * Carries out work that is cut into pieces, so that Ctrl-C is heard meanwhile however long it takes.
 * @throws the signal's reason when it is aborted
 */
export async function inPieces<Result>(
  work: Iterator<void, Result, void>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (let pieces = 1; ; pieces += 1) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (pieces % piecesAtOnce > 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
}
