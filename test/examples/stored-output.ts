import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, root, textOf } from './example-files.js';
import { printedHere } from './printed-here.js';

/**
 * Runs every second example from `first` on and compares what it prints with what is stored: two files of tests share the examples, so
 * that two workers do. Stored by: npm run example all -- --update
 */
export function everySecondPrintsWhatIsStored(first: 0 | 1): void {
  test.each(examples.filter((_, index) => index % 2 === first))('%s prints what is stored', async (file) => {
    expect(await printedHere(join(root, 'examples', file))).toBe(
      textOf(`examples/output/${file.replace('.ts', '.txt')}`),
    );
  });
}
