import { join } from 'node:path';
import { format } from 'node:util';
import { expect, test, vi } from 'vitest';
import { examples, root, textOf } from './example-files.js';

/**
 * Runs every second example from `first` on and compares what it prints with what is stored: two files of tests share the examples, so
 * that two workers do. Stored by: npm run example all -- --update
 */
export function everySecondPrintsWhatIsStored(first: 0 | 1): void {
  test.each(examples.filter((_, index) => index % 2 === first))('%s prints what is stored', async (file) => {
    expect(await printedHere(file)).toBe(textOf(`examples/output/${file.replace('.ts', '.txt')}`));
  });
}

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
