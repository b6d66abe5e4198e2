import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { privateWordsIn } from './field-words.js';

const documents = [
  'README.md',
  ...filesIn('docs', '.md'),
  ...filesIn('src', '.md'),
  ...filesIn('examples', '.md'),
  ...filesIn('examples', '.txt'),
  ...filesIn('bench', '.md'),
  ...filesIn('bench', '.txt'),
];

describe('texts that users read say what the field says', () => {
  test.each(documents)('%s', (file) => {
    expect(privateWordsIn(readFileSync(file, 'utf8').replaceAll(/\s+/g, ' '))).toEqual([]);
  });

  test('help, reports, the schema, refusals and fields of results: strings and names of properties in the source', () => {
    const found = filesIn('src', '.ts').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      // Parsing takes most of the time, and few files have such a word anywhere.
      if (privateWordsIn(inWords(text)).length === 0) return [];
      const strings = stringsOf(file, text).filter((string) => unread[file]?.includes(string) !== true);
      return strings.flatMap((string) => privateWordsIn(string).map((words) => `${file}: ${words}`));
    });
    expect(found).toEqual([]);
  });
});

test('a private word is found whatever stands around it, and its other meanings are left alone', () => {
  expect(privateWordsIn('A Verdict,\non the same luck')).toHaveLength(2);
  expect(privateWordsIn("Little's law; the law of total variance; World Bank; worldwide, lucky")).toEqual([]);
  expect(privateWordsIn("Little's law and a law")).toEqual([expect.stringContaining('say: distribution')]);
});

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort();
}

// Read by the program alone: the name of a random stream, which results depend on, and spellings that a file may use for truck.
const unread: Readonly<Record<string, readonly string[]>> = {
  'src/experiment/evidence/parameter-draws.ts': ['worlds'],
  'src/scenario/unit-list.ts': ['lorry', 'lorries'],
};

/** A name such as `sharedVariance` in words. */
function inWords(text: string): string {
  return text.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
}

/** What a file says in quotation marks, the parts of templates joined, names of modules left out; and what it names its properties. */
function stringsOf(file: string, text: string): readonly string[] {
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) strings.push(node.text);
    if (ts.isTemplateExpression(node))
      strings.push(node.head.text + node.templateSpans.map(({ literal }) => ` … ${literal.text}`).join(''));
    if ((ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) && ts.isIdentifier(node.name))
      strings.push(inWords(node.name.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return strings;
}
