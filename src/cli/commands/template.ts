import type { Command } from 'commander';
import { scenarioHash, writeFiles } from '../../node/index.js';
import { type LanguageCode, languageCodes } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { namedOption } from '../format-option.js';
import type { Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions, withScenario } from '../options/index.js';
import { readFilePath } from '../output/index.js';
import { openScenario } from '../study-session.js';

/** `throughline template`: a scenario as a file to fill in, a workbook or YAML. */
export function templateCommand(command: Command, { host, end }: CommandContext): void {
  withScenario(command)
    .option('--xlsx', 'a workbook, with units, ranges, evidence, lists to choose from and notes')
    .addOption(
      namedOption('--lang <code>', 'language of the workbook: en, fr or ar (default: en)', languageCodes),
    )
    .option('--out <file>', 'the file; needed for a workbook (default: YAML on standard output)')
    .option('--quiet', 'do not say where the file is');
  command.action(async (scenario: string | undefined, options: RawOptions) => {
    await template(host, scenario, new OptionReader(options));
    end(0);
  });
}

async function template(host: Host, name: string | undefined, reader: OptionReader): Promise<void> {
  const out = readFilePath(reader, 'out');
  const isBook = reader.isSet('xlsx');
  if (isBook && out === undefined) reader.refuse('out', 'is needed with --xlsx: the file for the workbook');
  const language = reader.oneOf('lang', languageCodes);
  if (!isBook && language !== undefined)
    reader.refuse('lang', 'needs --xlsx: YAML is the same in every language');
  const scenario = await openScenario(name, reader);
  reader.check();
  if (scenario === undefined) throw new RangeError('a scenario with problems was not refused');
  const content = isBook ? await workbookOf(scenario, language ?? 'en') : await yamlOf(scenario);
  if (out === undefined) return void host.print(String(content));
  writeFiles([{ path: out, content }]);
  if (!reader.isSet('quiet')) host.print(`Template: ${out} (change it, then: throughline run ${out})\n`);
}

async function yamlOf(scenario: Scenario): Promise<string> {
  const { scenarioYaml } = await import('../../scenario/index.js');
  return scenarioYaml(scenario);
}

/** What is read back must be the scenario: a workbook cannot hold every text that JSON can. */
async function workbookOf(scenario: Scenario, language: LanguageCode): Promise<Uint8Array> {
  const { parseWorkbook, scenarioWorkbook } = await import('../../scenario/index.js');
  const bytes = await scenarioWorkbook(scenario, language);
  const read = await parseWorkbook(bytes);
  if (read.ok && scenarioHash(read.scenario) === scenarioHash(scenario)) return bytes;
  const reason = read.ok ? 'it would be read back as another' : (read.problems[0]?.message ?? '');
  throw new Error(`the scenario cannot be written as a workbook: ${reason}`);
}
