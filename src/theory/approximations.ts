import { requireAbove, requireAtLeast, requireWhole } from '../math/index.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';
import { mmc } from './mmc.js';

/** Any arrivals, any service: only means and coefficients of variation are known. */
export interface GeneralQueue {
  readonly arrivalRate: number;
  readonly arrivalCv: number;
  readonly serviceTime: number;
  readonly serviceCv: number;
}

/**
 * G/G/1 by Kingman's heavy-traffic formula W_q ≈ ρ / (1 − ρ) × (c_a² + c_s²) / 2 × E[S]; exact for M/G/1,
 * good at high load, elsewhere a guide. Kingman, Proc. Cambridge Phil. Soc. 57 (1961).
 * @example
 * kingman({ arrivalRate: 0.8, arrivalCv: 1, serviceTime: 1, serviceCv: 0 }).waitingTime.toFixed(6); // => '2.000000'
 */
export function kingman(queue: GeneralQueue): QueueMeasures {
  return allenCunneen({ ...queue, servers: 1 });
}

/**
 * Wait that no G/G/1 with independent interarrival times exceeds, λ (σ_a² + σ_s²) / (2 (1 − ρ)). Kingman,
 * Biometrika 49 (1962).
 * @example
 * kingmanBound({ arrivalRate: 0.8, arrivalCv: 1, serviceTime: 1, serviceCv: 0 }).toFixed(6); // => '3.125000'
 */
export function kingmanBound({ arrivalRate, arrivalCv, serviceTime, serviceCv }: GeneralQueue): number {
  requireGeneralQueue('kingmanBound', { arrivalRate, arrivalCv, serviceTime, serviceCv }, 1);
  const arrivalVariance = (arrivalCv / arrivalRate) ** 2;
  const serviceVariance = (serviceCv * serviceTime) ** 2;
  return (arrivalRate * (arrivalVariance + serviceVariance)) / (2 * (1 - arrivalRate * serviceTime));
}

/**
 * G/G/c: W_q ≈ W_q of M/M/c × (c_a² + c_s²) / 2; exact for M/M/c and M/G/1. Allen, Probability, Statistics
 * and Queueing Theory, who credits Cunneen.
 * @example
 * const lanes = { arrivalRate: 1, arrivalCv: 1, serviceTime: 1, serviceCv: 0, servers: 2 };
 * allenCunneen(lanes).waitingTime.toFixed(6); // => '0.166667'
 */
export function allenCunneen(queue: GeneralQueue & { readonly servers: number }): QueueMeasures {
  const { arrivalRate, arrivalCv, serviceTime, serviceCv, servers } = queue;
  requireGeneralQueue('allenCunneen', queue, servers);
  const markovian = mmc({ arrivalRate, serviceRate: 1 / serviceTime, servers });
  const variability = (arrivalCv * arrivalCv + serviceCv * serviceCv) / 2;
  return measuresFromWait(arrivalRate, serviceTime, servers, markovian.waitingTime * variability);
}

function requireGeneralQueue(caller: string, queue: GeneralQueue, servers: number): void {
  requireAbove(caller, 'a arrival rate', queue.arrivalRate, 0);
  requireAtLeast(caller, 'a cv of the interarrival time', queue.arrivalCv, 0);
  requireAbove(caller, 'a service time', queue.serviceTime, 0);
  requireAtLeast(caller, 'a cv of the service time', queue.serviceCv, 0);
  requireWhole(caller, 'a whole number of servers', servers, 1);
  requireStable(caller, (queue.arrivalRate * queue.serviceTime) / servers);
}
