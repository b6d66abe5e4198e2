import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeepQueue } from './probe-deep-queue.js';
import type { LongRun } from './probe-long-run.js';
import type { MillionWaiting } from './probe-million-waiting.js';
import { figure, table } from './table.js';
import { verdict } from './targets.js';

/** Most memory for a million waiting processes, in MB, the whole of Node.js included. */
const MOST_MEGABYTES = 500;
/** Largest growth of the memory in use between 10 % and 100 % of a long run that counts as none, in MB. */
const FLAT_MEGABYTES = 1;

function probe<T>(name: string, size: number): T {
  const script = fileURLToPath(new URL('./probe.ts', import.meta.url));
  const args = ['--expose-gc', '--import', 'tsx', script, name, String(size)];
  // What a probe prints is its result, by the contract of probe.ts.
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as T;
}

/** Memory and time of many processes that wait at once. */
export function reportWaiting(count: number): string {
  const found = probe<MillionWaiting>('million-waiting', count);
  const judged = count >= 1e6 ? `, target below ${MOST_MEGABYTES}: ${below(found.peakMegabytes)}` : '';
  return [
    `${count.toLocaleString('en-GB')} processes waiting at once in one queue`,
    `bytes a process (task, generator, queue)  ${figure(found.bytesEach, 0)}`,
    `peak MB (Node.js and tsx included)        ${figure(found.peakMegabytes, 0)}${judged}`,
    `seconds to start all / to serve all       ${figure(found.startSeconds, 2)} / ${figure(found.serveSeconds, 2)}`,
  ].join('\n');
}

function below(megabytes: number): string {
  return verdict(-megabytes, -MOST_MEGABYTES);
}

/** Memory in use along a long run of the mm1 workload. */
export function reportLongRun(events: number): string {
  const found = probe<LongRun>('long-run', events);
  const rows = found.marks.map((mark) => [
    (mark.events / 1e6).toFixed(1),
    figure(mark.megabytes, 2),
    String(mark.waiting),
  ]);
  const growth = (found.marks.at(-1)?.megabytes ?? Number.NaN) - (found.marks[0]?.megabytes ?? Number.NaN);
  return [
    `mm1 with processes, ${(events / 1e6).toFixed(0)} M events: memory in use after collecting garbage`,
    table(['M events', 'MB in use', 'waiting'], rows),
    `growth ${figure(growth, 2)} MB, target below ${FLAT_MEGABYTES}: ${verdict(-growth, -FLAT_MEGABYTES)}; ` +
      `peak ${figure(found.peakMegabytes, 0)} MB; mean wait ${figure(found.meanWait, 3)} (theory 9); ${figure(found.seconds, 1)} s`,
  ].join('\n');
}

/** Cost of a grant with few and with many waiting. */
export function reportDeepQueue(): string {
  const rows = [1_000, 10_000, 100_000].map((waiting) => {
    const { processes, actors, byPriority } = probe<DeepQueue>('deep-queue', waiting);
    const cells = [processes, actors, byPriority].map((nanoseconds) => figure(nanoseconds, 0));
    return [waiting.toLocaleString('en-GB'), ...cells];
  });
  return [
    'nanoseconds for one grant, its hold and the next request, by the number waiting (an O(n) queue would grow a hundredfold)',
    table(['waiting', 'processes', 'actors', 'processes, random priorities'], rows),
  ].join('\n');
}
