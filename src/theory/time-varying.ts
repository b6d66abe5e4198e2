import { requireAbove, requireAtLeast, requireWhole } from '../math/index.js';
import { expectation } from './birth-death.js';

/**
 * Poisson arrivals and open servers that vary with time, exponential service; who finds `room` in the system
 * is lost. Rates are taken at the middle of each `step`, so put their jumps on multiples of it.
 */
export interface TimeVaryingQueue {
  readonly arrivalRate: (time: number) => number;
  readonly servers: (time: number) => number;
  readonly serviceRate: number;
  readonly room: number;
  /** Number in the system at time 0. */
  readonly initial: number;
  readonly until: number;
  readonly step: number;
}

/** The state at one moment: means, and the probability of 0, 1, … `room` in the system. */
export interface TransientState {
  readonly time: number;
  readonly workInProgress: number;
  readonly queueLength: number;
  readonly probabilities: Float64Array;
}

/**
 * M(t)/M/c(t)/K from a known start, by fourth-order Runge-Kutta on its forward equations; one state after
 * every step, the start first. Servers that close interrupt their service, which resumes later. Error of
 * order step² where rates vary smoothly. RangeError if a step is too long to be stable: step × (λ + c μ) must
 * stay below 1.
 * @example
 * const last = timeVaryingQueue({
 *   arrivalRate: () => 0,
 *   servers: () => 1,
 *   ...{ serviceRate: 1, room: 1, initial: 1, until: 1, step: 0.01 },
 * }).at(-1);
 * last?.workInProgress.toFixed(6); // => '0.367879'
 */
export function timeVaryingQueue(queue: TimeVaryingQueue): TransientState[] {
  requireWhole('timeVaryingQueue', 'a whole room', queue.room, 1);
  requireWhole('timeVaryingQueue', 'a whole initial number', queue.initial, 0);
  if (queue.initial > queue.room) {
    throw new RangeError(
      `timeVaryingQueue requires an initial number up to ${queue.room}, got ${queue.initial}`,
    );
  }
  requireAbove('timeVaryingQueue', 'a service rate', queue.serviceRate, 0);
  requireAbove('timeVaryingQueue', 'a step', queue.step, 0);
  requireAtLeast('timeVaryingQueue', 'a end', queue.until, 0);
  let probabilities = new Float64Array(queue.room + 1);
  probabilities[queue.initial] = 1;
  const states = [stateAt(queue, 0, probabilities)];
  const steps = Math.round(queue.until / queue.step);
  for (let i = 0; i < steps; i += 1) {
    probabilities = advance(queue, (i + 0.5) * queue.step, probabilities);
    states.push(stateAt(queue, (i + 1) * queue.step, probabilities));
  }
  return states;
}

function stateAt(
  { servers, step }: TimeVaryingQueue,
  time: number,
  probabilities: Float64Array,
): TransientState {
  // Just before `time`: at a jump the state belongs to the stretch that led to it.
  const open = servers(Math.max(0, time - step / 2));
  return {
    time,
    workInProgress: expectation(probabilities, (state) => state),
    queueLength: expectation(probabilities, (state) => Math.max(0, state - open)),
    probabilities,
  };
}

/** One step of the classical Runge-Kutta method with the rates frozen at the middle of the step. */
function advance(queue: TimeVaryingQueue, middle: number, start: Float64Array): Float64Array<ArrayBuffer> {
  const { step, serviceRate } = queue;
  const arrivalRate = queue.arrivalRate(middle);
  const servers = queue.servers(middle);
  requireAtLeast('timeVaryingQueue', 'a arrival rate', arrivalRate, 0);
  requireWhole('timeVaryingQueue', 'a whole number of servers', servers, 0);
  const fastest = step * (arrivalRate + Math.min(servers, queue.room) * serviceRate);
  if (!(fastest < 1))
    throw new RangeError(`timeVaryingQueue requires a step × (λ + c μ) below 1, got ${fastest}`);
  const flow = (at: Float64Array): Float64Array => flows(at, arrivalRate, serviceRate, servers);
  const first = flow(start);
  const second = flow(moved(start, first, step / 2));
  const third = flow(moved(start, second, step / 2));
  const fourth = flow(moved(start, third, step));
  return Float64Array.from(start, (value, i) => {
    const slope = item(first, i) + 2 * item(second, i) + 2 * item(third, i) + item(fourth, i);
    return value + (step / 6) * slope;
  });
}

function moved(start: Float64Array, slope: Float64Array, step: number): Float64Array {
  return start.map((value, i) => value + step * item(slope, i));
}

/** Forward equations: net flow of probability into every state. */
function flows(at: Float64Array, arrivalRate: number, serviceRate: number, servers: number): Float64Array {
  const change = new Float64Array(at.length);
  for (let state = 0; state + 1 < at.length; state += 1) {
    const up = arrivalRate * item(at, state);
    const down = Math.min(state + 1, servers) * serviceRate * item(at, state + 1);
    change[state] = item(change, state) + down - up;
    change[state + 1] = item(change, state + 1) + up - down;
  }
  return change;
}

function item(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
