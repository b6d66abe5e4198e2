import { statSync } from 'node:fs';
import type { DeclaredOption, OptionReader } from '../options/index.js';

/** The option of a file to be written. */
export function fileOption(flags: string, help: string): DeclaredOption<string> {
  return { flags, help, read: readFilePath };
}

/** Reads the option of a file to be written; looked at before the work is done, not after it. */
export function readFilePath(reader: OptionReader, option: string): string | undefined {
  const path = reader.text(option);
  if (path !== undefined && !mayBeFile(path))
    reader.refuse(option, `must be a file, but ${JSON.stringify(path)} is a folder, or leads through a file`);
  return path;
}

function mayBeFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch {
    return false;
  }
}
