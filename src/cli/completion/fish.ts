import type { Command } from 'commander';
import { type CompletedOption, declaredWords, type Value } from './declared-words.js';

/** Completion for fish; read by `source`, or as throughline.fish in its folder of completions. */
export function fishCompletion(program: Command): string {
  const { options, commands } = declaredWords(program);
  const start = '__fish_use_subcommand';
  const lines = [
    ...options.map((option) => line(start, ...optionWords(option))),
    ...commands.flatMap(({ name, help, options, argument }) => {
      const within = `__fish_seen_subcommand_from ${name}`;
      return [
        line(start, '-f', '-a', name, '-d', quoted(help)),
        line(within, argument?.path === undefined ? '-f' : '-F', ...namesOf(argument?.names ?? [])),
        ...options.map((option) => line(within, ...optionWords(option))),
      ];
    }),
  ];
  return `# fish completion for throughline\ncomplete -c throughline -f\n${lines.join('\n')}\n`;
}

function line(condition: string, ...words: readonly string[]): string {
  return ['complete', '-c', 'throughline', '-n', quoted(condition), ...words].join(' ');
}

function optionWords({ words, help, ...value }: CompletedOption): readonly string[] {
  const flags = words.flatMap((word) =>
    word.startsWith('--') ? ['-l', word.slice(2)] : ['-s', word.slice(1)],
  );
  return [...flags, ...valueWords(value), '-d', quoted(help)];
}

function valueWords({ placeholder, names, path }: Value): readonly string[] {
  if (placeholder === undefined) return [];
  if (path === 'folder') return ['-x', '-a', quoted('(__fish_complete_directories)')];
  return [...(path === 'file' ? ['-r', '-F'] : ['-x']), ...namesOf(names)];
}

function namesOf(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : ['-a', quoted(names.join(' '))];
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
