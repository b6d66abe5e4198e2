import type { Command } from 'commander';
import { writeFiles } from '../../node/index.js';
import { type ReportedStudy, studiesHtml } from '../../report/index.js';
import type { Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  BadInput,
  OptionReader,
  type ProblemGroup,
  type RawOptions,
  readLanguage,
  withLanguage,
} from '../options/index.js';
import { readFilePath, readResult, resultFiles } from '../output/index.js';

/** `throughline report`: one page from the results of several studies. */
export function reportCommand(command: Command, { host, end }: CommandContext): void {
  withLanguage(command)
    .option('--out <file>', 'the page (HTML); needed')
    .option('--quiet', 'do not say where the page is')
    .action(async (names: readonly string[], options: RawOptions) => {
      await report(host, names, options);
      end(0);
    });
}

async function report(host: Host, names: readonly string[], options: RawOptions): Promise<void> {
  const reader = new OptionReader(options);
  const out = readFilePath(reader, 'out');
  if (out === undefined) reader.refuse('out', 'is needed: the file for the page');
  const language = readLanguage(reader);
  const files = [...new Set(names.flatMap(resultFiles))];
  const studies: ReportedStudy[] = [];
  for (const file of files) {
    const read = await readResult(file, language);
    if (read.ok) studies.push(read.study);
    else for (const group of read.groups) reader.refuseFile(group);
  }
  reader.check();
  if (out === undefined) throw new RangeError('a page without a file was not refused');
  writeFiles([{ path: out, content: await pageOf(studies, files) }]);
  if (!reader.isSet('quiet')) host.print(`Report: ${out}\n`);
}

/** A result of the right fields with something else in them cannot be shown, whatever its manifest says. */
async function pageOf(studies: readonly ReportedStudy[], files: readonly string[]): Promise<string> {
  try {
    return await studiesHtml(studies);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const groups: ProblemGroup[] = [];
    for (const [index, study] of studies.entries())
      if (!(await isShowable(study)))
        groups.push({
          file: files[index],
          problems: [{ path: '', message: 'cannot be shown: it is not as throughline writes it' }],
        });
    throw groups.length > 0 ? new BadInput(groups) : error;
  }
}

async function isShowable(study: ReportedStudy): Promise<boolean> {
  try {
    await studiesHtml([study]);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
