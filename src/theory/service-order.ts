import { exp, requireAbove, requireAtLeast } from '../math/index.js';
import { requireStable } from './measures.js';
import { type GeneralServiceQueue, mg1 } from './mg1.js';

/** Orders of service that do not look at service times: they share the mean wait and differ in its spread. */
export type BlindOrder = 'first-come' | 'last-come' | 'random';

/**
 * Mean square of the wait in M/G/1, E[W²], from the third moment of the service time E[S³]. First come first served:
 * 2 E[W]² + λ E[S³] / (3 (1 − ρ)) (Takács 1962); last come, without interruption: 1 / (1 − ρ) times as much; in random
 * order: 1 / (1 − ρ/2) times as much (Kingman, Proc. Cambridge Phil. Soc. 58, 1962). RangeError unless ρ is below 1.
 * @example
 * const lane = { arrivalRate: 0.5, serviceTime: 1, serviceCv: 1, serviceThirdMoment: 6 };
 * mg1WaitSquare(lane, 'first-come').toFixed(6); // => '4.000000'
 */
export function mg1WaitSquare(
  queue: GeneralServiceQueue & { readonly serviceThirdMoment: number },
  order: BlindOrder,
): number {
  const { arrivalRate, serviceThirdMoment } = queue;
  requireAbove('mg1WaitSquare', 'a third moment of the service time', serviceThirdMoment, 0);
  const { waitingTime, utilisation } = mg1(queue);
  const idle = 1 - utilisation;
  const inOrder = 2 * waitingTime * waitingTime + (arrivalRate * serviceThirdMoment) / (3 * idle);
  if (order === 'first-come') return inOrder;
  return order === 'last-come' ? inOrder / idle : inOrder / (1 - utilisation / 2);
}

/** Service times beyond which, in means, the exponential distribution has nothing left; and steps of Simpson's rule up to there. */
const LONGEST = 60;
const STEPS = 6_000;

/**
 * Mean wait in M/M/1 when the shortest job waiting is always taken next, without interruption: ∫ R / (1 − ρ(x))² dF(x),
 * with R = λ / μ² the work in service found and ρ(x) the load of jobs shorter than x. By Simpson's rule, about 12 digits
 * below a load of 0.95. Phipps, Operations Research 4 (1956).
 * @example
 * mm1ShortestFirst({ arrivalRate: 0.5, serviceRate: 1 }).toFixed(4); // => '0.7127'
 */
export function mm1ShortestFirst({
  arrivalRate,
  serviceRate,
}: {
  readonly arrivalRate: number;
  readonly serviceRate: number;
}): number {
  requireAbove('mm1ShortestFirst', 'a arrival rate', arrivalRate, 0);
  requireAbove('mm1ShortestFirst', 'a service rate', serviceRate, 0);
  const load = arrivalRate / serviceRate;
  requireStable('mm1ShortestFirst', load);
  const density = (y: number): number => {
    const tail = exp(-y);
    return tail / (1 - load * (1 - tail * (1 + y))) ** 2;
  };
  return (load / serviceRate) * simpson(density, LONGEST, STEPS);
}

/** Measures of a server that works on all present at once, on each the more slowly the more there are. */
export interface SharedServerMeasures {
  /** Time from arrival to departure. */
  readonly cycleTime: number;
  /** Time from arrival to departure over the time alone: the same for short jobs and long ones. */
  readonly slowdown: number;
  readonly workInProgress: number;
}

/**
 * M/G/1 with processor sharing: whatever the distribution of service, jobs present are geometric and each takes 1 / (1 − ρ) times
 * its service time. RangeError unless ρ is below 1. Kleinrock, Queueing Systems II (1976), ch. 4.
 * @example
 * processorSharing({ arrivalRate: 0.5, serviceTime: 1 }).cycleTime; // => 2
 */
export function processorSharing({
  arrivalRate,
  serviceTime,
}: {
  readonly arrivalRate: number;
  readonly serviceTime: number;
}): SharedServerMeasures {
  requireAtLeast('processorSharing', 'a arrival rate', arrivalRate, 0);
  requireAbove('processorSharing', 'a service time', serviceTime, 0);
  const load = arrivalRate * serviceTime;
  requireStable('processorSharing', load);
  return { cycleTime: serviceTime / (1 - load), slowdown: 1 / (1 - load), workInProgress: load / (1 - load) };
}

/** ∫ f over 0 … `end` by Simpson's rule in an even number of steps. */
function simpson(f: (x: number) => number, end: number, steps: number): number {
  const step = end / steps;
  let sum = f(0) + f(end);
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * f(i * step);
  return (sum * step) / 3;
}
