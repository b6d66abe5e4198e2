import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./years-in-memory.ts', import.meta.url));

interface YearsInMemory {
  /** Bytes in use after a collection at the end of each year. */
  readonly heap: readonly number[];
  readonly created: number;
  readonly inside: number;
}

test('three years of 400 trucks a day need no more memory than one', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    script,
    '3',
  ]);
  const { heap, created, inside }: YearsInMemory = JSON.parse(stdout);
  expect(created).toBeGreaterThan(3 * 365 * 390);
  // Supply and capacity are in balance: what is inside is less than two days' trucks.
  expect(inside).toBeLessThan(800);
  // 293,000 trucks pass in years 2 and 3; one small object kept of each would take more than 10 MB. Seen: 0.1 MB.
  expect((heap[2] ?? Number.NaN) - (heap[0] ?? Number.NaN)).toBeLessThan(2_000_000);
});
