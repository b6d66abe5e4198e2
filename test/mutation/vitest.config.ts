import { defineConfig } from 'vitest/config';
import shared, { long } from '../vitest.config.js';

const folders = (process.env['MUTATION_TESTS'] ?? '').split(',');

/** The tests that judge (run.ts), in one project: Stryker has no use for several. The long ones would take all the time. */
export default defineConfig({
  ...shared,
  test: {
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: long,
    isolate: false,
    testTimeout: 600_000,
  },
});
