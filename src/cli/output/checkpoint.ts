import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ArchiveFile,
  DifferingReplicationError,
  differingText,
  differingWhenRunAgain,
  ReplicationFile,
  ReplicationFileError,
  type ReplicationStudy,
  type RunAgainOptions,
  WriteError,
} from '../../node/index.js';
import type { ReplicationArchive, ReplicationStore } from '../../studies/index.js';
import { CheckpointError } from '../checkpoint-error.js';
import type { Host } from '../host.js';
import { BadInput, withoutQueueWords } from '../options/index.js';

/** Where a study's replications are kept. */
export interface CheckpointSettings {
  /** That of `--out`; without one they go among the temporary files, should the study end early. */
  readonly folder: string | undefined;
  readonly isResumed: boolean;
  /** Stored replications that are run again at least. */
  readonly runAgain: number;
}

/** The replications of a study in the folder of `--out`, or in memory until the study ends early. */
export interface Checkpoint {
  readonly archive: ReplicationArchive | undefined;
  /** What was there already, in a sentence; undefined where nothing was. */
  found(): string | undefined;
  /** The study ended early: gives the error that says where its replications are. */
  endedBy(error: unknown, store: ReplicationStore): unknown;
  close(): void;
}

/** Name of the file in the folder of `--out` that holds the replications of all commands that wrote there. */
export const replicationsFile = 'replications.ndjson';

/**
 * Opens the store of a study's replications.
 * @throws BadInput when its file holds what cannot be used, WriteError when it cannot be written
 */
export function openCheckpoint(host: Host, settings: CheckpointSettings): Checkpoint {
  const { folder, isResumed: resume, runAgain } = settings;
  if (folder === undefined) return checkpointInMemory(host);
  const path = join(folder, replicationsFile);
  const file = opened(path, () => new ArchiveFile(path, { resume, runAgain }));
  return {
    archive: file,
    found: () => foundText(file),
    endedBy(error) {
      if (error instanceof ReplicationFileError) return badFile(path, error);
      if (error instanceof DifferingReplicationError) return differing(path, [error]);
      return file.size === 0 ? error : new CheckpointError(error, noteOn(host, path, file.size));
    },
    close: () => void isDone(() => file.close()),
  };
}

function checkpointInMemory(host: Host): Checkpoint {
  return {
    archive: undefined,
    found: () => undefined,
    endedBy(error, store) {
      const kept = [...store.remembered()];
      if (kept.length === 0) return error;
      const folder = join(tmpdir(), `throughline-${randomUUID()}`);
      const path = join(folder, replicationsFile);
      const isKept = isDone(() => {
        const file = new ArchiveFile(path);
        for (const [key, outcome] of kept) file.keep(key, outcome);
        file.close();
      });
      return isKept ? new CheckpointError(error, noteOn(host, path, kept.length, ['--out', folder])) : error;
    },
    close: () => {},
  };
}

function foundText({ path, counts: { used, runAgain } }: ArchiveFile): string | undefined {
  if (used === 0) return undefined;
  return `${replicationsText(used)} of ${path} used, ${runAgain} of them run again and found the same`;
}

/** Finished replications of a shard, in a file from the first on. */
export interface ShardCheckpoint {
  /** For replications of the shard's scenario and seed alone. */
  readonly archive: ReplicationArchive;
  /** Runs a sample of the resumed replications again; throws BadInput with the lines of those that come out otherwise. */
  check(options: RunAgainOptions): Promise<void>;
  /** The work is done and its file is to stay. */
  close(): void;
  /** The run ended early: keeps what is finished and gives the error that says where. */
  endedBy(error: unknown): unknown;
}

/**
 * Opens the file in which a shard's replications are kept; `wanted` is how many it is to have.
 * @throws BadInput when it holds what the run cannot go on with, WriteError when it cannot be written
 */
export function openShard(
  host: Host,
  path: string,
  study: ReplicationStudy,
  { isResumed: resume, wanted }: { readonly isResumed: boolean; readonly wanted: number },
): ShardCheckpoint {
  const file = opened(path, () => new ReplicationFile(path, study, { resume }));
  return {
    archive: {
      find: ({ replication }) => file.finished.get(replication),
      // The sample was run again before.
      sampleOf: () => new Set(),
      keep: (_, outcome) => file.keep(outcome),
    },
    check: (options) => checkResumed(file, study, options),
    close: () => file.close(wanted === 0),
    endedBy(error) {
      const { size } = file.finished;
      if (!isDone(() => file.close()) || size === 0 || error instanceof BadInput) return error;
      return new CheckpointError(error, noteOn(host, path, size));
    },
  };
}

async function checkResumed(
  { path, resumed }: ReplicationFile,
  { scenario, seed }: ReplicationStudy,
  options: RunAgainOptions,
): Promise<void> {
  const found = await differingWhenRunAgain({ scenario, seed, replications: resumed }, options);
  const lines = found.map(({ line, outcome }) => ({ line, replication: outcome.replication }));
  if (lines.length > 0) throw differing(path, lines);
}

function differing(
  file: string,
  lines: readonly { readonly line: number; readonly replication: number }[],
): BadInput {
  const problems = lines.map(({ line, replication }) => {
    return { path: `replication ${replication}`, line, message: differingText };
  });
  return new BadInput([{ file, problems }]);
}

// What ended the run is told, not what went wrong in keeping its work.
function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function opened<File>(path: string, open: () => File): File {
  try {
    return open();
  } catch (error) {
    throw error instanceof ReplicationFileError ? badFile(path, error) : error;
  }
}

function badFile(file: string, { reasons }: ReplicationFileError): BadInput {
  return new BadInput([{ file, problems: reasons.map((message) => ({ path: '', message })) }]);
}

/**
 * Writes a result; where that fails, its replications are safe in the file that is named, if there is one.
 * @throws CheckpointError when files could not be written and replications are kept
 */
export async function writing(
  host: Host,
  replications: string | undefined,
  write: () => void | Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof WriteError) || replications === undefined || !existsSync(replications))
      throw error;
    throw new CheckpointError(error, noteOn(host, replications, undefined));
  }
}

function noteOn(
  host: Host,
  path: string,
  finished: number | undefined,
  more: readonly string[] = [],
): string {
  const words = withoutQueueWords(host.words).filter((word) => word !== '--resume');
  const command = commandText([...words, ...more, '--resume']);
  const what = finished === undefined ? 'all replications are' : replicationsText(finished);
  return `throughline: ${what} kept in ${path}; go on with\n  ${command}\n`;
}

function replicationsText(count: number): string {
  return `${count} ${count === 1 ? 'replication' : 'replications'}`;
}

/** The command line as a POSIX shell takes it: quoted where a word is more than letters, digits and harmless marks. */
export function commandText(words: readonly string[]): string {
  const quoted = words.map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return ['throughline', ...quoted].join(' ');
}
