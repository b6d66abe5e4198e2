import { type Simulation, trace } from 'throughline/kernel';
import { queue, type Setup } from './throughline-process.js';
import { MM1_GAP, type Peer } from './workload.js';

function variant(name: string, setup: Setup): Peer {
  return { name, share: 1, runs: { mm1: (n, seed) => queue(1, MM1_GAP, n, seed, setup) } };
}

/** Counts events until the function given back is called, which answers how many it saw. */
function countTraced(sim: Simulation): () => number {
  let seen = 0;
  const stop = trace(sim, () => {
    seen++;
  });
  return () => {
    stop();
    return seen;
  };
}

/** Traced for the first hundred minutes, then never again: what a trace costs once it is off. */
function tracedAtFirst(sim: Simulation): void {
  const stop = countTraced(sim);
  sim.run(100);
  if (stop() === 0) throw new Error('the trace saw nothing');
  sim.run();
}

function traced(sim: Simulation): void {
  const stop = countTraced(sim);
  sim.run();
  if (stop() < sim.eventsPerformed) throw new Error('the trace missed events');
}

/** The mm1 workload in process style with one thing changed. */
export const traceRemoved = variant('trace removed', { perform: tracedAtFirst });
export const traceOn = variant('trace on', { perform: traced });
export const statisticsOff = variant('statistics off', { statistics: false });
export const digestOff = variant('digest off', { options: { digest: false } });
