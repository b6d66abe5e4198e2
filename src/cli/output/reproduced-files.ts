import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fitsManifest, readScenario, type StoredManifest, scenarioHash } from '../../node/index.js';
import { isBuiltIn } from '../../scenario/built-in/index.js';
import { BadInput, scenarioFile } from '../options/index.js';
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

/**
 * The scenario argument that makes a manifest's result again: the file beside the manifest, or a built-in scenario's name.
 * @throws BadInput when there is neither, or the file is not the scenario of the manifest's hash
 */
export async function scenarioOf(path: string, manifest: StoredManifest): Promise<string> {
  const file = join(dirname(path), scenarioFile);
  if (!existsSync(file)) {
    // With the days of the command line, its contents tell whether it is the same scenario still.
    if (isBuiltIn(manifest.scenario)) return manifest.scenario;
    throw refusal(path, `needs ${scenarioFile} beside it, as ${manifest.scenario} is no built-in scenario`);
  }
  const read = await readScenario(file);
  if (!read.ok) throw new BadInput([{ file, problems: read.problems }]);
  if (scenarioHash(read.scenario) === manifest.scenarioHash) return file;
  throw refusal(file, `is not the scenario of the manifest: its hash is not ${manifest.scenarioHash}`);
}

function refusal(file: string, message: string): BadInput {
  return new BadInput([{ file, problems: [{ path: '', message }] }]);
}
