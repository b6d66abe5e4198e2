import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolders, removeEmptyFolders } from './folders.js';
import { WriteError } from './write-error.js';

/** A file to whose end lines are written, each in one call: other processes and a sudden end find it whole, or torn at the end of the file. */
export class AppendFile {
  private readonly descriptor: number;
  private readonly made: string[] = [];
  private end: number;

  /**
   * Opens the file and keeps so many bytes of it; without any it begins it with its first line, and makes the folders it needs.
   * @throws WriteError when it cannot be written
   */
  constructor(
    readonly path: string,
    kept: number,
    firstLine: string,
  ) {
    this.end = kept;
    try {
      makeFolders(dirname(path), this.made);
      this.descriptor = openSync(path, 'a+');
      ftruncateSync(this.descriptor, kept);
      if (kept === 0) this.write(firstLine);
    } catch (error) {
      removeEmptyFolders(this.made);
      throw error instanceof WriteError ? error : WriteError.at(path, error);
    }
  }

  /** Bytes in it. */
  get size(): number {
    return this.end;
  }

  /** Writes a line, its end included; WriteError when the disk is full. */
  write(line: string): void {
    const bytes = Buffer.from(line);
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(this.descriptor, bytes, from);
    } catch (error) {
      // What was written of the line is no line; the next would be joined to it.
      ftruncateSync(this.descriptor, this.end);
      throw WriteError.at(this.path, error);
    }
    this.end += bytes.length;
  }

  /** Text between two places. */
  read(from: number, to: number): string {
    const bytes = Buffer.alloc(to - from);
    readSync(this.descriptor, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  }

  /** Closes it, with everything on the disk; one that is not to stay goes, with the folders made for it. */
  close(stays: boolean): void {
    if (stays) fsyncSync(this.descriptor);
    closeSync(this.descriptor);
    if (stays) return;
    rmSync(this.path, { force: true });
    removeEmptyFolders(this.made);
  }
}

/** Whether text is part or all of a first line that names a format, so that nobody's own file is taken for one whose first line was not finished. */
export function namesFormat(text: string | undefined, format: string): boolean {
  const start = `{"format":"${format}"`;
  return text === undefined || text.startsWith(start) || start.startsWith(text);
}
