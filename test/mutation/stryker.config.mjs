// Set by run.ts: the folder below src that is changed, and whose tests in the same folder below test are run.
const folder = process.env.MUTATED;
const kept = `out/mutation/${folder.replaceAll('/', '-')}`;

export default {
  mutate: [`src/${folder}/**/*.ts`, `!src/${folder}/**/index.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/checked-statements.mjs'],
  ignorers: ['checked'],
  // Sentences are held by the tests of what users read; what runs once on loading would need all tests for each change.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  ignorePatterns: ['dist', 'docs', 'out', 'bench', 'examples'],
  incremental: true,
  incrementalFile: `${kept}.json`,
  reporters: ['clear-text', 'html', 'progress-append-only'],
  htmlReporter: { fileName: `${kept}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
  tempDirName: 'out/mutation/sandbox',
};
