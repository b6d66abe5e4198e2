import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The pages written by hand, by file name. */
export const pages: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort();

export function pathOf(page: string): string {
  return join(folder, page);
}

export function textOf(page: string): string {
  return readFileSync(pathOf(page), 'utf8');
}

/** The contents of all fenced blocks of a language. */
export function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
}

/** The commands of a block for a shell: a line each, the rest of a line that ends in \ joined to it, comments left out. */
export function commandsOf(block: string): readonly string[] {
  return block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#.*$/, ''))
    .filter((line) => line !== '');
}

/** The words of a command as a shell splits them, without what it expands. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replaceAll(/["']/g, ''));
}

/** The words behind `throughline` in a command for a shell, wherever it stands in it; undefined where it does not. */
export function throughlineWords(command: string): readonly string[] | undefined {
  if (/^(npm|redis-server) /.test(command)) return undefined;
  // What a cluster fills in: the number of a shard, a user's folder.
  const filled = command
    .replaceAll(/"?\$\(\([^)]*\)\)|"?\$[A-Z_]+/g, '1')
    .replaceAll('{}', '1')
    .replace(/ :::.*$/, '')
    .replaceAll(/[<>] *\S+/g, '')
    .replaceAll(/["']/g, (mark) => (command.startsWith('sh -c') || command.includes('$') ? '' : mark));
  const at = /(?:^|\s)throughline\s+/.exec(filled);
  return at === null ? undefined : wordsOf(filled.slice(at.index + at[0].length));
}
