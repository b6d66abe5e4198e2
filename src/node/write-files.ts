import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Manifest } from './manifest.js';
import { sha256 } from './scenario-hash.js';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** Files could not be written; nothing of them is left. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
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
      for (const folder of missingFolders(dirname(path))) {
        mkdirSync(folder);
        made.push(folder);
      }
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
    for (const folder of made.reverse()) removeEmpty(folder);
    throw new WriteError(`cannot write ${at}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Writes a result's files into a folder with `manifest.json` beside them, which holds their hashes. */
export function writeResult(
  folder: string,
  files: Readonly<Record<string, string>>,
  manifest: Manifest,
): Manifest {
  const results = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256(content)]));
  const complete = { ...manifest, results };
  const all = { ...files, 'manifest.json': `${JSON.stringify(complete, null, 2)}\n` };
  writeFiles(Object.entries(all).map(([name, content]) => ({ path: join(folder, name), content })));
  return complete;
}

// From the outermost to the innermost. Node's own recursive mkdir never ends where a folder cannot be made, as in /proc.
function missingFolders(folder: string): string[] {
  const path = resolve(folder);
  if (existsSync(path) || dirname(path) === path) return [];
  return [...missingFolders(dirname(path)), path];
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something into it meanwhile: it stays.
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'no space left on the disk';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'no permission';
  if (code === 'ENOTDIR') return 'a part of the path is a file, not a folder';
  return error instanceof Error ? error.message : 'unknown failure';
}
