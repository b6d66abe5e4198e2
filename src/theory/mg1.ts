import { requireAbove, requireAtLeast } from '../math/index.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';

/**
 * Poisson arrivals at one server; `serviceCv` is the standard deviation of the service time over its mean (0
 * fixed, 1 exponential).
 */
export interface GeneralServiceQueue {
  readonly arrivalRate: number;
  readonly serviceTime: number;
  readonly serviceCv: number;
}

/**
 * M/G/1: W_q = λ E[S²] / (2 (1 − ρ)), in any order of service that does not look at service times. RangeError
 * unless ρ is below 1. Pollaczek 1930, Khinchine 1932.
 * @example
 * mg1({ arrivalRate: 0.5, serviceTime: 1, serviceCv: 0 }).waitingTime.toFixed(6); // => '0.500000'
 */
export function mg1(queue: GeneralServiceQueue): QueueMeasures {
  requireGeneralService('mg1', queue);
  const { arrivalRate, serviceTime } = queue;
  return measuresFromWait(arrivalRate, serviceTime, 1, residualWork(queue) / (1 - arrivalRate * serviceTime));
}

/**
 * M/G/1 whose server, whenever it finds nobody, goes away for a vacation, and for another until somebody
 * waits: the wait of M/G/1 plus the mean rest of a vacation, E[V²] / (2 E[V]). Levy and Yechiali, Management
 * Science 22 (1975).
 * @example
 * const officer = { arrivalRate: 0.5, serviceTime: 1, serviceCv: 0, vacationTime: 2, vacationCv: 0 };
 * mg1Vacations(officer).waitingTime.toFixed(6); // => '1.500000'
 */
export function mg1Vacations(
  queue: GeneralServiceQueue & { readonly vacationTime: number; readonly vacationCv: number },
): QueueMeasures {
  requireGeneralService('mg1Vacations', queue);
  requireAbove('mg1Vacations', 'a vacation time', queue.vacationTime, 0);
  requireAtLeast('mg1Vacations', 'a cv of the vacation time', queue.vacationCv, 0);
  const rest = meanResidual(queue.vacationTime, queue.vacationCv);
  return measuresFromWait(queue.arrivalRate, queue.serviceTime, 1, mg1(queue).waitingTime + rest);
}

/** Mean work left in the service an arrival finds under way, λ E[S²] / 2. */
export function residualWork({ arrivalRate, serviceTime, serviceCv }: GeneralServiceQueue): number {
  return arrivalRate * serviceTime * meanResidual(serviceTime, serviceCv);
}

/** Mean rest of an interval met at a random moment, E[X²] / (2 E[X]). */
function meanResidual(mean: number, cv: number): number {
  return (mean * (1 + cv * cv)) / 2;
}

function requireGeneralService(
  caller: string,
  { arrivalRate, serviceTime, serviceCv }: GeneralServiceQueue,
): void {
  requireAbove(caller, 'a arrival rate', arrivalRate, 0);
  requireAbove(caller, 'a service time', serviceTime, 0);
  requireAtLeast(caller, 'a cv of the service time', serviceCv, 0);
  requireStable(caller, arrivalRate * serviceTime);
}
