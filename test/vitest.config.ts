import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = (path: string): string => `${root}src/${path}`;

export default defineConfig({
  root,
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
    include: ['test/**/*.test.ts'],
    // All files of a worker share what they import: there is no module-level state, and reading the source anew for each of
    // 500 files takes longer than most of them.
    isolate: false,
    // One fewer by default, which on two cores leaves one idle.
    maxWorkers: availableParallelism(),
    // Nothing here is judged by the clock: only a test that hangs meets these, on a busy machine too.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
