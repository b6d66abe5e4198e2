// What a second thread brings on the corridor: npm run bench:parallel [-- --quick]. Needs a build, as threads run built files.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CorridorExecutor, runStudy } from 'throughline';
import { createPool } from 'throughline/node';
import { numberText, textTable } from 'throughline/report';
import { corridorAt400 } from './corridor/at-400.js';
import { median } from './corridor/heap-by-year.js';
import { readThreadTimes, waitedSince } from './parallel/thread-times.js';

const isQuick = process.argv.includes('--quick');
const replications = isQuick ? 16 : 120;
const rounds = isQuick ? 5 : 9;
/** Of one thread's time over twice that of two threads. */
const wanted = 0.85;

const worker = resolve('dist/worker.js');
if (!existsSync(worker)) throw new Error('npm run build first: threads run dist/worker.js');
const scenario = corridorAt400(28);

interface Timing {
  readonly seconds: number;
  /** Of all threads together. */
  readonly processorSeconds: number;
  /** Of a thread that does replications: waiting for a processor that other work of the machine had. */
  readonly waitedSeconds: number;
  readonly digest: string;
}

const pools = [1, 2].map((workers) => createPool({ workers, workerUrl: pathToFileURL(worker) }));
const timings = await timedInTurn(pools);
await Promise.all(pools.map((pool) => pool.close()));
report(timings);

/** One thread, then two, round by round, so that whatever else the machine does falls on both; first both to warm up. */
async function timedInTurn(executors: readonly CorridorExecutor[]): Promise<Timing[][]> {
  const all: Timing[][] = executors.map(() => []);
  for (const executor of executors) await time(executor);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, executor] of executors.entries()) all[index]?.push(await time(executor));
  }
  return all;
}

async function time(executor: CorridorExecutor): Promise<Timing> {
  const processor = process.cpuUsage();
  const threads = readThreadTimes();
  const begin = performance.now();
  const { digest } = await runStudy(scenario, { replications, seed: 'parallel', executor });
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const waitedSeconds = waitedSince(threads, executor.workers);
  return { seconds, processorSeconds: (user + system) / 1e6, waitedSeconds, digest };
}

function report([one = [], two = []]: readonly Timing[][]): void {
  const isSame = new Set([...one, ...two].map(({ digest }) => digest)).size === 1;
  const right = (heading: string) => ({ heading, align: 'right' }) as const;
  const columns = ['threads', 'seconds', 'of these waiting', 'processor s'].map(right);
  const rows = [one, two].map((all, index) => {
    const of = (measure: (each: Timing) => number): string => numberText(median(all.map(measure)), 2);
    return [
      String(index + 1),
      of((each) => each.seconds),
      of((each) => each.waitedSeconds),
      of((each) => each.processorSeconds),
    ];
  });
  const byClock = efficiency(one, two, (each) => each.seconds);
  const alone = efficiency(one, two, (each) => each.seconds - each.waitedSeconds);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  console.log(`node ${process.version}, ${machine}${isQuick ? ', quick' : ''}`);
  console.log(
    `${replications} replications of 28 days at 400 trucks a day; medians of ${rounds} rounds, in turn\n`,
  );
  console.log(textTable(columns, rows));
  console.log(`\nsame digest in all rounds: ${isSame ? 'yes' : 'NO'}`);
  console.log(`by the clock: speed-up ${numberText(2 * byClock, 2)}, efficiency ${numberText(byClock, 2)}`);
  console.log(
    `without waiting for processors that others had: speed-up ${numberText(2 * alone, 2)}, efficiency ${numberText(alone, 2)} (wanted ${wanted}: ${alone >= wanted ? 'met' : 'missed'})`,
  );
  process.exitCode = isSame ? 0 : 1;
}

/** One thread's time over twice that of two, round by round: what disturbs one often disturbs the other. */
function efficiency(
  one: readonly Timing[],
  two: readonly Timing[],
  measure: (timing: Timing) => number,
): number {
  return median(
    one.flatMap((each, index) =>
      two.slice(index, index + 1).map((other) => measure(each) / (2 * measure(other))),
    ),
  );
}
