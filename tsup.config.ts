import { defineConfig } from 'tsup';

const library = {
  index: 'src/index.ts',
  scenario: 'src/scenario/index.ts',
  report: 'src/report/index.ts',
  node: 'src/node/index.ts',
  worker: 'src/node/worker.ts',
};

export default defineConfig({
  // One config, not an array: arrays build side by side and wipe each other's output.
  entry: { ...library, cli: 'src/cli/main.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  clean: true,
  shims: true,
  removeNodeProtocol: false,
  dts: { entry: library },
});
