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

const isQuick = process.argv.includes('--quick');
const replications = isQuick ? 24 : 120;
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
  const begin = performance.now();
  const { digest } = await runStudy(scenario, { replications, seed: 'parallel', executor });
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { seconds, processorSeconds: (user + system) / 1e6, digest };
}

function report([one = [], two = []]: readonly Timing[][]): void {
  const digests = new Set([...one, ...two].map(({ digest }) => digest));
  const seconds = (all: readonly Timing[]): number => median(all.map((each) => each.seconds));
  const speedUp = seconds(one) / seconds(two);
  // Round by round: what disturbs one disturbs the other.
  const efficiency = median(
    one.map((each, index) => each.seconds / (2 * (two[index]?.seconds ?? Number.NaN))),
  );
  const rows = [one, two].map((all, index) => [
    String(index + 1),
    numberText(seconds(all), 3),
    numberText(median(all.map((each) => each.processorSeconds)), 3),
    numberText(median(all.map((each) => each.processorSeconds / each.seconds)), 2),
  ]);
  console.log(
    `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}${isQuick ? ', quick' : ''}`,
  );
  console.log(
    `${replications} replications of 28 days at 400 trucks a day; medians of ${rounds} rounds, taken in turn\n`,
  );
  const right = (heading: string) => ({ heading, align: 'right' }) as const;
  console.log(
    textTable([right('threads'), right('seconds'), right('processor s'), right('processors used')], rows),
  );
  console.log(`\nsame digest in all rounds: ${digests.size === 1 ? 'yes' : 'NO'}`);
  console.log(
    `speed-up ${numberText(speedUp, 2)}, efficiency ${numberText(efficiency, 2)} (wanted ${wanted}: ${efficiency >= wanted ? 'met' : 'missed'})`,
  );
  process.exitCode = digests.size === 1 ? 0 : 1;
}
