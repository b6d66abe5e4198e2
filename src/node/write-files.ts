import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolders, removeEmptyFolders } from './folders.js';
import type { Manifest } from './manifest.js';
import { contentHash, sha256 } from './scenario-hash.js';
import { WriteError } from './write-error.js';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files, first beside their places and, when all are there, renamed into them. Folders are made as needed.
 * Blocks on purpose, so that no signal comes between two files.
 * @throws WriteError when the disk is full, a path is a folder, and the like; nothing is left behind then
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const made: string[] = [];
  const begun: string[] = [];
  const temporary = files.map(({ path }) => join(dirname(path), `.${basename(path)}.${process.pid}.part`));
  let at = files[0]?.path ?? '';
  try {
    for (const [index, { path, content }] of files.entries()) {
      at = path;
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('is a folder');
      makeFolders(dirname(path), made);
      const beside = temporary[index] ?? path;
      begun.push(beside);
      writeFileSync(beside, content, { flush: true });
    }
    for (const [index, { path }] of files.entries()) {
      at = path;
      renameSync(temporary[index] ?? path, path);
    }
  } catch (error) {
    for (const path of begun) rmSync(path, { force: true });
    removeEmptyFolders(made);
    throw WriteError.at(at, error);
  }
}

/** Writes a result's files into a folder with `manifest.json` beside them, which holds their hashes; WriteError when it cannot. */
export function writeResult(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  manifest: Manifest,
): Manifest {
  const results = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256(content)]));
  const contents = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, contentHash(name, content)]),
  );
  const complete = { ...manifest, results, contents };
  const all = { ...files, 'manifest.json': `${JSON.stringify(complete, null, 2)}\n` };
  writeFiles(Object.entries(all).map(([name, content]) => ({ path: join(folder, name), content })));
  return complete;
}
