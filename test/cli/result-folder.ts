import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be the same in two folders when they hold the same result: hashes of its files without times and machines. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).contents;
}
