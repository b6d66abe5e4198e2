/** Refuses a queue that would grow without end. */
export function requireStable(caller: string, utilisation: number): void {
  if (!(utilisation < 1))
    throw new RangeError(`${caller} requires a utilisation below 1, got ${utilisation}`);
}
