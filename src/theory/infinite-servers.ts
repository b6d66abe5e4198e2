import { exp, requireAbove, requireAtLeast } from '../math/index.js';

/** Roads, yards without limit: everybody is served at once. */
export interface InfiniteServersMeasures {
  /** Mean number present, which is its variance too: it is Poisson. */
  readonly workInProgress: number;
  readonly probabilityEmpty: number;
}

/**
 * M/G/∞: the number present is Poisson with mean λ E[S], whatever the distribution of service. Takács, Introduction
 * to the Theory of Queues (1962).
 * @example
 * infiniteServers(2, 3).workInProgress; // => 6
 */
export function infiniteServers(arrivalRate: number, serviceTime: number): InfiniteServersMeasures {
  requireAbove('infiniteServers', 'a arrival rate', arrivalRate, 0);
  requireAbove('infiniteServers', 'a service time', serviceTime, 0);
  const workInProgress = arrivalRate * serviceTime;
  return { workInProgress, probabilityEmpty: exp(-workInProgress) };
}

/** Arrivals at λ (1 + swing × sin(2 π t / period)), each present for an exponential time. */
export interface SwingingArrivals {
  readonly arrivalRate: number;
  /** From 0 to 1. */
  readonly swing: number;
  readonly period: number;
  readonly serviceRate: number;
}

/**
 * Mean number present at `time` in M(t)/M/∞ with sinusoidal arrivals, long after its start: λ/μ (1 + β (sin γt − (γ/μ) cos γt)
 * / (1 + (γ/μ)²)), γ = 2 π / period: damped, and behind the arrivals. Eick, Massey and Whitt, Management Science 39 (1993).
 * @example
 * const road = { arrivalRate: 6, swing: 0.5, period: 2 * Math.PI, serviceRate: 1 };
 * swingingInfiniteServers(road, 0).toFixed(6); // => '4.500000'
 */
export function swingingInfiniteServers(queue: SwingingArrivals, time: number): number {
  const { arrivalRate, swing, period, serviceRate } = queue;
  requireAbove('swingingInfiniteServers', 'a arrival rate', arrivalRate, 0);
  requireAtLeast('swingingInfiniteServers', 'a swing', swing, 0);
  if (swing > 1) throw new RangeError(`swingingInfiniteServers requires a swing of at most 1, got ${swing}`);
  requireAbove('swingingInfiniteServers', 'a period', period, 0);
  requireAbove('swingingInfiniteServers', 'a service rate', serviceRate, 0);
  requireAtLeast('swingingInfiniteServers', 'a time', time, 0);
  const turn = (2 * Math.PI) / period;
  const ratio = turn / serviceRate;
  const lagged = Math.sin(turn * time) - ratio * Math.cos(turn * time);
  return (arrivalRate / serviceRate) * (1 + (swing * lagged) / (1 + ratio * ratio));
}
