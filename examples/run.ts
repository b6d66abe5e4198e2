// npm run example            lists the examples
// npm run example 03         runs one; `all` runs them in order
// npm run example all -- --update   stores what they print under examples/output, and the README's example in the README
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedBy, readmeExample, withOutput } from './readme-example.js';

const folder = new URL('./', import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => /^\d\d-.*\.ts$/.test(file))
  .sort();

process.exitCode = main(process.argv.slice(2));

function main(words: readonly string[]): number {
  const isUpdate = words.includes('--update');
  const numbers = words.filter((word) => word !== '--update');
  if (numbers.length === 0) return list();
  const unknown = numbers.find((number) => filesOf(number).length === 0);
  if (unknown !== undefined) {
    console.error(`there is no example ${JSON.stringify(unknown)}; without a number they are listed`);
    return 2;
  }
  const failed = numbers.flatMap(filesOf).filter((file) => !run(file, isUpdate));
  if (isUpdate && numbers.includes('all')) updateReadme();
  return failed.length === 0 ? 0 : 1;
}

function list(): number {
  for (const file of examples) console.log(`${file.slice(0, 2)}  ${firstLine(file)}`);
  return 0;
}

/** Files of `all`, of a number such as `3` or `03`, or of a name. */
function filesOf(word: string): readonly string[] {
  if (word === 'all') return examples;
  const number = word.padStart(2, '0');
  return examples.filter((file) => file.startsWith(`${number}-`) || file === word || file === `${word}.ts`);
}

/** Runs one in a process of its own, as a user would; true when it ended well. */
function run(file: string, isUpdate: boolean): boolean {
  const path = fileURLToPath(new URL(file, folder));
  console.log(`${isUpdate ? 'storing' : '—'} ${file}${isUpdate ? '' : `: ${firstLine(file)}`}`);
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, path], {
    encoding: 'utf8',
    stdio: ['ignore', isUpdate ? 'pipe' : 'inherit', 'inherit'],
  });
  if (isUpdate && status === 0)
    writeFileSync(new URL(`output/${file.replace('.ts', '.txt')}`, folder), stdout);
  return status === 0;
}

function updateReadme(): void {
  const path = new URL('../README.md', folder);
  const readme = readFileSync(path, 'utf8');
  console.log("storing the README's example");
  writeFileSync(path, withOutput(readme, printedBy(readmeExample(readme).code)));
}

function firstLine(file: string): string {
  const [line = ''] = readFileSync(new URL(file, folder), 'utf8').split('\n');
  return line.replace('// ', '');
}
