import { IntlMessageFormat } from 'intl-messageformat';
import type { Texts } from '../../../src/report/words/spoken.js';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** What a part of a message may be, by how the message uses it. */
export interface PartUse {
  isShown: boolean;
  isListed: boolean;
  /** Cases of a plural. */
  plural?: readonly string[];
  /** Cases of a choice. */
  choice?: readonly string[];
  /** Whether the case for all others says nothing: then the cases named are all there are. */
  isClosed?: boolean;
}

const listed = /\{(\w+), (list(?:, (?:or|commas|semicolons))?|point)\}/g;

/** Parts of a message in ICU form and how each is used. */
export function partsOf(text: string): ReadonlyMap<string, PartUse> {
  const parts = new Map<string, PartUse>();
  const use = (name: string, found: Partial<PartUse>): void => {
    parts.set(name, { isShown: false, isListed: false, ...parts.get(name), ...found });
  };
  for (const [, name = '', type = ''] of text.matchAll(listed))
    use(name, type === 'point' ? { isShown: true } : { isListed: true });
  const visit = (ast: Ast): void => {
    for (const element of ast) {
      if (!('value' in element) || typeof element.value !== 'string' || element.type === 0) continue;
      if (!('options' in element)) {
        use(element.value, { isShown: true });
        continue;
      }
      const cases = Object.keys(element.options);
      const isClosed = element.options['other']?.value.length === 0;
      use(element.value, element.type === 6 ? { plural: cases } : { choice: cases, isClosed });
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(astOf(text));
  return parts;
}

/** A message as the library reads it; throws where it is not in ICU form. */
export function astOf(text: string): Ast {
  const icu = text.replaceAll(listed, '{$1}');
  return new IntlMessageFormat(icu, 'en', undefined, { ignoreTag: true }).getAst();
}

/** What a message says itself, in all its cases. */
export function literalsOf(text: string): readonly string[] {
  const literals = (ast: Ast): string[] =>
    ast.flatMap((element) => {
      if ('options' in element) return Object.values(element.options).flatMap(({ value }) => literals(value));
      return element.type === 0 ? [element.value] : [];
    });
  return literals(astOf(text));
}

/** All messages under the names of their rooms and their own. */
export function* messagesOf(
  texts: Texts,
  path: readonly string[] = [],
): Generator<[readonly string[], string]> {
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === 'string') yield [[...path, name], text];
    else yield* messagesOf(text, [...path, name]);
  }
}

/** The type of all messages by their names and parts, as TypeScript. */
export function messageTypes(texts: Texts): string {
  return `// Made from messages/en by \`npm run docs:words\`; a test says when it is out of date.

/** Text, or a number that is written as it is. */
export type Part = string | number;

/** Says a message with its parts. */
export type Say<Parts> = (of: Readonly<Parts>) => string;

/** Every message of the English files, by room, with the parts that it needs. */
export interface Messages ${interfaceOf(texts, '')}
`;
}

function interfaceOf(texts: Texts, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(texts).map(([name, text]) => {
    const type = typeof text === 'string' ? typeOf(text) : interfaceOf(text, inner);
    return `${inner}readonly ${/^[A-Za-z]\w*$/.test(name) ? name : `'${name}'`}: ${type};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function typeOf(text: string): string {
  const parts = [...partsOf(text)];
  if (parts.length === 0) return 'string';
  return `Say<{ ${parts.map(([name, use]) => `${name}: ${partType(use)}`).join('; ')} }>`;
}

function partType({ isListed, plural, choice, isClosed }: PartUse): string {
  if (isListed) return 'readonly string[]';
  if (plural !== undefined) return 'number';
  if (choice === undefined) return 'Part';
  const cases = choice.filter((each) => each !== 'other');
  if (cases.includes('true')) return 'boolean';
  return isClosed ? cases.map((each) => `'${each.replaceAll('_', ' ')}'`).join(' | ') : 'string';
}
