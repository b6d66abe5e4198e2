// A standing search for faults: random small corridors, each held to everything that must hold for any, and to that more is never less. npm run test:random
//   -- --cases 300   how many; default 300
//   -- --seed 1      which; default 1; another seed looks at others
// Prints every corridor that fails as YAML, made as small as it still fails; exits 1 where there is any.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import type { Outcome } from '../../src/corridor/index.js';
import { createPool } from '../../src/node/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import type { Part } from '../corridor/scenarios.js';
import { check } from './checks.js';
import { lastingCorridor } from './lasting-corridor.js';
import { isUnexplained, losses } from './more-never-less.js';
import { smallest } from './smallest.js';
import { wideCorridor } from './wide-corridor.js';

const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
const cases = numberOf(values.cases, 300);
const seed = numberOf(values.seed, 1);

interface ThreadCase {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

const counts = { failed: 0, delivered: 0, intercepted: 0, left: 0, idle: 0 };
const effects: number[] = [];
const threadCases: ThreadCase[] = [];
const kinds = new Map<string, number>();
const begin = performance.now();

console.log(`${cases} random corridors, seed ${seed}`);
fc.sample(wideCorridor, { seed, numRuns: cases }).forEach(judge);
// A tenth as many, as each runs a dozen times.
fc.sample(lastingCorridor, { seed, numRuns: Math.ceil(cases / 10) }).forEach(judgeMore);
await runInThreads();

effects.sort((a, b) => a - b);
const fewer = effects.filter((each) => each < 0).length;
console.log(
  [
    `${cases} corridors in ${((performance.now() - begin) / 1000).toFixed(0)} s, ${counts.failed} failed; seed ${seed}`,
    `truckloads: ${counts.delivered} delivered, ${counts.intercepted} intercepted, ${counts.left} left; ${counts.idle} corridors delivered none`,
    `one more truck: less in ${fewer} of ${effects.length}, at worst ${(effects[0] ?? 0).toFixed(1)} standard errors`,
    ...[...kinds].map(([kind, count]) => `  ${count} x ${kind}`),
  ].join('\n'),
);
if (counts.failed > 0) process.exitCode = 1;

function judge(part: Part, index: number): void {
  const finding = check(part, `case ${index}`);
  const { outcome, scenario, oneMoreTruck } = finding;
  if (finding.faults.length > 0) tell(part, index, finding.faults);
  if (outcome !== undefined) {
    counts.delivered += outcome.balance.ended.delivered;
    counts.intercepted += outcome.balance.ended.intercepted;
    counts.left += outcome.balance.ended.left;
    if (outcome.balance.ended.delivered === 0) counts.idle += 1;
  }
  if (oneMoreTruck !== undefined) effects.push(oneMoreTruck);
  if (index % 10 === 0 && outcome !== undefined && scenario !== undefined)
    threadCases.push({ scenario, outcome });
  if ((index + 1) % 100 === 0) console.log(`${index + 1} of ${cases}, ${counts.failed} failed`);
}

/** More of anything must not lower the lasting rate. */
function judgeMore(part: Part, index: number): void {
  const found = losses(part, `more ${index}`).filter(isUnexplained);
  if (found.length === 0) return;
  counts.failed += 1;
  for (const { path, by, share } of found)
    console.log(
      `FAILED more ${index}: more of ${path} takes ${by.toFixed(2)} a day (${(100 * share).toFixed(1)} %)`,
    );
  console.log(stringify(part));
}

/** Prints a failure; the first of each kind is made small. */
function tell(part: Part, index: number, faults: readonly string[]): void {
  counts.failed += 1;
  const kind = kindOf(faults[0]);
  const known = kinds.get(kind) ?? 0;
  kinds.set(kind, known + 1);
  const failsAlike = (less: unknown): boolean =>
    check(less, `case ${index}`).faults.some((each) => kindOf(each) === kind);
  console.log(`FAILED case ${index}, seed "case ${index}":\n${faults.slice(0, 5).join('\n')}`);
  console.log(known === 0 ? stringify(smallest(part, failsAlike)) : stringify(part));
}

function kindOf(fault: string | undefined): string {
  return (fault ?? '').replace(/\d[\d.e+-]*/g, '#').slice(0, 60);
}

/** Every tenth corridor again on two threads, of a worker built from the sources. */
async function runInThreads(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = await mkdtemp(join(root, 'node_modules', '.worker-'));
  const outfile = join(folder, 'worker.mjs');
  const entryPoints = [join(root, 'src/node/worker.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const pool = createPool({ workers: 2, workerUrl: pathToFileURL(outfile) });
  try {
    const jobs = threadCases.map(({ scenario, outcome }) => ({
      scenario,
      seed: outcome.seed,
      from: 0,
      to: 1,
    }));
    const results = await pool.run(jobs);
    threadCases.forEach(({ outcome }, index) => {
      if (isDeepStrictEqual(results[index]?.[0], outcome)) return;
      counts.failed += 1;
      console.log(`FAILED ${String(outcome.seed)}: a thread gives another outcome`);
    });
    console.log(`${jobs.length} of them in threads`);
  } finally {
    await pool.close();
    await rm(folder, { recursive: true });
  }
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  if (Number.isInteger(number) && number > 0) return number;
  throw new RangeError(`a whole number of at least 1 was expected, got ${text}`);
}
