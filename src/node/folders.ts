import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and what is missing above it; the folders made, the outermost first. `made` gets each as soon as it is
 * there, so that they can go again when a later one cannot be made.
 * @throws Error of the file system
 */
export function makeFolders(folder: string, made: string[] = []): string[] {
  for (const each of missingFolders(folder)) {
    mkdirSync(each);
    made.push(each);
  }
  return made;
}

/** Takes folders away again, the innermost first, as far as nobody has put anything into them. */
export function removeEmptyFolders(made: readonly string[]): void {
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // Somebody else has put something into it meanwhile: it stays.
    }
  }
}

// From the outermost to the innermost. Node's own recursive mkdir never ends where a folder cannot be made, as in /proc.
function missingFolders(folder: string): string[] {
  const path = resolve(folder);
  if (existsSync(path) || dirname(path) === path) return [];
  return [...missingFolders(dirname(path)), path];
}
