/** One question at a time: the next one cancels the one before. */
export class LatestOnly {
  private controller = new AbortController();

  next(): AbortSignal {
    this.cancel();
    this.controller = new AbortController();
    return this.controller.signal;
  }

  cancel(): void {
    this.controller.abort(new Error('no longer wanted'));
  }
}
