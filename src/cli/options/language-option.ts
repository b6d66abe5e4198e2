import type { Command } from 'commander';
import {
  type Digits,
  digitNames,
  type LanguageCode,
  languageCodes,
  loadLanguage,
  type Showing,
  wordsOf,
} from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { namedOption } from '../format-option.js';
import type { OptionReader } from '../option-reader.js';

/** In which language, and with which digits, people read a result. */
export interface LanguageSetting {
  readonly code: LanguageCode;
  readonly digits: Digits;
}

/** Adds `--lang` and `--digits`. */
export function withLanguage(command: Command): Command {
  return command
    .addOption(
      namedOption(
        '--lang <code>',
        'language of text, page and workbook: en, fr or ar (default: en)',
        languageCodes,
      ),
    )
    .addOption(
      namedOption('--digits <which>', 'with --lang ar: western or arabic (default: western)', digitNames),
    );
}

/** Reads `--lang` and `--digits`; the environment (LANG) plays no part, so that a command line gives the same anywhere. */
export function readLanguage(reader: OptionReader): LanguageSetting {
  const code = reader.oneOf('lang', languageCodes) ?? 'en';
  const digits = reader.oneOf('digits', digitNames) ?? 'western';
  if (digits === 'arabic' && code !== 'ar') reader.refuse('digits', 'arabic needs --lang ar');
  return { code, digits };
}

/** What a study of a scenario is shown with in a language. */
export async function showingIn(
  { code, digits }: LanguageSetting,
  scenario: Scenario,
): Promise<Required<Showing>> {
  return { scenario, words: wordsOf(await loadLanguage(code, digits), scenario.names ?? {}) };
}
