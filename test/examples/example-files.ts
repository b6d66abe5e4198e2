import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Names of the examples' files, in order. */
export const examples = readdirSync(join(root, 'examples')).filter((file) => /^\d\d-.*\.ts$/.test(file));

/** Text of a file of the package. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
