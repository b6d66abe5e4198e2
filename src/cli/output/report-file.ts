import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { type Manifest, writeFiles } from '../../node/index.js';
import type { StudyResult } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Host } from '../host.js';
import type { OptionReader } from '../options/index.js';
import { type Forms, type OutputSettings, putOut } from './result-output.js';

/** Adds `--report`. */
export function withReport(command: Command): Command {
  return command.option('--report <file>', 'write the answer as a page (HTML) too');
}

/** Reads the option of a file to be written; looked at before the work is done, not after it. */
export function readFilePath(reader: OptionReader, option: string): string | undefined {
  const path = reader.text(option);
  if (path !== undefined && !mayBeFile(path))
    reader.refuse(option, `must be a file, but ${JSON.stringify(path)} is a folder, or leads through a file`);
  return path;
}

function mayBeFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch {
    return false;
  }
}

/** Writes a study as a page, whole or not at all. */
export async function writeReport(
  path: string,
  study: StudyResult,
  scenario: Scenario,
  manifest: Manifest,
): Promise<void> {
  // Charts and the scenario's reader are loaded only when a page is wanted.
  const [{ studyHtml }, { listFacts }] = await Promise.all([
    import('../../report/index.js'),
    import('../../scenario/index.js'),
  ]);
  const page = { scenario, facts: listFacts(scenario), manifest: { ...manifest } };
  writeFiles([{ path, content: await studyHtml(study, page) }]);
}

/** Writes the page, where one was asked for, then puts out the result as ever, with a line that names the page. */
export async function putOutReported(
  host: Host,
  output: OutputSettings,
  forms: Forms,
  manifest: Manifest,
  { path, study }: { readonly path: string | undefined; readonly study: StudyResult },
): Promise<void> {
  if (path === undefined) {
    putOut(host, output, forms, manifest);
    return;
  }
  await writeReport(path, study, forms.scenario, manifest);
  putOut(host, output, { ...forms, text: () => `${forms.text()}\nReport: ${path}\n` }, manifest);
}
