import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pattern = /(```ts\n)(.*?)(```\n+prints\n+```text\n)(.*?)(```)/s;

/** The README's library example and the output that stands beside it; RangeError when there is none. */
export function readmeExample(readme: string): { readonly code: string; readonly output: string } {
  const match = pattern.exec(readme);
  if (match === null) throw new RangeError('the README has no example in TypeScript with its output');
  return { code: match[2] ?? '', output: match[4] ?? '' };
}

/** The README with another output beside its example. */
export function withOutput(readme: string, output: string): string {
  return readme.replace(pattern, (_, before, code, between, _old, after) =>
    [before, code, between, output, after].join(''),
  );
}

/** What a piece of TypeScript prints, run in a process of its own where the package's name is known. */
export function printedBy(code: string): string {
  // Under out/, which git ignores: the name is resolved as in the examples.
  const folder = fileURLToPath(new URL('../out/', import.meta.url));
  const path = `${folder}readme-example-${process.pid}.ts`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, code);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    });
    if (status !== 0) throw new Error(`the README's example failed: ${stderr}`);
    return stdout;
  } finally {
    rmSync(path, { force: true });
  }
}
