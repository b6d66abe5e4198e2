import { readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolders, removeEmptyFolders } from './folders.js';
import { WriteError } from './write-error.js';

/** Another process writes into the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(
    readonly folder: string,
    /** Where the other process is, and what it holds the folder by. */
    readonly owner: { readonly host: string; readonly process: number; readonly file: string },
  ) {
    super(`${folder} is in use by process ${owner.process} on ${owner.host}`);
  }
}

/** A folder that is one's own until it is released. */
export interface FolderLock {
  /** Gives the folder back; folders made for it go where nothing else is in them. */
  release(): void;
}

const mark = '.throughline-lock';

/**
 * Makes a folder one's own for a purpose, so that two runs never write the same files. Each process has a file of its own there, which
 * names it; what a process that was killed has left is taken away. Two that begin at once may both be refused, never both allowed.
 * @throws FolderInUseError while another process has it, on any machine, for the same purpose
 * @throws WriteError when the folder cannot be made or written
 */
export function lockFolder(folder: string, purpose = 'out'): FolderLock {
  const made: string[] = [];
  const own = join(folder, nameOf(purpose, ownOwner()));
  const release = (): void => {
    rmSync(own, { force: true });
    removeEmptyFolders(made);
  };
  try {
    makeFolders(folder, made);
    writeFileSync(own, '', { flag: 'wx' });
  } catch (error) {
    removeEmptyFolders(made);
    if (isThere(error)) throw new FolderInUseError(folder, { ...ownOwner(), file: own });
    throw WriteError.at(folder, error);
  }
  // Its own file first, then a look for others: of two that do so at least one sees the other.
  for (const other of othersIn(folder, purpose)) {
    const file = join(folder, nameOf(purpose, other));
    if (file === own) continue;
    if (hasEnded(other)) rmSync(file, { force: true });
    else {
      release();
      throw new FolderInUseError(folder, { ...other, file });
    }
  }
  return { release };
}

interface Owner {
  readonly host: string;
  /** Within which its number means something: containers may share a host's name. Empty where that is not told. */
  readonly space: string;
  readonly process: number;
  /** When it was started, in the clock of its system; 0 where that is not told. */
  readonly started: number;
}

function ownOwner(): Owner {
  return { host: hostname(), space: space(), process: process.pid, started: startOf(process.pid) };
}

// All is in the name, so that it is there at once and whole.
function nameOf(purpose: string, { host, space, process: pid, started }: Owner): string {
  return [mark, encodeURIComponent(purpose), pid, started, space, encodeURIComponent(host)].join('~');
}

function othersIn(folder: string, purpose: string): readonly Owner[] {
  return readdirSync(folder).flatMap((name) => {
    const [first, of, pid, started, space = '', host] = name.split('~');
    if (first !== mark || of !== encodeURIComponent(purpose) || host === undefined) return [];
    return [{ host: decodeURIComponent(host), space, process: Number(pid), started: Number(started) }];
  });
}

/** Whether a process of this machine is no more; of another machine nobody here can tell. */
function hasEnded({ host, space: other, process: pid, started }: Owner): boolean {
  if (host !== hostname() || other !== space()) return false;
  if (!isAlive(pid)) return true;
  // Another process may have been given its number, as after a new start of the machine or in a container.
  return startOf(pid) !== started;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process was started, in ticks since the system was, where the system tells (Linux); 0 for one that only waits to be cleared away. */
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; behind it come the state and, as the 20th, the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 0 : Number(fields[19]) || 0;
  } catch {
    return 0;
  }
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '');
  } catch {
    return '';
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
