/**
 * Long-run measures of one queue, in whatever unit of time its rates were given; Little's law holds between
 * them.
 */
export interface QueueMeasures {
  /** Share of the servers busy. */
  readonly utilisation: number;
  /** Completions per unit of time. */
  readonly throughput: number;
  /** Mean time in the queue, L_q / λ. */
  readonly waitingTime: number;
  /** Mean number in the queue. */
  readonly queueLength: number;
  /** Mean time from arrival to departure. */
  readonly cycleTime: number;
  /** Mean number in the system. */
  readonly workInProgress: number;
}

/**
 * Completes the measures of a queue nobody leaves unserved from its waiting time: Little, Operations Research
 * 9 (1961).
 */
export function measuresFromWait(
  arrivalRate: number,
  serviceTime: number,
  servers: number,
  waitingTime: number,
): QueueMeasures {
  const cycleTime = waitingTime + serviceTime;
  return {
    utilisation: (arrivalRate * serviceTime) / servers,
    throughput: arrivalRate,
    waitingTime,
    queueLength: arrivalRate * waitingTime,
    cycleTime,
    workInProgress: arrivalRate * cycleTime,
  };
}

/** Refuses a queue that would grow without end. */
export function requireStable(caller: string, utilisation: number): void {
  if (!(utilisation < 1))
    throw new RangeError(`${caller} requires a utilisation below 1, got ${utilisation}`);
}
