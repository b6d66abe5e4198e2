import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programOf } from '../../src/cli/command-line.js';
import { plainInk } from '../../src/report/index.js';
import { parseScenario } from '../../src/scenario/index.js';
import { throughline } from '../cli/fake-host.js';
import { snippetPrintedHere } from '../examples/printed-here.js';
import { temporaryFolder } from '../node/temporary-folder.js';
import { blocksOf, commandsOf, pages, pathOf, textOf, throughlineWords, wordsOf } from './pages.js';

const shown = ['README.md', ...pages.map((page) => `docs/${page}`)];

function pageText(path: string): string {
  return textOf(path === 'README.md' ? '../README.md' : path.replace(/^docs\//, ''));
}

describe.each(shown)('%s', (path) => {
  const text = pageText(path);

  test('every scenario that it shows is sound', () => {
    for (const yaml of blocksOf(text, 'yaml').filter((block) => block.startsWith('name: ')))
      expect(parseScenario(yaml)).toMatchObject({ ok: true });
  });

  test('every command that it shows is one, and so are its options', async () => {
    const commands = blocksOf(text, 'sh').flatMap(commandsOf).map(throughlineWords);
    const refused: string[] = [];
    for (const words of commands) if (words !== undefined) refused.push(...(await refusalOf(words)));
    expect(refused).toEqual([]);
  });

  test('lines of text have at most 120 characters', () => {
    const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').split('\n');
    expect(prose.filter((line) => line.length > 120 && !line.startsWith('|'))).toEqual([]);
  });
});

test('the README has at most 250 lines', () => {
  expect(pageText('README.md').split('\n').length).toBeLessThanOrEqual(251);
});

test('what is no command, no option and one argument too many is refused', async () => {
  expect(await refusalOf(['rum'])).not.toEqual([]);
  expect(await refusalOf(['run', '--fast'])).not.toEqual([]);
  expect(await refusalOf(['run', 'a', 'b'])).not.toEqual([]);
  expect(throughlineWords('srun throughline run --shard "$SLURM_ARRAY_TASK_ID/40"')).toEqual([
    'run',
    '--shard',
    '1/40',
  ]);
});

// `npm run docs:snippets` puts into the pages what the snippets print now.
test.each(pages)('docs/%s: snippets print what stands below them', async (page) => {
  await expect(await withOutputs(textOf(page))).toMatchFileSnapshot(pathOf(page));
});

/** The page with what its snippets print: code that runs, and single commands, each followed by its output. */
async function withOutputs(text: string): Promise<string> {
  const pattern = /(^```(ts|sh)\n((?:(?!```).*\n)*)```\n\n```text\n)((?:(?!```).*\n)*)(```$)/gm;
  let rebuilt = '';
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, before = '', language, code = '', old = '', after = ''] = match;
    const output = await (language === 'ts' ? snippetPrintedHere(code) : printedByCommand(code, text));
    rebuilt += text.slice(last, match.index) + before + likeShown(output, old) + after;
    last = match.index + whole.length;
  }
  return rebuilt + text.slice(last);
}

/** As many lines as are shown where the rest is left out. */
function likeShown(output: string, shownNow: string): string {
  const lines = output.trimEnd().split('\n');
  const old = shownNow.trimEnd().split('\n');
  return `${(old.at(-1) === '…' ? [...lines.slice(0, old.length - 1), '…'] : lines).join('\n')}\n`;
}

/** What a command prints, the scenarios of its page being files by their names. */
async function printedByCommand(block: string, page: string): Promise<string> {
  const folder = temporaryFolder();
  const [command = '', ...others] = commandsOf(block);
  if (others.length > 0) throw new Error(`output stands under more than one command: ${block}`);
  const files = new Map<string, string>();
  for (const yaml of blocksOf(page, 'yaml')) {
    const name = `${/^name: (\S+)/.exec(yaml)?.[1]}.yaml`;
    files.set(name, join(folder, name));
    writeFileSync(join(folder, name), yaml);
  }
  const words = wordsOf(command).slice(1);
  const { out } = await throughline(words.map((word) => files.get(word) ?? word));
  return out.replaceAll(`${folder}/`, '');
}

/** What the command line has against words, without doing anything. */
async function refusalOf(words: readonly string[]): Promise<readonly string[]> {
  const told: string[] = [];
  const host = {
    words,
    print: () => true,
    printError: (text: string) => told.push(text),
    ink: plainInk,
    progressColumns: undefined,
    signal: new AbortController().signal,
    now: () => new Date(0),
    processors: 1,
  };
  const program = await programOf({ host, end: () => 0, commandLine: async () => 0 });
  for (const command of program.commands) command.action(() => undefined);
  try {
    await program.parseAsync(words, { from: 'user' });
    return [];
  } catch (error) {
    return [`throughline ${words.join(' ')}: ${error} ${told.join('')}`];
  }
}
