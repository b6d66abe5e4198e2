/** A command ended early, and what it had finished was kept: the reason is the cause. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';

  constructor(
    cause: unknown,
    /** Where the finished replications are and how to go on, for people; ends with a line's end. */
    readonly note: string,
  ) {
    super('ended early', { cause });
  }
}
