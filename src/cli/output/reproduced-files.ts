import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitsManifest, type StoredManifest } from '../../node/index.js';
import { replicationsFile } from './checkpoint.js';

/**
 * `differs`: made again it is another; `changed`: what stands there now is not what was written; `absent`: it does not stand there;
 * `missing`: it is not made any more; `new`: it was not made then; `extra`: it stands there and is no file of the result.
 */
export type FileState = 'same' | 'differs' | 'changed' | 'absent' | 'missing' | 'new' | 'extra';

/** How a file compares with the one made again. */
export interface ReproducedFile {
  readonly file: string;
  readonly state: FileState;
}

/** How a folder compares with its result made again. */
export interface Reproduction {
  /** Every file stands there (none where the manifest stands alone), is what the manifest says, and is made again bit for bit. */
  readonly same: boolean;
  readonly files: readonly ReproducedFile[];
}

const manifestFile = 'manifest.json';

/** Compares every file of a result's folder with its manifest, and both with the manifest made again. */
export function compareFiles(
  folder: string,
  path: string,
  manifest: StoredManifest,
  again: StoredManifest,
): Reproduction {
  const names = [
    ...new Set([manifest.contents, again.contents, manifest.results].flatMap((each) => Object.keys(each))),
  ];
  // The scenario is what a result is made from: it may stand there without the result.
  const alone = names.every((name) => name === 'scenario.json' || !existsSync(join(folder, name)));
  const made = names.map((file) => ({ file, state: stateOf(folder, file, manifest, again) }));
  const isDifferent = made.some(({ state }) => state === 'differs');
  const files: readonly ReproducedFile[] = [
    // Where files differ, they tell.
    ...(isDifferent || saysTheSame(manifest, again)
      ? []
      : [{ file: manifestFile, state: 'differs' as const }]),
    ...made,
    ...extraFiles(folder, path, names).map((file) => ({ file, state: 'extra' as const })),
  ];
  const isSound = ({ state }: ReproducedFile): boolean =>
    state === 'same' || state === 'extra' || (alone && state === 'absent');
  return { same: files.every(isSound), files };
}

/** What a manifest says of the result besides its hashes; versions and times may be others. */
function saysTheSame(manifest: StoredManifest, again: StoredManifest): boolean {
  const keys = ['scenario', 'scenarioHash', 'seed', 'replications'] as const;
  return keys.every((key) => manifest[key] === again[key]);
}

function stateOf(folder: string, file: string, manifest: StoredManifest, again: StoredManifest): FileState {
  const [before, now] = [manifest.contents[file], again.contents[file]];
  if (before === undefined) return 'new';
  if (now === undefined) return 'missing';
  if (before !== now) return 'differs';
  const path = join(folder, file);
  if (!existsSync(path)) return 'absent';
  return isAsWritten(path, file, manifest) ? 'same' : 'changed';
}

function isAsWritten(path: string, file: string, manifest: StoredManifest): boolean {
  try {
    return fitsManifest(file, readFileSync(path), manifest);
  } catch {
    // A folder, or a file that may not be read.
    return false;
  }
}

function extraFiles(folder: string, path: string, names: readonly string[]): readonly string[] {
  const known = new Set(
    [...names, manifestFile, replicationsFile].map((name) => join(folder, name)).concat(join(path)),
  );
  return readdirSync(folder)
    .toSorted()
    .filter((name) => !known.has(join(folder, name)));
}
