import { rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { scenarioJsonSchema } from './src/scenario/index.js';

const library = {
  index: 'src/index.ts',
  scenario: 'src/scenario/index.ts',
  report: 'src/report/index.ts',
  node: 'src/node/index.ts',
  worker: 'src/node/worker.ts',
};

// One config, not an array: the configs of an array build side by side and wipe each other's output.
export default defineConfig({
  entry: { ...library, cli: 'src/cli/main.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  clean: true,
  shims: true,
  removeNodeProtocol: false,
  dts: { entry: library },
  async onSuccess() {
    writeFileSync('dist/scenario.schema.json', `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    // The command line is run, never required.
    rmSync('dist/cli.cjs', { force: true });
  },
});
