import { statSync } from 'node:fs';
import type { Outcome } from '../corridor/index.js';
import type { ReplicationArchive, ReplicationKey } from '../studies/index.js';
import { withoutDelays } from '../studies/index.js';
import { AppendFile, namesFormat } from './append-file.js';
import {
  type ArchivedReplication,
  type ArchiveHeader,
  archiveLine,
  nameOfKey,
  ownHeader,
  readArchiveHeader,
  readArchiveLine,
} from './archive-lines.js';
import { fileLines } from './file-lines.js';
import { ReplicationFileError } from './replication-file.js';
import { differingText } from './run-again.js';
import { sha256 } from './scenario-hash.js';
import { WriteError } from './write-error.js';

/** A stored replication is not what running it again gives. */
export class DifferingReplicationError extends Error {
  override readonly name = 'DifferingReplicationError';

  constructor(
    readonly path: string,
    readonly line: number,
    readonly replication: number,
  ) {
    super(`${path}:${line} replication ${replication}: ${differingText}`);
  }
}

/** How a store's file is opened. */
export interface ArchiveOptions {
  /** Go on with what is there: a store of another version is refused, where else it is begun afresh. Default false. */
  readonly resume?: boolean;
  /** Stored replications that are run again at least, before others are used; default 1. */
  readonly runAgain?: number;
}

/** It stands again where stores were put one behind the other. */
const ownHeaderText = JSON.stringify(ownHeader);

/** Share of the stored replications that is run again beside those. */
const sampledShare = 0.05;

/** Where in the file a replication stands. */
interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly sha256: string;
  /** Written by this process, which need not believe itself. */
  readonly isOwn: boolean;
}

/**
 * Replications of any scenarios in one append-only NDJSON file: a header, then a line for each, written the moment it is finished. A
 * process that is killed loses at most the line it was writing. In memory is only where each stands.
 */
export class ArchiveFile implements ReplicationArchive {
  private readonly places = new Map<string, Place>();
  private readonly passed = new Set<string>();
  private readonly used = new Set<string>();
  private readonly file: AppendFile;
  private readonly seed: string;
  private end = 0;
  private lines = 1;
  /** Still to be run again, whatever the lots say. */
  private due: number;
  private isFirst = true;

  /**
   * Opens the file, or begins it and the folders it needs; a torn last line is dropped.
   * @throws ReplicationFileError when it holds something else, or a line that was changed; WriteError when it cannot be written
   */
  constructor(
    readonly path: string,
    { resume = false, runAgain = 1 }: ArchiveOptions = {},
  ) {
    this.due = runAgain;
    if (isThere(path)) this.read(resume);
    this.seed = sha256([...this.places.values()].map((each) => each.sha256).join());
    this.file = new AppendFile(path, this.end, `${ownHeaderText}\n`);
  }

  /** Replications in the file. */
  get size(): number {
    return this.places.size;
  }

  /** Of those that were there when it was opened: taken from it, and run again. */
  get counts(): { readonly used: number; readonly runAgain: number } {
    return { used: this.used.size, runAgain: this.passed.size };
  }

  find(key: ReplicationKey): Outcome | undefined {
    return this.lookUp(key)?.outcome;
  }

  /** The first that is asked for, so many by lot, and of the others one in twenty; lots depend on all that is stored. */
  sampleOf(keys: readonly ReplicationKey[]): ReadonlySet<ReplicationKey> {
    const open = keys.filter((key) => this.isOpen(nameOfKey(key)));
    const lots = new Map(open.map((key) => [key, this.lotOf(key)]));
    const byLot = open.toSorted((a, b) => (lots.get(a) ?? 1) - (lots.get(b) ?? 1));
    const first = this.isFirst ? open.slice(0, 1) : [];
    const drawn = byLot.slice(0, this.due);
    this.isFirst = this.isFirst && open.length === 0;
    this.due -= drawn.length;
    return new Set([...first, ...drawn, ...open.filter((key) => (lots.get(key) ?? 1) < sampledShare)]);
  }

  /**
   * Writes a replication; of one that stands there already only that it is the same is looked at.
   * @throws DifferingReplicationError when it is another, WriteError when the disk is full
   */
  keep(key: ReplicationKey, outcome: Outcome): void {
    const known = this.lookUp(key);
    if (known === undefined) {
      const from = this.file.size;
      this.file.write(archiveLine(key, outcome));
      this.lines += 1;
      const [line, to] = [this.lines, this.file.size];
      this.places.set(nameOfKey(key), { line, from, to, sha256: '', isOwn: true });
      return;
    }
    if (JSON.stringify(known.outcome) !== JSON.stringify(outcome))
      throw new DifferingReplicationError(this.path, known.line, key.replication);
    this.passed.add(nameOfKey(key));
  }

  /** Closes the file, with everything on the disk; one without replications goes, with the folders made for it. */
  close(): void {
    this.file.close(this.size > 0);
  }

  /** A run that also charged its minutes to their causes is otherwise the same. */
  private lookUp(key: ReplicationKey): { readonly outcome: Outcome; readonly line: number } | undefined {
    const name = nameOfKey(key);
    const charged = key.ledger ? undefined : this.places.get(nameOfKey({ ...key, ledger: true }));
    const place = this.places.get(name) ?? charged;
    if (place === undefined) return undefined;
    if (!place.isOwn) this.used.add(name);
    const read = readArchiveLine(this.file.read(place.from, place.to - 1));
    if (read === undefined) throw new ReplicationFileError(this.path, [changedText(place.line)]);
    return { line: place.line, outcome: place === charged ? withoutDelays(read.outcome) : read.outcome };
  }

  private isOpen(name: string): boolean {
    return this.places.get(name)?.isOwn !== true && !this.passed.has(name);
  }

  private lotOf(key: ReplicationKey): number {
    return Number.parseInt(sha256(`${this.seed} ${nameOfKey(key)}`).slice(0, 8), 16) / 2 ** 32;
  }

  private read(resume: boolean): void {
    for (const { text, number, isWhole, endsAt } of fileLines(this.path)) {
      // A line's end is the last thing written of a line: without it there may be less than there seems to be.
      if (!isWhole && (number > 1 || namesFormat(text, ownHeader.format))) return;
      if (number === 1) {
        if (!this.takeHeader(readArchiveHeader(text), resume)) return;
      } else if (text !== ownHeaderText) this.takeLine(readArchiveLine(text), number, endsAt);
      this.end = endsAt;
      this.lines = number;
    }
  }

  private takeHeader(header: ArchiveHeader | undefined, resume: boolean): boolean {
    if (header === undefined)
      throw new ReplicationFileError(this.path, [
        'is not a store of replications of this version: name another folder, or remove it',
      ]);
    if (JSON.stringify(header) === JSON.stringify(ownHeader)) return true;
    if (!resume) return false;
    const [there, here] = [header, ownHeader].map(
      (each) => `${each.version} (streams ${each.streamsVersion})`,
    );
    throw new ReplicationFileError(this.path, [`was made by throughline ${there}, this is ${here}`]);
  }

  private takeLine(read: ArchivedReplication | undefined, line: number, to: number): void {
    if (read === undefined) throw new ReplicationFileError(this.path, [changedText(line)]);
    const known = this.places.get(read.name);
    if (known !== undefined && known.sha256 !== read.sha256)
      throw new ReplicationFileError(this.path, [
        `line ${line} has what line ${known.line} has, with another outcome`,
      ]);
    this.places.set(read.name, known ?? { line, from: this.end, to, sha256: read.sha256, isOwn: false });
  }
}

function changedText(line: number): string {
  return `line ${line} was changed after it was written: remove the line, or the file, to run it again`;
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw WriteError.at(path, error);
  }
}
