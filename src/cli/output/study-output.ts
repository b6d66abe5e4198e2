import type { Command } from 'commander';
import { type Manifest, writeFiles } from '../../node/index.js';
import {
  briefText,
  dataPackage,
  documentText,
  type Ink,
  type ShownStudy,
  studyCsv,
  studyHxl,
  studyWorkbook,
} from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { askedOf, isUnsteady } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import { jsonText } from '../json-text.js';
import { withLanguage } from '../options/index.js';
import { writing } from './checkpoint.js';
import { type OutputSettings, putOut } from './result-output.js';

/** A study's result, how it is shown, and how it was made. */
export interface MadeStudy {
  /** As it was run. */
  readonly scenario: Scenario;
  readonly result: object;
  readonly shown: ShownStudy;
  readonly manifest: Manifest;
  /** Written beside the tables. */
  readonly files?: Readonly<Record<string, string>>;
  /** Tables among what is written beside, for the data package. */
  readonly described?: ShownStudy['tables'];
  /** Written beside the result, in no table of the study. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
  /** What is said after the text. */
  readonly notes?: readonly string[];
}

/** The option of a workbook beside the result. */
export const workbookOption = ['--xlsx', 'with --out: all of it as one workbook, result.xlsx, too'] as const;

/** The option of tables with tags beside the result. */
export const hxlOption = ['--hxl', 'with --out: each table with HXL tags, NAME.hxl.csv, too'] as const;

/** Adds `--details`, where the text begins with one screen. */
export function withDetails(command: Command): Command {
  return command.option('--details', 'the whole text; without it one screen that tells what matters most');
}

/** Adds `--report`, `--xlsx`, `--hxl`, `--lang` and `--digits`. */
export function withReport(command: Command): Command {
  return withLanguage(command)
    .option('--report <file>', 'write the answer as a page (HTML) too')
    .option(...workbookOption)
    .option(...hxlOption);
}

/**
 * Writes the page, where one was asked for, then the result's files, and prints the result in the form that was asked for.
 * @throws CheckpointError when files could not be written and the study's replications are kept
 */
export async function putOutStudy(host: Host, output: OutputSettings, made: MadeStudy): Promise<void> {
  await writing(host, output.replications, () => writeStudy(host, output, made));
}

async function writeStudy(host: Host, output: OutputSettings, made: MadeStudy): Promise<void> {
  const { scenario, result, shown, manifest, files = {}, notes = [] } = made;
  const { format, page, hasWorkbook } = output;
  const html = page !== undefined || format === 'html' ? await pageOf(made) : undefined;
  // Whole or not at all.
  if (page !== undefined && html !== undefined) writeFiles([{ path: page, content: html }]);
  const after = [...(page === undefined ? [] : [`Report: ${page}`]), ...notes];
  const text = (): string =>
    `${studyText(made, output, host.ink)}${after.map((line) => `\n${line}\n`).join('')}`;
  const tables = {
    ...studyCsv(shown),
    ...(output.hasTags ? studyHxl(shown) : {}),
    ...packageOf(made),
    ...files,
  };
  const beside = { ...made.beside, ...(hasWorkbook ? { 'result.xlsx': await workbookOf(made) } : {}) };
  putOut(host, output, { scenario, text, json: result, tables, beside, html: () => html ?? '' }, manifest);
}

/** What a terminal shows: of a study with much to tell the brief, unless all was asked for. */
function studyText(
  { shown: { document, words }, manifest }: MadeStudy,
  { isWhole }: Pick<OutputSettings, 'isWhole'>,
  ink: Ink,
): string {
  return document.brief === undefined || isWhole
    ? documentText(document, manifest, ink, words)
    : briefText(document.brief, manifest, ink, words);
}

/** What describes the tables to programs. */
function packageOf({
  scenario,
  shown,
  manifest,
  described = {},
}: MadeStudy): Readonly<Record<string, string>> {
  const units = Object.fromEntries(Object.entries(scenario.facts).map(([path, { unit }]) => [path, unit]));
  return {
    'datapackage.json': jsonText(
      dataPackage(
        { ...shown, tables: { ...shown.tables, ...described } },
        { scenario, version: manifest.version, units },
      ),
    ),
  };
}

async function workbookOf({ scenario, shown, manifest }: MadeStudy): Promise<Uint8Array> {
  const { listAssumptions, listFacts } = await import('../../scenario/index.js');
  const facts = [...listFacts(scenario), ...listAssumptions(scenario)];
  return await studyWorkbook(shown, { facts, manifest: { ...manifest } });
}

async function pageOf({ scenario, shown, manifest }: MadeStudy): Promise<string> {
  // Charts and the scenario's reader are loaded only when a page is wanted.
  const [{ studyHtml }, { listFacts }] = await Promise.all([
    import('../../report/index.js'),
    import('../../scenario/index.js'),
  ]);
  return await studyHtml(shown, { scenario, facts: listFacts(scenario), manifest: { ...manifest } });
}

/** Exit code 4 where a lasting rate was asked for that stocks without end leave open, else 0. */
export function unsteadyCode(result: object): ExitCode {
  return isUnsteady(askedOf(result)) ? 4 : 0;
}
