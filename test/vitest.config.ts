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
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
