import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  fitsManifest,
  readManifest,
  readScenario,
  type StoredManifest,
  scenarioHash,
} from '../../node/index.js';
import { type ReportedStudy, readStudy } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type LanguageSetting, type ProblemGroup, scenarioFile, showingIn } from '../options/index.js';

const resultFile = 'result.json';

/** A study as `--out` has written it, or everything wrong with it. */
export type ReadResult =
  | { readonly ok: true; readonly study: ReportedStudy }
  | { readonly ok: false; readonly groups: readonly ProblemGroup[] };

/** Results that a name stands for: the file itself, the one in a folder, or those in the folders of a folder. */
export function resultFiles(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const own = join(path, resultFile);
  if (existsSync(own)) return [own];
  const below = readdirSync(path)
    .toSorted()
    .map((name) => join(path, name, resultFile))
    .filter((each) => existsSync(each));
  return below.length > 0 ? below : [own];
}

/** Reads a result with the manifest and the scenario beside it, and checks that they belong together. */
export async function readResult(file: string, language: LanguageSetting): Promise<ReadResult> {
  const content = contentOf(file);
  const manifestFile = join(dirname(file), 'manifest.json');
  const manifest = manifestOf(manifestFile);
  const scenarioPath = join(dirname(file), scenarioFile);
  const read = await readScenario(scenarioPath);
  const groups: ProblemGroup[] = [];
  const refuse = (at: string, message: string): void => {
    groups.push({ file: at, problems: [{ path: '', message }] });
  };
  if (content === undefined) refuse(file, 'cannot be read; give a folder that --out has written');
  if (typeof manifest === 'string') refuse(manifestFile, manifest);
  if (!read.ok) groups.push({ file: scenarioPath, problems: read.problems });
  if (content === undefined || typeof manifest === 'string' || !read.ok) return { ok: false, groups };
  for (const [at, message] of mismatches({ file, content, manifest, scenarioPath, scenario: read.scenario }))
    refuse(at, message);
  const value = parsed(content.toString('utf8'));
  const study = readStudy(value, manifest.arguments[0] ?? '', await showingIn(language, read.scenario));
  if (typeof study === 'string') refuse(file, study);
  if (groups.length > 0 || typeof study === 'string') return { ok: false, groups };
  // Loaded only here: the schema and its libraries take a while.
  const { listFacts } = await import('../../scenario/index.js');
  const facts = listFacts(read.scenario);
  return { ok: true, study: { study, scenario: read.scenario, facts, manifest: madeBy(value, manifest) } };
}

interface Parts {
  readonly file: string;
  readonly content: Uint8Array;
  readonly manifest: StoredManifest;
  readonly scenarioPath: string;
  readonly scenario: Scenario;
}

function mismatches({ file, content, manifest, scenarioPath, scenario }: Parts): readonly [string, string][] {
  const found: [string, string][] = [];
  if (!fitsManifest(resultFile, content, manifest))
    found.push([file, 'was changed after it was written: it is not what its manifest.json says']);
  if (manifest.scenarioHash !== scenarioHash(scenario))
    found.push([scenarioPath, 'is not the scenario of the result: its manifest.json has another hash']);
  return found;
}

/** The manifest within the result tells more: seed, replications, times. */
function madeBy(value: unknown, beside: StoredManifest): Readonly<Record<string, unknown>> {
  const within = typeof value === 'object' && value !== null && 'manifest' in value ? value.manifest : null;
  return typeof within === 'object' && within !== null ? { ...within } : { ...beside };
}

function manifestOf(path: string): StoredManifest | string {
  const content = contentOf(path);
  return content === undefined
    ? 'cannot be read; it stands beside each result'
    : readManifest(content.toString('utf8'));
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
