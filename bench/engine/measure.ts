// One engine on one workload in a process of its own: measure.ts PEER WORKLOAD N RUNS prints rates, checks and peak memory as JSON.
import type { Outcome, Peer, WorkloadName } from './workload.js';

/** Result of one such process. */
export interface Measurement {
  /** Model events per second, one per run. */
  readonly rates: readonly number[];
  /** Check value of each run; null where the workload has none. */
  readonly checks: readonly (number | null)[];
  readonly peakMegabytes: number;
}

// Loaded one at a time, so that no peer runs in the heap, or with the shims, of another.
const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  'throughline-process': async () => (await import('./throughline-process.js')).throughlineProcess,
  'throughline-callback': async () => (await import('./throughline-callback.js')).throughlineCallback,
  'throughline-actor': async () => (await import('./throughline-actor.js')).throughlineActor,
  'floor-generator': async () => (await import('./floor-generator.js')).floorGenerator,
  'floor-callback': async () => (await import('./floor-callback.js')).floorCallback,
  simjs: async () => (await import('./simjs-peer.js')).simjsPeer,
  simscript: async () => (await import('./simscript-peer.js')).simscriptPeer,
};

/**
 * Time of a run: the lesser of wall time and processor time. On a machine with other work wall time counts their turns too;
 * on an idle one processor time counts the compiler and the collector of other threads too.
 */
async function clocked(
  run: () => Outcome | Promise<Outcome>,
): Promise<{ seconds: number; outcome: Outcome }> {
  const begin = performance.now();
  const before = process.cpuUsage();
  const outcome = await run();
  const { user, system } = process.cpuUsage(before);
  return { seconds: Math.min((performance.now() - begin) / 1e3, (user + system) / 1e6), outcome };
}

async function measure(
  peerName: string,
  workload: WorkloadName,
  n: number,
  runs: number,
): Promise<Measurement | null> {
  const peer = await PEERS[peerName]?.();
  const run = peer?.runs[workload];
  if (peer === undefined || run === undefined) return null;
  const rates: number[] = [];
  const checks: (number | null)[] = [];
  // The hold workload needs a whole number of holds for each of its 100,000 processes.
  const size = Math.max(
    workload === 'hold' ? 200_000 : 1000,
    Math.round((n * peer.share) / 100_000) * 100_000 || n * peer.share,
  );
  await run(workload === 'hold' ? 100_000 : Math.ceil(size / 5), 0);
  for (let seed = 1; seed <= runs; seed++) {
    const { seconds, outcome } = await clocked(() => run(size, seed));
    const { events, check } = outcome;
    rates.push(events / seconds);
    checks.push(Number.isNaN(check) ? null : check);
  }
  return { rates, checks, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

const [, , peerName = '', workload = '', n = '', runs = ''] = process.argv;
const measurement = await measure(peerName, workload as WorkloadName, Number(n), Number(runs));
console.log(JSON.stringify(measurement));
