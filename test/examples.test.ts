import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, promisify } from 'node:util';
import { builtIns } from 'throughline';
import { describe, expect, test, vi } from 'vitest';
import { printedBy, readmeExample } from '../examples/readme-example.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = readdirSync(join(root, 'examples')).filter((file) => /^\d\d-.*\.ts$/.test(file));
const runFile = promisify(execFile);

/** What an example prints, run in this process: most of a process of its own is reading the package's source again. */
async function printedHere(file: string): Promise<string> {
  let printed = '';
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    printed += `${format(...values)}\n`;
  });
  try {
    await import(join(root, 'examples', file));
  } finally {
    log.mockRestore();
  }
  return printed;
}

/** What the list of examples prints, run in a process of its own as a user does. */
async function printedByRun(...words: string[]): Promise<string> {
  const script = join(root, 'examples/run.ts');
  return (await runFile(process.execPath, ['--import', 'tsx', script, ...words], { cwd: root })).stdout;
}

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

describe('examples', () => {
  test('there are thirteen and more, numbered without a gap', () => {
    expect(examples.length).toBeGreaterThanOrEqual(13);
    expect(examples.map((file) => Number(file.slice(0, 2)))).toEqual(examples.map((_, index) => index + 1));
  });

  test.each(examples)('%s has fewer than 60 lines and imports the package by name', (file) => {
    const text = textOf(`examples/${file}`);
    expect(text.trimEnd().split('\n').length).toBeLessThan(60);
    const sources = [...text.matchAll(/from '(.*?)'/g)].map(([, source]) => source);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !/^throughline(\/\w+)?$/.test(source ?? ''))).toEqual([]);
  });

  // Stored by: npm run example all -- --update
  test.each(examples)('%s prints what is stored', async (file) => {
    const stored = textOf(`examples/output/${file.replace('.ts', '.txt')}`);
    expect(await printedHere(file)).toBe(stored);
  });

  test('run.ts lists them without a number, runs one, and refuses an unknown one with exit code 2', async () => {
    expect((await printedByRun()).trimEnd().split('\n')).toHaveLength(examples.length);
    expect(await printedByRun('1')).toContain(textOf('examples/output/01-clock.txt'));
    await expect(printedByRun('77')).rejects.toMatchObject({ code: 2 });
  });
});

describe('README', () => {
  const readme = textOf('README.md');
  const { code, output } = readmeExample(readme);

  test('its library example has about 20 lines', () => {
    const lines = code.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThan(10);
    expect(lines).toBeLessThanOrEqual(24);
  });

  test('its library example prints the output beside it', () => {
    expect(printedBy(code)).toBe(output);
  });

  test.each(Object.values(builtIns))('counts the facts of $name by grade as they are', ({ name, facts }) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    const told = (row ?? '')
      .split('|')
      .slice(3, 7)
      .map((cell) => Number(cell));
    const grades = Object.values(facts).map(({ evidence }) => evidence);
    expect(told).toEqual(['A', 'B', 'C', 'D'].map((grade) => grades.filter((each) => each === grade).length));
  });
});
