import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const entries = [
  'index',
  'corridor',
  'scenario',
  'report',
  'kernel',
  'random',
  'statistics',
  'theory',
  'experiment',
  'node',
  'worker',
] as const;

// The built files, since they are what people import; `npm test` builds first.
describe.each(entries)('throughline entry %s', (entry) => {
  test('exports the same from ESM and CommonJS, as listed', async () => {
    const esm: Record<string, unknown> = await import(new URL(`../dist/${entry}.js`, import.meta.url).href);
    const names = Object.keys(esm).sort();
    const cjs = readFileSync(new URL(`../dist/${entry}.cjs`, import.meta.url), 'utf8');
    for (const name of names) expect(cjs).toContain(`  ${name}: () => `);
    expect(names).toMatchSnapshot();
  });
});

test('behind the main entry there is what reads a scenario, but no Node built-in and no charts', () => {
  expect([...outsideImports('index.js')].sort()).toEqual(['seedrandom', 'yaml', 'zod']);
});

test.each([
  ['kernel', []],
  ['random', ['seedrandom']],
  ['statistics', []],
  ['theory', []],
  ['experiment', ['seedrandom']],
])('the entry %s loads neither schema nor charts', (entry, packages) => {
  expect([...outsideImports(`${entry}.js`)].sort()).toEqual(packages);
});

test('the worker loads no schema and no charts either', () => {
  const packages = [...outsideImports('worker.js')].filter((name) => !name.startsWith('node:'));
  expect(packages).toEqual(['seedrandom']);
});

// Packages that a built file and all chunks behind it import.
function outsideImports(file: string, seen = new Set<string>()): Set<string> {
  const outside = new Set<string>();
  if (seen.has(file)) return outside;
  seen.add(file);
  const text = readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');
  for (const [, target] of text.matchAll(/^(?:import|export)\b[^'"]*?["']([^'"]+)["'];?$/gm)) {
    if (target === undefined) continue;
    if (!target.startsWith('./')) outside.add(target.split('/')[0] ?? '');
    else for (const each of outsideImports(target.slice(2), seen)) outside.add(each);
  }
  return outside;
}
