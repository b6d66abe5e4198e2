// Changes a folder of src, one thing at a time, and counts the changes that its tests notice: npm run test:mutation -- kernel/hours
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const folder = (process.argv[2] ?? '').replace(/^src\//, '').replace(/\/$/, '');
if (folder === '' || !existsSync(`src/${folder}`) || !existsSync(`test/${folder}`)) {
  console.error(
    `test:mutation requires a folder that src and test have, such as kernel/hours, got "${folder}"`,
  );
  process.exit(2);
}
const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, MUTATED: folder },
});
process.exit(status ?? 1);
