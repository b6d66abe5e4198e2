import { excludedMutations } from './plugins.mjs';

// Set by run.ts: the folder below src that is changed; for a sample, the ranges that hold it and the file that lists it.
const { MUTATED: folder, MUTATION_RANGES: ranges } = process.env;
const kept = `out/mutation/${folder.replaceAll('/', '-')}${ranges ? '-sample' : ''}`;

export default {
  mutate: ranges ? ranges.split('\n') : [`src/${folder}/**/*.ts`, `!src/${folder}/**/index.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/plugins.mjs'],
  ignorers: ['checked'],
  checkers: ranges ? ['drawn'] : [],
  // Sentences are held by the tests of what users read.
  mutator: { excludedMutations },
  coverageAnalysis: 'perTest',
  // What runs once on loading would need all tests for each change.
  ignoreStatic: true,
  ignorePatterns: ['docs', 'out'],
  // A sample is another one next time: nothing to go on from.
  incremental: !ranges,
  incrementalFile: `${kept}.json`,
  reporters: ['html', 'json', 'progress-append-only', ...(ranges ? [] : ['clear-text'])],
  htmlReporter: { fileName: `${kept}.html` },
  jsonReporter: { fileName: `${kept}.report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
  // On a busy machine.
  dryRunTimeoutMinutes: 60,
  tempDirName: 'out/mutation/sandbox',
};
