import type { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { programOf } from '../../src/cli/command-line.js';
import { plainInk } from '../../src/report/index.js';

const quiet = () => true;
const host = {
  words: [],
  print: quiet,
  printError: quiet,
  ink: plainInk,
  progressColumns: undefined,
  signal: new AbortController().signal,
  now: () => new Date(0),
  processors: 1,
};
const program = await programOf({ host, end: quiet, commandLine: async () => 0 });
const commands = [...program.commands].sort((a, b) => a.name().localeCompare(b.name()));

interface Told {
  readonly meaning: string;
  readonly byDefault: string;
}

/** What is declared: the default stands at the end of the help, in brackets. */
function told({ description, mandatory }: Option): Told {
  const [, meaning = description, byDefault] = /^(.*) \(default: (.*)\)$/s.exec(description) ?? [];
  return { meaning, byDefault: byDefault ?? (mandatory ? 'must be given' : '') };
}

/** One row for each different meaning, in alphabetical order, with the commands that share it. */
function optionRows(): readonly string[][] {
  const rows = new Map<string, { flags: string; told: Told; of: string[] }>();
  for (const command of commands)
    for (const option of command.options) {
      const what = told(option);
      const key = JSON.stringify([option.flags, what]);
      const row = rows.get(key) ?? { flags: option.flags, told: what, of: [] };
      row.of.push(command.name());
      rows.set(key, row);
    }
  return [...rows.values()]
    .sort((a, b) => a.flags.localeCompare(b.flags) || b.of.length - a.of.length)
    .map(({ flags, told: { meaning, byDefault }, of }) => [`\`${flags}\``, of.join(' '), byDefault, meaning]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function wordsOf(command: Command): string {
  const words = command.registeredArguments.map((each) => {
    const name = `${each.name().toUpperCase()}${each.variadic ? '…' : ''}`;
    return each.required ? name : `[${name}]`;
  });
  return `\`${[command.name(), ...words].join(' ')}\``;
}

// Written by: npm run docs:cli
test('every command, option and default stands in the page of options as it is declared', async () => {
  const page = [
    '# Commands and options',
    'Generated from the declarations of the command line by `npm run docs:cli`; `throughline COMMAND --help` prints the same.',
    table(
      ['command', 'what it answers'],
      commands.map((command) => [wordsOf(command), command.description()]),
    ),
    table(['option', 'of', 'default', 'meaning'], optionRows()),
  ];
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../../src/cli/OPTIONS.md');
});

test('every command takes --quiet, so that a script may give it to any', () => {
  const without = commands.filter(({ options }) => options.every(({ long }) => long !== '--quiet'));
  expect(without.map((command) => command.name())).toEqual([]);
});
