/** Tells any number of runs that they are to stop, with one listener on each signal: Node warns of a leak where there are more than ten. */
export class StopSignals {
  private readonly watched = new Map<AbortSignal, Set<() => void>>();

  /** Calls `stop` when the signal is aborted; what it returns ends the watch. */
  watch(signal: AbortSignal, stop: () => void): () => void {
    const stops = this.watched.get(signal) ?? this.begin(signal);
    stops.add(stop);
    return () => {
      stops.delete(stop);
    };
  }

  private begin(signal: AbortSignal): Set<() => void> {
    const stops = new Set<() => void>();
    this.watched.set(signal, stops);
    signal.addEventListener('abort', () => {
      for (const stop of [...stops]) stop();
    });
    return stops;
  }
}
