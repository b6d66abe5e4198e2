import { requireAbove, requireAtLeast } from '../math/index.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';
import { type GeneralServiceQueue, mg1 } from './mg1.js';

/**
 * A server that fails while it works, after exponential times, and goes on where it stopped once repaired.
 */
export interface OperatingFailures {
  readonly failureRate: number;
  readonly repairTime: number;
  readonly repairCv: number;
}

/**
 * Long-run share of time up, from mean up and down times of one unit. Barlow and Proschan 1965.
 * @example
 * availability(90, 10); // => 0.9
 */
export function availability(upTime: number, downTime: number): number {
  requireAbove('availability', 'a up time', upTime, 0);
  requireAtLeast('availability', 'a down time', downTime, 0);
  return upTime / (upTime + downTime);
}

/**
 * Mean and cv of the time from start to end of a service, repairs included, when failures strike only during
 * service: E[C] = E[S] (1 + f E[R]), Var[C] = Var[S] (1 + f E[R])² + f E[S] E[R²]. Gaver, J. R. Stat. Soc. B
 * 24 (1962).
 * @example
 * const search = { serviceTime: 10, serviceCv: 0, failureRate: 0.01, repairTime: 20, repairCv: 1 };
 * completionTime(search).mean.toFixed(6); // => '12.000000'
 */
export function completionTime(
  service: { readonly serviceTime: number; readonly serviceCv: number } & OperatingFailures,
): { readonly mean: number; readonly cv: number } {
  const { serviceTime, serviceCv, failureRate, repairTime, repairCv } = service;
  requireAbove('completionTime', 'a service time', serviceTime, 0);
  requireAtLeast('completionTime', 'a cv of the service time', serviceCv, 0);
  requireAtLeast('completionTime', 'a failure rate', failureRate, 0);
  requireAtLeast('completionTime', 'a repair time', repairTime, 0);
  requireAtLeast('completionTime', 'a cv of the repair time', repairCv, 0);
  const stretch = 1 + failureRate * repairTime;
  const repairSquare = repairTime * repairTime * (1 + repairCv * repairCv);
  const variance = (serviceTime * serviceCv * stretch) ** 2 + failureRate * serviceTime * repairSquare;
  return { mean: serviceTime * stretch, cv: Math.sqrt(variance) / (serviceTime * stretch) };
}

/**
 * M/G/1 whose server fails only while it works: Pollaczek-Khinchine on the completion time. `cycleTime` minus
 * `waitingTime` is the completion time, so repairs met in service are not in the wait, and `utilisation`
 * counts them as occupied. Gaver 1962.
 * @example
 * const scans = { arrivalRate: 0.05, serviceTime: 10, serviceCv: 0, failureRate: 0.01, repairTime: 20, repairCv: 1 };
 * mg1Breakdowns(scans).utilisation.toFixed(6); // => '0.600000'
 */
export function mg1Breakdowns(queue: GeneralServiceQueue & OperatingFailures): QueueMeasures {
  const { mean, cv } = completionTime(queue);
  return mg1({ arrivalRate: queue.arrivalRate, serviceTime: mean, serviceCv: cv });
}

/**
 * M/M/1 whose server fails at any time, busy or idle, with exponential up and down times: with A the
 * availability, L = (λ/A + λ² f/r²) / (μ − λ/A) + A λ f/r². `waitingTime` is all time not in service.
 * RangeError unless λ is below A μ. White and Christie, Operations Research 6 (1958).
 * @example
 * mm1Breakdowns({ arrivalRate: 0.5, serviceRate: 1, failureRate: 0.1, repairRate: 0.4 }).workInProgress.toFixed(6); // => '2.333333'
 */
export function mm1Breakdowns(queue: {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly failureRate: number;
  readonly repairRate: number;
}): QueueMeasures {
  const { arrivalRate, serviceRate, failureRate, repairRate } = queue;
  requireAbove('mm1Breakdowns', 'a arrival rate', arrivalRate, 0);
  requireAbove('mm1Breakdowns', 'a service rate', serviceRate, 0);
  requireAtLeast('mm1Breakdowns', 'a failure rate', failureRate, 0);
  requireAbove('mm1Breakdowns', 'a repair rate', repairRate, 0);
  const up = repairRate / (repairRate + failureRate);
  requireStable('mm1Breakdowns', arrivalRate / (up * serviceRate));
  const metDown = (arrivalRate * failureRate) / (repairRate * repairRate);
  const inflated = arrivalRate / up;
  const workInProgress = (inflated + arrivalRate * metDown) / (serviceRate - inflated) + up * metDown;
  const serviceTime = 1 / serviceRate;
  return measuresFromWait(arrivalRate, serviceTime, 1, workInProgress / arrivalRate - serviceTime);
}
