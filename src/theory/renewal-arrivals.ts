import { expm1, log1p, requireAbove, requireAtLeast } from '../math/index.js';
import { measuresFromWait, type QueueMeasures, requireStable } from './measures.js';

/** Gaps between arrivals that follow a gamma distribution (0 even, 1 Poisson), exponential service at one server. */
export interface RenewalQueue {
  readonly arrivalRate: number;
  /** Standard deviation of the gap over its mean. */
  readonly arrivalCv: number;
  readonly serviceRate: number;
}

const BISECTIONS = 200;

/**
 * G/M/1 with gamma gaps (D/M/1 at cv 0, Erlang-k/M/1 at cv 1/√k): an arrival finds the server busy with chance σ, the
 * root in (0, 1) of σ = A*(μ (1 − σ)), where A* is the Laplace transform of the gap; W_q = σ / (μ (1 − σ)). RangeError
 * unless λ is below μ. Kleinrock, Queueing Systems I, ch. 6.
 * @example
 * gm1({ arrivalRate: 0.5, arrivalCv: 0, serviceRate: 1 }).probabilityWait.toFixed(6); // => '0.203188'
 */
export function gm1(queue: RenewalQueue): QueueMeasures & { readonly probabilityWait: number } {
  const { arrivalRate, arrivalCv, serviceRate } = queue;
  requireAbove('gm1', 'a arrival rate', arrivalRate, 0);
  requireAtLeast('gm1', 'a cv of the interarrival time', arrivalCv, 0);
  requireAbove('gm1', 'a service rate', serviceRate, 0);
  requireStable('gm1', arrivalRate / serviceRate);
  const chanceFree = rootOf(queue);
  const probabilityWait = 1 - chanceFree;
  const waitingTime = probabilityWait / (serviceRate * chanceFree);
  return { ...measuresFromWait(arrivalRate, 1 / serviceRate, 1, waitingTime), probabilityWait };
}

/** The x = 1 − σ with 1 − A*(μ x) = x: the ratio of the two sides falls from 1/ρ, at 0, to below 1, at 1. */
function rootOf({ arrivalRate, arrivalCv, serviceRate }: RenewalQueue): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const x = (low + high) / 2;
    if (-expm1(logTransform(serviceRate * x, 1 / arrivalRate, arrivalCv)) > x) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

/** ln E[e^(−s A)] of a gamma distribution: −k ln(1 + s mean / k) with k = 1 / cv²; −s mean where it is constant. */
function logTransform(s: number, mean: number, cv: number): number {
  if (cv === 0) return -s * mean;
  const shape = 1 / (cv * cv);
  return -shape * log1p((s * mean) / shape);
}
