import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readScenario, type StoredManifest, scenarioHash } from '../../node/index.js';
import { isBuiltIn } from '../../scenario/built-in/index.js';
import { BadInput, scenarioFile } from '../options/index.js';

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
