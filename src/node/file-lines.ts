import { closeSync, openSync, readSync } from 'node:fs';

const blockBytes = 65_536;
const newline = 0x0a;

/** No line of a replication comes near it; whatever does is not one of our files. */
const longestLineBytes = 256_000_000;

/** One line of a file. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Without the line's end; undefined when the bytes are no UTF-8. */
  readonly text: string | undefined;
  /** False for a last line without a line's end: whoever wrote it was stopped. */
  readonly isWhole: boolean;
  /** Bytes from the start of the file to behind the line. */
  readonly endsAt: number;
}

/**
 * Lines of a file one after the other, so that its size does not matter.
 * @throws Error when the file cannot be read, RangeError for a line above 256 MB
 */
export function* fileLines(path: string): Generator<FileLine, void, undefined> {
  const file = openSync(path, 'r');
  try {
    let number = 0;
    let endsAt = 0;
    for (const bytes of linesOf(file)) {
      number += 1;
      endsAt += bytes.length;
      const isWhole = bytes.at(-1) === newline;
      yield { number, text: textOf(isWhole ? bytes.subarray(0, -1) : bytes), isWhole, endsAt };
    }
  } finally {
    closeSync(file);
  }
}

// Each with its line's end; the last may lack it.
function* linesOf(file: number): Generator<Buffer, void, undefined> {
  let begun: Buffer[] = [];
  let length = 0;
  for (let block = readBlock(file); block.length > 0; block = readBlock(file)) {
    let from = 0;
    for (let at = block.indexOf(newline); at >= 0; at = block.indexOf(newline, from)) {
      yield Buffer.concat([...begun, block.subarray(from, at + 1)]);
      [begun, length, from] = [[], 0, at + 1];
    }
    begun.push(block.subarray(from));
    length += block.length - from;
    if (length > longestLineBytes) throw new RangeError(`has a line above ${longestLineBytes / 1e6} MB`);
  }
  if (length > 0) yield Buffer.concat(begun);
}

function readBlock(file: number): Buffer {
  const block = Buffer.allocUnsafe(blockBytes);
  return block.subarray(0, readSync(file, block, 0, blockBytes, null));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
