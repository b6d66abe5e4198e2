import { requireAbove, requireWhole } from '../math/index.js';
import { birthDeath, expectation } from './birth-death.js';
import type { QueueMeasures } from './measures.js';
import type { MarkovianQueue } from './mmc.js';

/** Measures of a queue with limited room; times are those of arrivals let in. */
export interface MmckMeasures extends QueueMeasures {
  /** Share of arrivals turned away. */
  readonly lossShare: number;
  /** Share of arrivals let in that must wait. */
  readonly probabilityWait: number;
  /** Long-run probability of 0, 1, … `room` in the system. */
  readonly probabilities: Float64Array;
}

/**
 * M/M/c/K: `room` counts those in service too; who finds it full is lost, so any load is allowed. With `room`
 * = `servers` it is Erlang's loss system. Kleinrock, Queueing Systems I, ch. 3.
 * @example
 * mmck({ arrivalRate: 1, serviceRate: 1, servers: 1, room: 2 }).lossShare.toFixed(6); // => '0.333333'
 */
export function mmck({
  arrivalRate,
  serviceRate,
  servers,
  room,
}: MarkovianQueue & { readonly room: number }): MmckMeasures {
  requireAbove('mmck', 'a arrival rate', arrivalRate, 0);
  requireAbove('mmck', 'a service rate', serviceRate, 0);
  requireWhole('mmck', 'a whole number of servers', servers, 1);
  requireWhole('mmck', 'a whole room', room, servers);
  const births = Array.from({ length: room }, () => arrivalRate);
  const deaths = Array.from({ length: room }, (_, i) => Math.min(i + 1, servers) * serviceRate);
  const probabilities = birthDeath(births, deaths);
  const lossShare = probabilities[room] ?? Number.NaN;
  const throughput = arrivalRate * (1 - lossShare);
  const queueLength = expectation(probabilities, (state) => Math.max(0, state - servers));
  const workInProgress = expectation(probabilities, (state) => state);
  const waiting = expectation(probabilities, (state) => (state >= servers && state < room ? 1 : 0));
  return {
    utilisation: throughput / (servers * serviceRate),
    throughput,
    waitingTime: queueLength / throughput,
    queueLength,
    cycleTime: workInProgress / throughput,
    workInProgress,
    lossShare,
    probabilityWait: waiting / (1 - lossShare),
    probabilities,
  };
}
