// Changes a folder of src, one thing at a time, and counts the changes that its tests notice: npm run test:mutation -- kernel/hours
//   -- --sample 150          only so many, drawn at random: a score with its interval, in minutes
//   -- --seed 1              which are drawn; default 1
//   -- --without kernel/process/task  tests that do not judge, such as slow ones
//   -- --tests twin,studies  the folders of test that judge; default: the one of the same name
// Stored in out/mutation, as JSON and as a page; prints the survivors of a sample and the score.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { identityOf } from './plugins.mjs';
import { drawFrom, mutantsIn, rangeOf } from './sample.js';
import { scoreText } from './score.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string' },
    tests: { type: 'string' },
    without: { type: 'string' },
  },
});
const folder = (positionals[0] ?? '').replace(/^src\//, '').replace(/\/$/, '');
const tests = (values.tests ?? folder).split(',');
const without = (values.without ?? '').split(',').filter((each) => each !== '');
const count = Number(values.sample ?? 1);
const problems = [
  folder === '' || !existsSync(`src/${folder}`)
    ? `a folder of src, such as kernel/hours, got "${folder}"`
    : undefined,
  ...tests.map((each) => (existsSync(`test/${each}`) ? undefined : `folders of test, got "${each}"`)),
  ...without.map((each) =>
    existsSync(`test/${each}.test.ts`)
      ? undefined
      : `tests such as kernel/hours/calendar for --without, got "${each}"`,
  ),
  Number.isInteger(count) && count > 0
    ? undefined
    : `a whole number of at least 1 for --sample, got ${values.sample}`,
].filter((problem) => problem !== undefined);
if (problems.length > 0) {
  console.error(problems.map((problem) => `test:mutation requires ${problem}`).join('\n'));
  process.exit(2);
}

const kept = `out/mutation/${folder.replaceAll('/', '-')}`;
const sample = values.sample === undefined ? undefined : await draw();
const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs'], {
  stdio: 'inherit',
  env: {
    ...{ ...process.env, MUTATED: folder, MUTATION_TESTS: tests.join(',') },
    ...{ MUTATION_WITHOUT: without.join(','), ...sample?.settings },
  },
});
if (without.length > 0) console.log(`without the tests ${without.join(', ')}`);
if (status === 0)
  console.log(scoreText(`${kept}${sample === undefined ? '' : '-sample'}.report.json`, sample?.drawn));
process.exit(status ?? 1);

/** Draws the sample and says to Stryker where it lies. */
async function draw() {
  const files = readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(^|\/)index\.ts$/.test(file))
    .map((file) => `src/${folder}/${file}`);
  const mutants = await mutantsIn(files.sort());
  const sample = drawFrom(mutants, count, values.seed ?? '1');
  console.log(`${sample.length} of ${mutants.length} mutants in src/${folder}, seed ${values.seed ?? '1'}`);
  mkdirSync('out/mutation', { recursive: true });
  writeFileSync(`${kept}-drawn.json`, JSON.stringify(sample.map(identityOf)));
  const settings = { MUTATION_DRAWN: `${kept}-drawn.json`, MUTATION_RANGES: sample.map(rangeOf).join('\n') };
  return { drawn: sample.length, settings };
}
