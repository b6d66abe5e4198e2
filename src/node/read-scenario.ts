import { type FileHandle, open, stat } from 'node:fs/promises';
import { builtIn, builtIns } from '../scenario/built-in/index.js';
import type { Problem, Scenario } from '../scenario/index.js';
import { closestName } from './closest-name.js';

/** A million characters, which is what a scenario may have, take at most so many bytes. */
const mostBytes = 4_000_000;

/**
 * A scenario, or what is wrong with it, and the file it was read from, if any; `large` names inputs that bring so many truckloads that
 * a run is to be confirmed.
 */
export type ReadScenario =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly large?: readonly Problem[];
      readonly file?: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly file?: string };

/**
 * Reads a scenario by the name of a built-in one or from a file (YAML, JSON or an input workbook). A built-in name goes before a file of the
 * same name; write `./name` for the file. Never reads more than 4 MB; never throws for what a file holds or lacks.
 */
export async function readScenario(pathOrName: string): Promise<ReadScenario> {
  const named = builtIn(pathOrName);
  if (named !== undefined) return { ok: true, scenario: named };
  const bytes = await readBytes(pathOrName);
  if (!(bytes instanceof Uint8Array)) return { ok: false, problems: [bytes] };
  // Loaded only for files: the schema and its libraries take longer to load than a built-in scenario to run.
  const { isWorkbook, parseScenario, parseWorkbook } = await import('../scenario/index.js');
  const read = isWorkbook(bytes) ? await parseWorkbook(bytes) : parseScenario(bytes);
  return { ...read, file: pathOrName };
}

async function readBytes(path: string): Promise<Uint8Array | Problem> {
  try {
    if ((await stat(path)).isDirectory()) return { path, message: 'is a folder, not a scenario file' };
    const file = await open(path, 'r');
    try {
      return (await readAtMost(file, mostBytes)) ?? { path, message: `is larger than ${mostBytes / 1e6} MB` };
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(path, error);
  }
}

// Reads on until the end instead of trusting the size: a pipe has none.
async function readAtMost(file: FileHandle, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536);
    if (bytesRead === 0) return Buffer.concat(chunks);
    length += bytesRead;
    if (length > limit) return undefined;
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    return { path, message: `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}` };
  }
  const names = Object.keys(builtIns);
  const suggestion = closestName(path, names);
  return {
    path,
    message: 'is neither a file nor a built-in scenario',
    expected: `a file or one of ${names.join(', ')}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
