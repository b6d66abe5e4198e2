import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { languageCodes, loadLanguage } from '../../../src/report/words/index.js';
import { english } from '../../../src/report/words/messages/en/index.js';
import { literalsOf, messagesOf, partsOf } from './message-parts.js';

const source = fileURLToPath(new URL('../../../src', import.meta.url));
const inEnglish = new Map([...messagesOf(english)].map(([path, text]) => [path.join('.'), text]));

/** Endings that leave a sentence to be gone on with elsewhere. */
const dangling: Readonly<Record<string, RegExp>> = {
  en: /(^|\s)(and|or|but|the|a|an|that|which)$/,
  fr: /(^|\s)(et|ou|mais|le|la|les|un|une|que|qui|dont|des)$/,
  ar: /(^|\s)(و|أو|لكن|التي|الذي|أن)$/,
};

describe.each(languageCodes)('messages in %s', async (code) => {
  const { locale, texts } = await loadLanguage(code);
  const messages = [...messagesOf(texts)].map(([path, text]) => [path.join('.'), text] as const);

  test('are those of English, no more and no less', () => {
    expect(messages.map(([name]) => name)).toEqual([...inEnglish.keys()]);
  });

  test('are translated: what has words in English has others', () => {
    if (code === 'en') return;
    const words = (text: string): string =>
      literalsOf(text)
        .join('')
        .replaceAll(/[^A-Za-z]/g, '');
    // Words that the languages share, symbols, names of programs.
    const same = messages.filter(([name, text]) => {
      const own = words(text);
      return own.length > 12 && text.length > 16 && own === words(inEnglish.get(name) ?? '');
    });
    expect(same.map(([name]) => name)).toEqual([]);
  });

  test('need the parts that the English ones have', () => {
    const different = messages.filter(([name, text]) => {
      const [own, theirs] = [partsOf(text), partsOf(inEnglish.get(name) ?? '')];
      const counts = [...own].every(([part, use]) => use.plural === undefined || isCount(theirs.get(part)));
      return !counts || [...own.keys()].sort().join() !== [...theirs.keys()].sort().join();
    });
    expect(different.map(([name]) => name)).toEqual([]);
  });

  test('have every plural form that the language has', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const lacking = messages.filter(([, text]) =>
      [...partsOf(text).values()].some(({ plural = forms }) => {
        const own = plural.filter((form) => !form.startsWith('=')).toSorted();
        // Where one is told by its number, as `=1`, the other forms need not tell it apart.
        return own.join() !== forms.join() && !(code === 'en' && own.join() === 'other');
      }),
    );
    expect(lacking.map(([name]) => name)).toEqual([]);
  });

  test('choose between the same cases', () => {
    const cases = (text: string): string =>
      [...partsOf(text)]
        .flatMap(([part, { choice }]) => (choice ? [`${part} ${choice.toSorted()}`] : []))
        .sort()
        .join();
    expect(messages.filter(([name, text]) => cases(text) !== cases(inEnglish.get(name) ?? ''))).toEqual([]);
  });

  test('are whole: none begins or ends in the middle of a sentence', () => {
    const glued = messages.filter(([name, text]) => {
      return (/^\s|\s$/.test(text) && !isIndented(name)) || dangling[code]?.test(text);
    });
    expect(glued.map(([name]) => name)).toEqual([]);
  });
});

/** Lines under another, set in from the left. */
function isIndented(name: string): boolean {
  return /^(costs\.lines|validate\.(assumption|more)$)/.test(name);
}

function isCount(
  use: ReturnType<typeof partsOf> extends ReadonlyMap<string, infer Use> ? Use | undefined : never,
) {
  return use !== undefined && (use.plural !== undefined || use.isListed);
}

describe('every message is used', () => {
  const used = wordsOfSource();

  test('by its name somewhere in the source', () => {
    const unused = [...inEnglish.keys()].filter((name) => {
      const [room = '', ...rest] = name.split('.');
      // Those under keys of results, such as causes, are found by the key.
      return !rest.some((part) => used.has(part)) || !used.has(room);
    });
    expect(unused).toEqual([]);
  });
});

/** Names of properties, and texts, that stand in the source. */
function wordsOfSource(): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) words.add(node.text);
    ts.forEachChild(node, visit);
  };
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => /\.tsx?$/.test(each) && !each.endsWith('.d.ts')))
    visit(ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.ES2022));
  return words;
}
