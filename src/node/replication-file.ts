import { statSync } from 'node:fs';
import type { Outcome } from '../corridor/index.js';
import { AppendFile } from './append-file.js';
import { differingStudies } from './differing-studies.js';
import { type PlacedReplication, readReplications, type StoredReplications } from './read-replications.js';
import { headerOf, type ReplicationStudy, replicationLine, type StoredHeader } from './replication-lines.js';
import { WriteError } from './write-error.js';

/** A file of replications cannot be gone on with; the reasons, one sentence each. */
export class ReplicationFileError extends Error {
  override readonly name = 'ReplicationFileError';

  constructor(
    readonly path: string,
    readonly reasons: readonly string[],
  ) {
    super(reasons.map((reason) => `${path} ${reason}`).join('; '));
  }
}

/**
 * Finished replications of a study in an append-only NDJSON file: a header, then one line for each, written the moment
 * it is finished. A process that is killed loses at most the line it was writing.
 */
export class ReplicationFile {
  readonly finished = new Map<number, Outcome>();
  /** Replications that were in the file when it was opened, with their lines. */
  readonly resumed: readonly PlacedReplication[];
  private readonly file: AppendFile;

  /**
   * Opens the file, or begins it and the folders it needs. With `resume` its finished replications are taken over and a
   * torn last line is dropped; without it a file that holds replications is refused. A file that is empty, or whose
   * header was not finished, is begun afresh.
   * @throws ReplicationFileError when it holds something else, another study, or replications and `resume` is not set;
   * WriteError when it cannot be written
   */
  constructor(
    readonly path: string,
    study: ReplicationStudy,
    { resume = false }: { readonly resume?: boolean } = {},
  ) {
    const header = headerOf(study);
    const stored = existing(path);
    this.resumed = stored?.replications ?? [];
    if (stored !== undefined) this.takeOver(stored, header, resume);
    // Behind the last whole line; a header without replications is written again, as its study may be another.
    const kept = this.finished.size > 0 ? (stored?.wholeBytes ?? 0) : 0;
    this.file = new AppendFile(path, kept, `${JSON.stringify(header)}\n`);
  }

  /** Writes a replication; one that is there already is not written again. WriteError when the disk is full. */
  keep(outcome: Outcome): void {
    if (this.finished.has(outcome.replication)) return;
    this.file.write(replicationLine(outcome));
    this.finished.set(outcome.replication, outcome);
  }

  /**
   * Closes the file, with everything on the disk. A file without replications goes, with the folders made for it, unless
   * it is to stay empty, as that of an empty shard.
   */
  close(staysEmpty = false): void {
    this.file.close(this.finished.size > 0 || staysEmpty);
  }

  private takeOver(stored: StoredReplications, header: StoredHeader, resume: boolean): void {
    const { header: there, replications, problems } = stored;
    const wrong = problems.map(({ line, message }) => `line ${line} ${message}`);
    if (wrong.length > 0) throw new ReplicationFileError(this.path, wrong);
    if (there === undefined || replications.length === 0) return;
    if (!resume) {
      const count = `${replications.length} finished ${replications.length === 1 ? 'replication' : 'replications'}`;
      throw new ReplicationFileError(this.path, [
        `holds ${count} of an earlier run: go on with --resume, or remove it`,
      ]);
    }
    const reasons = differingStudies(there, header).map(
      (each) => `is of another study: ${each.name} ${each.here}, now ${each.there}`,
    );
    if (there.shard !== header.shard) reasons.push(`is shard ${there.shard}, now ${header.shard}`);
    if (reasons.length > 0) throw new ReplicationFileError(this.path, reasons);
    for (const { line, outcome } of replications) {
      const { replication } = outcome;
      const known = this.finished.get(replication);
      // The same again, as two runs may have written it; another outcome cannot come from the same study.
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(outcome))
        reasons.push(`line ${line} has replication ${replication} again, with another outcome`);
      this.finished.set(replication, outcome);
    }
    if (reasons.length > 0) throw new ReplicationFileError(this.path, reasons);
  }
}

function existing(path: string): StoredReplications | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readReplications(path);
  } catch (error) {
    throw WriteError.at(path, error);
  }
}
