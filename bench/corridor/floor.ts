import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Simulation } from 'throughline';
import { median } from './heap-by-year.js';

/**
 * Events per second of processor time of the kernel with nothing behind them: callbacks that schedule themselves again, as many pending as a
 * corridor of 400 trucks a day has. No truck can cost less than its events do here.
 */
export function callbackFloor(runs: number): number {
  return median(Array.from({ length: runs + 1 }, eventsPerSecond).slice(1));
}

function eventsPerSecond(): number {
  const sim = new Simulation();
  const pending = 256;
  const events = 2_000_000;
  for (let k = 0; k < pending; k += 1) {
    // Delays of many lengths without drawing a random number, which is no cost of the kernel.
    let delay = 1 + ((k * 37) % 101);
    const again = (): void => {
      delay = 1 + ((delay * 37) % 101);
      sim.schedule(delay, again);
    };
    sim.schedule(delay, again);
  }
  const begin = process.cpuUsage();
  while (sim.eventsPerformed < events) sim.run(sim.now + 1000);
  const { user, system } = process.cpuUsage(begin);
  return (sim.eventsPerformed / (user + system)) * 1e6;
}

/** Events a second of SimPy on a queue M/M/1, where Python and SimPy are installed; undefined where not. */
export function simpyRate(): number | undefined {
  const script = fileURLToPath(new URL('../engine/simpy_peer.py', import.meta.url));
  try {
    const text = execFileSync('python3', [script, 'mm1', '50000', '3'], { encoding: 'utf8', stdio: 'pipe' });
    const result: { readonly rates: readonly number[] } = JSON.parse(text);
    return median(result.rates);
  } catch {
    return undefined;
  }
}
