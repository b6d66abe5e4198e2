import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { vi } from 'vitest';
import { root } from './example-files.js';

let snippets = 0;

/** What a file of TypeScript prints, run in this process: most of a process of its own is reading the package's source again. */
export async function printedHere(path: string): Promise<string> {
  let printed = '';
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    printed += `${format(...values)}\n`;
  });
  try {
    await import(pathToFileURL(path).href);
  } finally {
    log.mockRestore();
  }
  return printed;
}

/** What a piece of TypeScript prints, run here too. */
export async function snippetPrintedHere(code: string): Promise<string> {
  // Under out/, which git ignores: the package's name is resolved as in the examples. A file is imported once only.
  snippets += 1;
  const path = join(root, `out/snippet-${process.pid}-${snippets}.ts`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(path, code);
  try {
    return await printedHere(path);
  } finally {
    rmSync(path, { force: true });
  }
}
