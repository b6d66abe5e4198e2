// All inspection policies on the same trucks in four corridors: npm run bench:policies (two threads, needs a build)
//   -- --quick      fewer replications and days, for continuous integration
//   -- --update     stores text and CSV in bench/output, which test/bench-policies.test.ts compares
//   -- --workers n  threads; without it this thread
//   -- --speed      only how long 18 policies take at 400 trucks a day
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { baseline, comparePolicies } from 'throughline';
import { localExecutor, policyNames } from 'throughline/corridor';
import { createPool } from 'throughline/node';
import { benchCorridors } from './policies/corridors.js';
import { findings } from './policies/sentences.js';
import { speedSentence } from './policies/speed.js';
import { benchCsv, type Compared, rankingTable, throughputTable, workTable } from './policies/tables.js';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const replications = isQuick ? 2 : 6;
const days = isQuick ? 7 : 21;
const workers = words.includes('--workers') ? Number(words[words.indexOf('--workers') + 1]) : 0;
const seed = 'policies';

const executor =
  workers > 0
    ? createPool({ workers, workerUrl: pathToFileURL(resolve('dist/worker.js')) })
    : localExecutor();
if (words.includes('--speed')) {
  process.stdout.write(await speedSentence(executor));
  await executor.close();
  process.exit();
}
const compared: Compared[] = [];
for (const { name, title, scenario } of benchCorridors(days)) {
  const result = await comparePolicies(scenario, { replications, seed, policies: policyNames, executor });
  compared.push({ name, title, result });
}
await executor.close();
const text = `${[introduction(), ...compared.map(section), ranking()].join('\n\n')}\n`;
process.stdout.write(text);
if (words.includes('--update')) {
  const stored = (name: string): URL =>
    new URL(`output/policies${isQuick ? '-quick' : ''}.${name}`, import.meta.url);
  writeFileSync(stored('txt'), text);
  writeFileSync(stored('csv'), benchCsv(compared));
}

function introduction(): string {
  return `${policyNames.length} inspection policies on ${baseline.name}: ${replications} replications of ${days} days, seed "${seed}".
Mean ± half-width of the 95 % interval. Common random numbers: every policy meets the same trucks.
One load in ten cannot be judged by its image (assumed); contraband on one truck in a thousand.`;
}

function section({ title, result }: Compared): string {
  return `${title}

Truckloads a day, less those of ${result.policies[0]?.policy}, and median days from arrival to being received:
${throughputTable(result)}

95th percentile of the delay, detection, missed of 10,000, officer-hours a day, USD a truck cleared,
Jain's index of fairness between cargo classes, and whether another policy beats it:
${workTable(result)}`;
}

function ranking(): string {
  return `Received a day less that of ${compared[0]?.result.policies[0]?.policy} in each corridor (? where the interval holds 0):
${rankingTable(compared)}

${findings(compared)}`;
}
