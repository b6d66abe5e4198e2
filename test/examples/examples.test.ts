import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtIns } from 'throughline';
import { describe, expect, test } from 'vitest';
import { readmeExample } from '../../examples/readme-example.js';
import { examples, root, textOf } from './example-files.js';
import { snippetPrintedHere } from './printed-here.js';

const runFile = promisify(execFile);

/** What the list of examples prints, run in a process of its own as a user does. */
async function printedByRun(...words: string[]): Promise<string> {
  const script = join(root, 'examples/run.ts');
  return (await runFile(process.execPath, ['--import', 'tsx', script, ...words], { cwd: root })).stdout;
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
    expect(
      sources.filter((source) => !/^(throughline(\/\w+)?|\.\/scenarios\/[\w-]+\.js)$/.test(source ?? '')),
    ).toEqual([]);
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

  test('its library example prints the output beside it', async () => {
    expect(await snippetPrintedHere(code)).toBe(output);
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
