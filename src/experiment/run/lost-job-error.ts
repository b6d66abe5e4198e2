/** A job lost its worker each time it was tried: it hangs, exhausts its memory or ends the thread. */
export class LostJobError extends Error {
  override readonly name = 'LostJobError';

  constructor(
    /** Such as `replication 7 of gaza`. */
    readonly job: string,
    readonly tries: number,
    reason: string,
  ) {
    super(`${job} was given up after ${tries} tries: ${reason}`);
  }
}
