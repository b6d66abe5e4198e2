/** Resolves when the signal is aborted; stops listening when `over` is, so that a signal that outlives many waits keeps none of them. */
export function untilAborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true, signal: over });
  });
}
