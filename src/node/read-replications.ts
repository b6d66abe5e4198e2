import type { Outcome } from '../corridor/index.js';
import type { Problem } from '../scenario/index.js';
import { namesFormat } from './append-file.js';
import { type FileLine, fileLines } from './file-lines.js';
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
  const reading = new Reading();
  for (const line of fileLines(path)) reading.add(line);
  return reading.result();
}

const notAHeader = 'is not the first line of a file of replications';

class Reading {
  private header: StoredHeader | undefined;
  private readonly replications: PlacedReplication[] = [];
  private readonly problems: Problem[] = [];
  private isTorn = false;
  private wholeBytes = 0;

  add(line: FileLine): void {
    // A line's end is the last thing written of a line: without it there may be less than there seems to be.
    if (!line.isWhole) {
      this.isTorn = true;
      if (line.number === 1 && !namesFormat(line.text, 'throughline replications'))
        this.refuse(1, notAHeader);
      return;
    }
    if (line.number === 1) this.readFirst(line);
    else if (this.header !== undefined) this.readLater(line, this.header);
    this.wholeBytes = line.endsAt;
  }

  result(): StoredReplications {
    const { header, replications, problems, isTorn, wholeBytes } = this;
    return { header, replications, problems, isTorn, wholeBytes };
  }

  private readFirst({ text, number }: FileLine): void {
    this.header = readHeader(text);
    if (this.header === undefined) this.refuse(number, notAHeader);
  }

  private readLater({ text, number }: FileLine, header: StoredHeader): void {
    const read = readReplication(text, header);
    if (read.ok) this.replications.push({ line: number, outcome: read.outcome });
    else this.refuse(number, read.reason);
  }

  private refuse(line: number, message: string): void {
    this.problems.push({ path: `line ${line}`, line, message });
  }
}
