import type { Outcome } from '../corridor/index.js';
import type { Problem } from '../scenario/index.js';
import { namesFormat } from './append-file.js';
import { fileLines } from './file-lines.js';
import { readHeader, readReplication, type StoredHeader } from './replication-lines.js';

/** A replication and the line it stands on. */
export interface PlacedReplication {
  readonly line: number;
  readonly outcome: Outcome;
}

/** What a file of replications holds. */
export interface StoredReplications {
  /** Undefined when the first line is none, or was not finished. */
  readonly header: StoredHeader | undefined;
  readonly replications: readonly PlacedReplication[];
  /** Wrong lines in the middle; nothing of this kind comes from a run that was stopped. */
  readonly problems: readonly Problem[];
  /** The last line was not finished: whoever wrote it was stopped. It is to be dropped and done again. */
  readonly isTorn: boolean;
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number;
}

/**
 * Reads a file of replications, however it ended.
 * @throws Error when the file cannot be read
 */
export function readReplications(path: string): StoredReplications {
  let header: StoredHeader | undefined;
  let isTorn = false;
  let wholeBytes = 0;
  const replications: PlacedReplication[] = [];
  const problems: Problem[] = [];
  const refuse = (line: number, message: string): void =>
    void problems.push({ path: `line ${line}`, line, message });
  for (const { number, text, isWhole, endsAt } of fileLines(path)) {
    // A line's end is the last thing written of a line: without it there may be less than there seems to be.
    if (!isWhole) {
      isTorn = true;
      if (number === 1 && !namesFormat(text, 'throughline replications')) refuse(1, notAHeader);
      break;
    }
    wholeBytes = endsAt;
    if (number === 1) {
      header = readHeader(text);
      if (header === undefined) refuse(1, notAHeader);
    } else if (header !== undefined) {
      const read = readReplication(text, header);
      if (read.ok) replications.push({ line: number, outcome: read.outcome });
      else refuse(number, read.reason);
    }
  }
  return { header, replications, problems, isTorn, wholeBytes };
}

const notAHeader = 'is not the first line of a file of replications';
