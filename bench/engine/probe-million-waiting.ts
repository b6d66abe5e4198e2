import { type Process, Resource, Simulation } from 'throughline/kernel';
import { collectGarbage } from './collect-garbage.js';

/** Memory of many processes that wait in one queue at once. */
export interface MillionWaiting {
  readonly waiting: number;
  /** Bytes on the heap and in typed arrays for each process, its generator included. */
  readonly bytesEach: number;
  readonly peakMegabytes: number;
  /** Seconds to start them all, and to serve them all. */
  readonly startSeconds: number;
  readonly serveSeconds: number;
}

/** Starts processes that all wait for one closed desk, then opens it. */
export function probeMillionWaiting(count: number): MillionWaiting {
  const sim = new Simulation();
  const desk = new Resource(sim, { name: 'desk', capacity: 0 });
  let served = 0;
  function* customer(): Process {
    yield desk.request();
    served++;
    desk.release();
  }
  const before = collectGarbage();
  const begin = performance.now();
  for (let i = 0; i < count; i++) sim.start(customer());
  sim.run();
  const started = performance.now();
  const bytes = collectGarbage() - before;
  if (desk.queueLength !== count) throw new Error(`${desk.queueLength} of ${count} wait`);
  const opened = performance.now();
  desk.setCapacity(1);
  sim.run();
  if (served !== count) throw new Error(`${served} of ${count} were served`);
  return {
    waiting: count,
    bytesEach: bytes / count,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    startSeconds: (started - begin) / 1e3,
    serveSeconds: (performance.now() - opened) / 1e3,
  };
}
