import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import shared, { long } from '../vitest.config.js';

const listed = (name: string): readonly string[] => (process.env[name] ?? '').split(',');
const folders = listed('MUTATION_TESTS');
const without = listed('MUTATION_WITHOUT').map((test) => `test/${test}.test.ts`);

/** Quick files first, as one test that fails ends the run of a mutant. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const milliseconds = ({ project, moduleId }: TestSpecification): number => {
      const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
      return this.ctx.cache.getFileTestResults(key)?.duration ?? 0;
    };
    return [...files].sort((a, b) => milliseconds(a) - milliseconds(b));
  }
}

/** The tests that judge (run.ts), in one project: Stryker has no use for several. The long ones would take all the time. */
export default defineConfig({
  ...shared,
  test: {
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: [...long, ...without],
    sequence: { sequencer: QuickestFirst },
    isolate: false,
    testTimeout: 600_000,
  },
});
