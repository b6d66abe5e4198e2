import { defineConfig } from 'vitest/config';
import shared from '../vitest.config.js';

/** The tests of the folder that run.ts mutates, in one project: Stryker has no use for several. */
export default defineConfig({
  ...shared,
  test: { include: [`test/${process.env['MUTATED']}/**/*.test.ts`], isolate: false, testTimeout: 600_000 },
});
