// Do 95 % intervals hold the truth 95 times in a hundred? npm run study:coverage
//   -- --quick    fewer macro-replications, for a look and for continuous integration
//   -- --update   stores the text as bench/output/coverage.txt
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createPool } from 'throughline/node';
import { varianceCuts } from './study-coverage/common-random-numbers.js';
import { corridorRows, leaningRow } from './study-coverage/corridor-rows.js';
import { contrastRows, laneRows } from './study-coverage/lane-rows.js';
import { selectionRates } from './study-coverage/selection-rows.js';
import {
  coverageTable,
  isMet,
  selectionTable,
  summarySentence,
  varianceTable,
} from './study-coverage/tables.js';

const words = process.argv.slice(2);
const macros = words.includes('--quick') ? 20 : 1000;
const pairs = words.includes('--quick') ? 10 : 200;

const workerUrl = new URL('../dist/worker.js', import.meta.url);
const executor = createPool({
  workers: Math.min(8, availableParallelism()),
  ...(existsSync(workerUrl) ? { workerUrl } : {}),
  onWarning: (message) => console.error(message),
});
const begin = performance.now();
try {
  const rows = [...(await laneRows(macros)), ...(await corridorRows(macros, executor))];
  const contrast = [...(await contrastRows(macros)), await leaningRow(macros, executor)];
  const selection = await selectionRates(macros);
  const cuts = await varianceCuts(pairs, executor);
  const text = [
    `Intervals that say 95 %: how many of ${macros} held the truth`,
    coverageTable(rows, macros),
    'For contrast, not held to the target: what the rule, the length of runs and the number of them are for',
    coverageTable(contrast, macros),
    'Selecting the best of five that leads by exactly the indifference zone',
    selectionTable(selection),
    `One more inspection lane on the corridor, inspection the bottleneck, ${pairs} pairs of runs`,
    varianceTable(cuts),
    summarySentence(rows, selection, cuts, macros),
  ].join('\n\n');
  process.stdout.write(`${text}\n`);
  console.error(`${((performance.now() - begin) / 1000).toFixed(0)} s`);
  if (words.includes('--update')) {
    writeFileSync(new URL('output/coverage.txt', import.meta.url), `${text}\n`);
  }
  if (!isMet(rows, selection, cuts, macros)) process.exitCode = 1;
} finally {
  await executor.close();
}
