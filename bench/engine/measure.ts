// One engine on one workload in a process of its own: measure.ts PEER WORKLOAD N. It says "ready" once warm, or "absent" when it cannot
// do the workload; then it answers every seed it reads with one run, as a line of JSON, and "end" with its peak memory.
import { createInterface } from 'node:readline';
import type { Outcome, Peer, Run, WorkloadName } from './workload.js';

// Loaded one at a time, so that no peer runs in the heap, or with the shims, of another.
const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  'throughline-process': async () => (await import('./throughline-process.js')).throughlineProcess,
  'throughline-callback': async () => (await import('./throughline-callback.js')).throughlineCallback,
  'throughline-actor': async () => (await import('./throughline-actor.js')).throughlineActor,
  'floor-generator': async () => (await import('./floor-generator.js')).floorGenerator,
  'floor-callback': async () => (await import('./floor-callback.js')).floorCallback,
  simjs: async () => (await import('./simjs-peer.js')).simjsPeer,
  simscript: async () => (await import('./simscript-peer.js')).simscriptPeer,
  'trace-removed': async () => (await import('./variants.js')).traceRemoved,
  'trace-on': async () => (await import('./variants.js')).traceOn,
  'statistics-off': async () => (await import('./variants.js')).statisticsOff,
  'digest-off': async () => (await import('./variants.js')).digestOff,
};

/**
 * Time of a run: the lesser of wall time and processor time. On a machine with other work wall time counts their turns too;
 * on an idle one processor time counts the compiler and the collector of other threads too.
 */
async function clocked(run: Run, n: number, seed: number): Promise<{ seconds: number; outcome: Outcome }> {
  const begin = performance.now();
  const before = process.cpuUsage();
  const outcome = await run(n, seed);
  const { user, system } = process.cpuUsage(before);
  return { seconds: Math.min((performance.now() - begin) / 1e3, (user + system) / 1e6), outcome };
}

function tell(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

async function serve(run: Run, n: number, warmUp: number): Promise<void> {
  await run(warmUp, 0);
  tell({ state: 'ready' });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'end') {
      tell({ peakMegabytes: process.resourceUsage().maxRSS / 1024 });
      continue;
    }
    const { seconds, outcome } = await clocked(run, n, Number(line));
    const check = Number.isNaN(outcome.check) ? null : outcome.check;
    tell({ rate: outcome.events / seconds, check });
  }
}

/** Customers or holds of a run; the hold workload needs a whole number of holds for each of its 100,000 processes. */
function sizeFor(workload: string, n: number): number {
  return workload === 'hold' ? Math.max(200_000, Math.round(n / 100_000) * 100_000) : Math.ceil(n);
}

const [, , peerName = '', workload = '', n = ''] = process.argv;
const peer = await PEERS[peerName]?.();
const run = peer?.runs[workload as WorkloadName];
if (peer === undefined || run === undefined) tell({ state: 'absent' });
else {
  const size = sizeFor(workload, Number(n) * peer.share);
  await serve(run, size, workload === 'hold' ? 200_000 : Math.ceil(size / 3));
}
