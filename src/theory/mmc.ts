import { exp, log, requireAbove, requireAtLeast, requireWhole } from '../math/index.js';
import { erlangC } from './erlang.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';

/** Poisson arrivals, exponential service, `servers` alike; rates per any one unit of time. */
export interface MarkovianQueue {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly servers: number;
}

/** Measures of M/M/c; those who wait do so for `delayWhenWaiting` on average. */
export interface MmcMeasures extends QueueMeasures {
  readonly probabilityWait: number;
  readonly delayWhenWaiting: number;
}

/**
 * M/M/1: W_q = ρ / (μ − λ). RangeError unless λ is below μ. Kleinrock, Queueing Systems I, ch. 3.
 * @example
 * mm1({ arrivalRate: 0.8, serviceRate: 1 }).waitingTime.toFixed(6); // => '4.000000'
 */
export function mm1(queue: { readonly arrivalRate: number; readonly serviceRate: number }): MmcMeasures {
  return mmc({ ...queue, servers: 1 });
}

/**
 * M/M/c: W_q = C(c, λ/μ) / (c μ − λ). RangeError unless λ is below c μ. Kleinrock, Queueing Systems I, ch. 3.
 * @example
 * mmc({ arrivalRate: 1, serviceRate: 1, servers: 2 }).waitingTime.toFixed(6); // => '0.333333'
 */
export function mmc({ arrivalRate, serviceRate, servers }: MarkovianQueue): MmcMeasures {
  requireQueue('mmc', { arrivalRate, serviceRate, servers });
  const probabilityWait = erlangC(servers, arrivalRate / serviceRate);
  const delayWhenWaiting = 1 / (servers * serviceRate - arrivalRate);
  const measures = measuresFromWait(
    arrivalRate,
    1 / serviceRate,
    servers,
    probabilityWait * delayWhenWaiting,
  );
  return { ...measures, probabilityWait, delayWhenWaiting };
}

/**
 * Chance of waiting longer than `time` in M/M/c, first come first served: C e^(−(c μ − λ) t).
 * @example
 * mmcWaitExceeds({ arrivalRate: 1, serviceRate: 1, servers: 2 }, 1).toFixed(6); // => '0.122626'
 */
export function mmcWaitExceeds(queue: MarkovianQueue, time: number): number {
  requireAtLeast('mmcWaitExceeds', 'a time', time, 0);
  const { probabilityWait, delayWhenWaiting } = mmc(queue);
  return probabilityWait * exp(-time / delayWhenWaiting);
}

/**
 * The wait that a share `p` of arrivals stays within in M/M/c, first come first served; 0 where fewer than 1
 * − p wait at all.
 * @example
 * mmcWaitQuantile({ arrivalRate: 1, serviceRate: 1, servers: 2 }, 0.9).toFixed(6); // => '1.203973'
 */
export function mmcWaitQuantile(queue: MarkovianQueue, p: number): number {
  if (!(p >= 0 && p < 1))
    throw new RangeError(`mmcWaitQuantile requires a share from 0 to below 1, got ${p}`);
  const { probabilityWait, delayWhenWaiting } = mmc(queue);
  return Math.max(0, delayWhenWaiting * log(probabilityWait / (1 - p)));
}

function requireQueue(caller: string, { arrivalRate, serviceRate, servers }: MarkovianQueue): void {
  requireAbove(caller, 'a arrival rate', arrivalRate, 0);
  requireAbove(caller, 'a service rate', serviceRate, 0);
  requireWhole(caller, 'a whole number of servers', servers, 1);
  requireStable(caller, arrivalRate / (servers * serviceRate));
}
