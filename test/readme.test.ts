import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Paths of what npm would publish. */
function packedPaths(): readonly string[] {
  const printed = execSync('npm pack --dry-run --json --ignore-scripts', { cwd: root, stdio: 'pipe' });
  const [packed]: [{ files: { path: string }[] }] = JSON.parse(printed.toString());
  return packed.files.map(({ path }) => path);
}

/** Relative links in a page of Markdown, from the root of the package, without the place within the page. */
function relativeLinks(page: string): readonly string[] {
  return [...textOf(page).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) =>
    posix.normalize(posix.join(posix.dirname(page), target)).replace(/\/$/, ''),
  );
}

test('each relative link of a packed page leads to something packed', () => {
  const packed = packedPaths();
  const pages = packed.filter((path) => path.endsWith('.md'));
  expect(relativeLinks('README.md').length).toBeGreaterThan(10);
  const broken = pages.flatMap((page) =>
    relativeLinks(page)
      .filter((target) => !packed.some((path) => path === target || path.startsWith(`${target}/`)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

const importLines = textOf('README.md').match(/^.*'throughline'\)?; +\/\/ \.[mc]js.*$/gm) ?? [];

test('the README shows an import for ES modules and one for CommonJS', () => {
  expect(importLines.map((line) => line.split(' ')[0])).toEqual(['import', 'const']);
});

test.each(importLines)('as a library: %s', (line) => {
  // Under out/, which git ignores: the name is resolved as for whoever has installed it.
  const path = join(root, 'out', `readme-import-${process.pid}${line.includes('// .cjs') ? '.cjs' : '.mjs'}`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(path, `${line}\nconsole.log(simulate(baseline, { seed: 'readme' }).days);\n`);
  try {
    expect(Number(execFileSync(process.execPath, [path], { encoding: 'utf8' }))).toBe(28);
  } finally {
    rmSync(path, { force: true });
  }
});
