import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../corridor/index.js';
import {
  differingText,
  differingWhenRunAgain,
  ReplicationFile,
  ReplicationFileError,
  type ReplicationRecord,
  type ReplicationStudy,
  type RunAgainOptions,
} from '../../node/index.js';
import type { Host } from '../host.js';
import { BadInput, withoutQueueWords } from '../options/index.js';
import { commandText } from './command-text.js';

/** A run ended early, and what it had finished was kept: the reason is the cause. */
export class KeptWorkError extends Error {
  override readonly name = 'KeptWorkError';

  constructor(
    cause: unknown,
    /** Where the finished replications are and how to go on, for people; ends with a line's end. */
    readonly note: string,
  ) {
    super('ended early', { cause });
  }
}

/** Finished replications of a run, in a file from the first on, or in memory until the run ends early. */
export interface KeptWork extends ReplicationRecord {
  /** Runs a sample of the resumed replications again; throws BadInput with the lines of those that come out otherwise. */
  check(options: RunAgainOptions): Promise<void>;
  /** The work is done and its file is to stay. */
  close(): void;
  /** The result is written: the replications are needed no more. */
  discard(): void;
  /** The run ended early: keeps what is finished and gives the error that says where. */
  endedBy(error: unknown): unknown;
}

/** Name of the file of a whole run. */
export const replicationsFile = 'replications.ndjson';

/** Does the work; when it ends early, the error says where its finished replications are. */
export async function ending(kept: KeptWork, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw kept.endedBy(error);
  }
}

/**
 * Opens the file in which a run's replications are kept; `wanted` is how many the run is to have.
 * @throws BadInput when it holds what the run cannot go on with, WriteError when it cannot be written
 */
export function keepInFile(
  host: Host,
  path: string,
  study: ReplicationStudy,
  isResumed: boolean,
  wanted = study.replications,
): KeptWork {
  const file = openFile(path, study, isResumed);
  return {
    finished: file.finished,
    keep: (outcome) => file.keep(outcome),
    check: (options) => checkResumed(file, study, options),
    close: () => file.close(wanted === 0),
    discard: () => file.remove(),
    endedBy(error) {
      const { size } = file.finished;
      if (!isDone(() => file.close()) || size === 0 || error instanceof BadInput) return error;
      return new KeptWorkError(error, noteOn(host, path, size, wanted));
    },
  };
}

/** Keeps a run's replications in memory; when the run ends early, in a new folder among the temporary files. */
export function keepInMemory(host: Host, study: ReplicationStudy): KeptWork {
  const finished = new Map<number, Outcome>();
  return {
    finished,
    keep: (outcome) => void finished.set(outcome.replication, outcome),
    check: () => Promise.resolve(),
    close: () => {},
    discard: () => {},
    endedBy(error) {
      if (finished.size === 0) return error;
      const folder = join(tmpdir(), `throughline-${randomUUID()}`);
      const path = join(folder, replicationsFile);
      if (!isDone(() => writeAll(path, study, finished.values()))) return error;
      return new KeptWorkError(
        error,
        noteOn(host, path, finished.size, study.replications, ['--out', folder]),
      );
    },
  };
}

async function checkResumed(
  { path, resumed }: ReplicationFile,
  { scenario, seed }: ReplicationStudy,
  options: RunAgainOptions,
): Promise<void> {
  const differing = await differingWhenRunAgain({ scenario, seed, replications: resumed }, options);
  if (differing.length === 0) return;
  const problems = differing.map(({ line, outcome }) => {
    return { path: `replication ${outcome.replication}`, line, message: differingText };
  });
  throw new BadInput([{ file: path, problems }]);
}

function writeAll(path: string, study: ReplicationStudy, outcomes: Iterable<Outcome>): void {
  const file = new ReplicationFile(path, study);
  for (const outcome of outcomes) file.keep(outcome);
  file.close();
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

function openFile(path: string, study: ReplicationStudy, resume: boolean): ReplicationFile {
  try {
    return new ReplicationFile(path, study, { resume });
  } catch (error) {
    if (!(error instanceof ReplicationFileError)) throw error;
    throw new BadInput([{ file: path, problems: error.reasons.map((message) => ({ path: '', message })) }]);
  }
}

function noteOn(
  host: Host,
  path: string,
  finished: number,
  wanted: number,
  more: readonly string[] = [],
): string {
  const words = withoutQueueWords(host.words).filter((word) => word !== '--resume');
  const command = commandText([...words, ...more, '--resume']);
  const kept = `${finished} of ${wanted} ${wanted === 1 ? 'replication' : 'replications'}`;
  return `throughline: ${kept} kept in ${path}; go on with\n  ${command}\n`;
}
