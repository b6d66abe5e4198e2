import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = (path: string): string => `${root}src/${path}`;

/** Runs held against theory or against every plan there is, the benchmark of policies, random files: `npm run test:long`. */
export const long = [
  'test/validation/*.test.ts',
  'test/bench-policies.test.ts',
  'test/experiment/estimate/regime.test.ts',
  'test/properties/{corridor-monotone,corridor-scale,scenario-fuzz}.test.ts',
  'test/studies/{executors,reach-exhaustive,resume}.test.ts',
  'test/studies/reach/enumerable.test.ts',
  'test/studies/reliability/{closed-form,coverage-long}.test.ts',
];

/** Begun first, so that the last worker does not end long after the others. */
const slowest = [
  'examples',
  'reach-exhaustive',
  'scenario-fuzz',
  'cli/resume',
  'docs/docs',
  'page/planner-page',
  'page/schematic',
  'studies/calibrate',
  'conservation',
  'kernel-theory',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): boolean =>
      slowest.some((name) => moduleId.includes(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  root,
  // For the tests of mutations, which Vite reads; here tsconfig.json tells the same.
  resolve: {
    alias: [
      { find: /^throughline$/, replacement: source('index.ts') },
      { find: /^throughline\/corridor$/, replacement: source('corridor.ts') },
      {
        find: /^throughline\/(scenario|report|kernel|random|statistics|theory|experiment|node|bullmq|browser)$/,
        replacement: source('$1/index.ts'),
      },
    ],
  },
  test: {
    projects: [
      { extends: true, test: { name: 'short', include: ['test/**/*.test.ts'], exclude: long } },
      { extends: true, test: { name: 'long', include: long } },
    ],
    sequence: { sequencer: SlowestFirst },
    // All files of a worker share what they import: there is no module-level state, and reading the source anew for each of
    // 500 files takes longer than most of them.
    isolate: false,
    // The modules of Node itself, read by tsx: Vite's own, where every name of another module is looked up as it is used, made a
    // simulation two to four times slower.
    execArgv: ['--import', 'tsx'],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // One fewer by default, which on two cores leaves one idle.
    maxWorkers: availableParallelism(),
    // Nothing here is judged by the clock: only a test that hangs meets these, on a busy machine too.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
