// One question about size in a process of its own: probe.ts NAME SIZE prints its answer as JSON.
import { probeDeepQueue } from './probe-deep-queue.js';
import { probeLongRun } from './probe-long-run.js';
import { probeMillionWaiting } from './probe-million-waiting.js';

const PROBES: Readonly<Record<string, (size: number) => object>> = {
  'million-waiting': probeMillionWaiting,
  'long-run': probeLongRun,
  'deep-queue': probeDeepQueue,
};

const [, , name = '', size = ''] = process.argv;
const probe = PROBES[name];
if (probe === undefined) throw new RangeError(`there is no probe "${name}"`);
console.log(JSON.stringify(probe(Number(size))));
