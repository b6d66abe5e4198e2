import type { Command } from 'commander';
import { FolderInUseError, type FolderLock, lockFolder, WriteError } from '../../node/index.js';
import { BadInput } from '../options/index.js';
import { mayBeFolder } from './result-output.js';

/**
 * Makes the folder of `--out` the command's own while it runs; undefined where it names none, or no folder. Shards of one run
 * have a file each and may share it; those of a grid do not.
 * @throws BadInput while another process writes there
 */
export function lockOut(command: Command): FolderLock | undefined {
  const { out, shard } = command.opts<{ readonly out?: string; readonly shard?: string }>();
  const isFolder = command.options.some(({ long, flags }) => long === '--out' && flags.includes('<folder>'));
  if (!isFolder || out === undefined || out === '' || !mayBeFolder(out)) return undefined;
  try {
    const hasOwnFile = shard !== undefined && command.name() === 'run';
    return lockFolder(out, hasOwnFile ? `shard-${shard}` : 'out');
  } catch (error) {
    // The command tells in its own words, and with all else that is wrong, that it cannot write there.
    if (error instanceof WriteError) return undefined;
    if (!(error instanceof FolderInUseError)) throw error;
    const { host, process, file } = error.owner;
    const message = `is in use by process ${process} on ${host}: wait for it, name another folder, or, if it is no more, remove ${file}`;
    throw new BadInput([{ file: `--out ${out}`, problems: [{ path: '', message }] }]);
  }
}
