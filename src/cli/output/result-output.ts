import { statSync } from 'node:fs';
import { type Manifest, writeResult } from '../../node/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Format, studyFormats } from '../format-option.js';
import type { Host } from '../host.js';
import { jsonText } from '../json-text.js';
import {
  type DeclaredOption,
  type LanguageSetting,
  type OptionReader,
  readLanguage,
  scenarioFile,
} from '../options/index.js';

/** Where and how a result goes. */
export interface OutputSettings {
  readonly format: Format;
  readonly folder: string | undefined;
  readonly language: LanguageSetting;
  /** File of the page, where one is wanted. */
  readonly page: string | undefined;
  /** Whether the text is to be told whole where it has a brief. */
  readonly isWhole: boolean;
  /** Whether a workbook goes into the folder too. */
  readonly hasWorkbook: boolean;
  /** Whether tables with HXL tags go there. */
  readonly hasTags: boolean;
  /** File in which a study keeps its replications as they finish; undefined where it keeps none. */
  readonly replications?: string | undefined;
}

/** A result in every form. */
export interface Forms {
  /** As it was run: it is written beside the result, so that the result can be made again. */
  readonly scenario: Scenario;
  /** For people. */
  readonly text: () => string;
  /** Plain data; the manifest is added. */
  readonly json: object;
  /** Tables by file name; the first is the one that `--format csv` prints. */
  readonly tables: Readonly<Record<string, string>>;
  /** Files beside the tables that no format prints. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
  /** The page, where there is one. */
  readonly html?: () => string;
}

/**
 * Reads `--format`, `--details`, `--out`, `--report`, `--xlsx`, `--hxl`, `--lang` and `--digits`, of which a command has some.
 */
export function readOutputSettings(
  reader: OptionReader,
  known: readonly Format[] = studyFormats,
): OutputSettings {
  const folder = reader.text('out');
  if (folder !== undefined && !mayBeFolder(folder)) {
    reader.refuse('out', `must be a folder, but ${JSON.stringify(folder)} is, or leads through, a file`);
  }
  const page = readFilePath(reader, 'report');
  const [hasWorkbook, hasTags] = [reader.isSet('xlsx'), reader.isSet('hxl')];
  if (hasWorkbook && folder === undefined) reader.refuse('xlsx', 'needs --out, where the workbook goes');
  if (hasTags && folder === undefined) reader.refuse('hxl', 'needs --out, where the tables go');
  const [format, isWhole] = [reader.oneOf('format', known) ?? 'text', reader.isSet('details')];
  if (isWhole && format !== 'text') reader.refuse('details', 'is for the text; the other formats hold all');
  return { format, isWhole, folder, language: readLanguage(reader), page, hasWorkbook, hasTags };
}

/** Whether a path is a folder or can become one; looked at before the work is done, not after it. */
export function mayBeFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
  } catch {
    return false;
  }
}

/** Writes a result's files, where a folder was named, and prints it. Files first: what is printed has been kept. */
export function putOut(
  host: Host,
  { format, folder }: Pick<OutputSettings, 'format' | 'folder'>,
  forms: Forms,
  manifest: Manifest,
): void {
  if (folder !== undefined) {
    const files = {
      'result.json': jsonText({ ...forms.json, manifest }),
      ...forms.tables,
      ...forms.beside,
      [scenarioFile]: jsonText(forms.scenario),
    };
    writeResult(folder, files, manifest);
  }
  host.print(printed(format, forms, manifest));
}

function printed(format: Format, forms: Forms, manifest: Manifest): string {
  if (format === 'json') return jsonText({ ...forms.json, manifest });
  if (format === 'html') return forms.html?.() ?? '';
  return format === 'csv' ? (Object.values(forms.tables)[0] ?? '') : forms.text();
}

/** The option of a file to be written. */
export function fileOption(flags: string, help: string): DeclaredOption<string> {
  return { flags, help, read: readFilePath };
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
