import { requireAbove, requireAtLeast } from '../math/index.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';
import { type GeneralServiceQueue, residualWork } from './mg1.js';

/**
 * M/G/1 with priority classes, first in the list first; who is in service finishes. Measures per class: W_k =
 * R / ((1 − σ_(k−1)) (1 − σ_k)), with σ_k the load of classes 1 … k and R the mean work in service found.
 * RangeError unless the whole load is below 1. Cobham, Operations Research 2 (1954).
 * @example
 * const cargo = { arrivalRate: 0.25, serviceTime: 1, serviceCv: 1 };
 * mg1Priority([cargo, cargo]).map(({ waitingTime }) => waitingTime.toFixed(4)); // => ['0.6667', '1.3333']
 */
export function mg1Priority(classes: readonly GeneralServiceQueue[]): QueueMeasures[] {
  requireClasses('mg1Priority', classes);
  const residual = classes.reduce((sum, one) => sum + residualWork(one), 0);
  return perClass(classes, (_, loadAbove, loadUpTo) => residual / ((1 - loadAbove) * (1 - loadUpTo)));
}

/**
 * M/G/1 with priority classes where a higher class interrupts a lower one, which later resumes. Here
 * `waitingTime` is all time not in service, interruptions included: T_k = E[S_k] / (1 − σ_(k−1)) + Σ_(i≤k)
 * λ_i E[S_i²] / (2 (1 − σ_(k−1)) (1 − σ_k)). Jaiswal, Priority Queues (1968).
 * @example
 * const cargo = { arrivalRate: 0.25, serviceTime: 1, serviceCv: 1 };
 * mg1PreemptivePriority([cargo, cargo]).map(({ waitingTime }) => waitingTime.toFixed(4)); // => ['0.3333', '1.6667']
 */
export function mg1PreemptivePriority(classes: readonly GeneralServiceQueue[]): QueueMeasures[] {
  requireClasses('mg1PreemptivePriority', classes);
  let residual = 0;
  return perClass(classes, (one, loadAbove, loadUpTo) => {
    residual += residualWork(one);
    const cycleTime = (one.serviceTime + residual / (1 - loadUpTo)) / (1 - loadAbove);
    return cycleTime - one.serviceTime;
  });
}

function perClass(
  classes: readonly GeneralServiceQueue[],
  waitOf: (one: GeneralServiceQueue, loadAbove: number, loadUpTo: number) => number,
): QueueMeasures[] {
  let loadAbove = 0;
  return classes.map((one) => {
    const loadUpTo = loadAbove + one.arrivalRate * one.serviceTime;
    const wait = waitOf(one, loadAbove, loadUpTo);
    loadAbove = loadUpTo;
    return measuresFromWait(one.arrivalRate, one.serviceTime, 1, wait);
  });
}

function requireClasses(caller: string, classes: readonly GeneralServiceQueue[]): void {
  if (classes.length === 0) throw new RangeError(`${caller} requires at least 1 class, got 0`);
  for (const one of classes) {
    requireAbove(caller, 'a arrival rate', one.arrivalRate, 0);
    requireAbove(caller, 'a service time', one.serviceTime, 0);
    requireAtLeast(caller, 'a cv of the service time', one.serviceCv, 0);
  }
  requireStable(
    caller,
    classes.reduce((load, one) => load + one.arrivalRate * one.serviceTime, 0),
  );
}
