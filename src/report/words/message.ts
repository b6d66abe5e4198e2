import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.js';

/** What may stand in the place of a part: text as it is, a count, a list; or what chooses between wordings. */
export type Part = string | number | boolean | readonly string[];

/** Says a message with its parts. */
export type Say = (parts: Readonly<Record<string, Part>>) => string;

type Ast = ReturnType<IntlMessageFormat['getAst']>;

const listed = /\{(\w+), (list(?:, (?:or|commas|semicolons))?|point)\}/g;

/**
 * A message in ICU form, to be said with its parts in a language. Besides ICU, `{parts, list}`, `{parts, list, or}`, `{parts, list, commas}`
 * and `{parts, list, semicolons}` join a list, and `{at, point}` names a counting point by its key. A list and a text choose by `none` where they are empty; a list has a plural by its length.
 */
export function message(text: string, language: Language): Say {
  const styles = new Map<string, string>();
  const icu = text.replaceAll(listed, (_, name: string, style: string) => {
    styles.set(name, style);
    return `{${name}}`;
  });
  const { locale, formatters } = language;
  const parsed = new IntlMessageFormat(icu, locale, undefined, { ignoreTag: true });
  const names = new Set(styles.keys());
  const ast = chosen(parsed.getAst(), language, names);
  const format = new IntlMessageFormat(ast, locale, undefined, { formatters });
  return (parts) => {
    const values: Record<string, string | number> = {};
    for (const name of names) {
      const part = parts[name];
      if (part === undefined) throw new RangeError(`a message requires its part ${name}: ${text}`);
      values[name] = shownPart(part, styles.get(name) ?? 'list', language);
      values[choiceOf(name)] = choice(part);
    }
    return language.begun(String(format.format(values)));
  };
}

function choiceOf(name: string): string {
  return `${name}:choice`;
}

/** The same with another name for what chooses, which may also be shown; digits as the language has them. Collects the names of parts. */
function chosen(ast: Ast, language: Language, names: Set<string>): Ast {
  return ast.map((element) => {
    if ('value' in element && typeof element.value === 'string' && element.type !== 0)
      names.add(element.value);
    if ('options' in element) {
      const options = Object.entries(element.options).map(([key, option]) => [
        key,
        { ...option, value: chosen(option.value, language, names) },
      ]);
      return { ...element, value: choiceOf(element.value), options: Object.fromEntries(options) };
    }
    return 'value' in element && element.type === 0
      ? { ...element, value: language.digits(element.value) }
      : element;
  });
}

function choice(part: Part): string | number {
  if (typeof part === 'number') return part;
  if (typeof part === 'object') return part.length === 0 ? 'none' : part.length;
  return String(part) === '' ? 'none' : String(part).replaceAll(' ', '_');
}

function shownPart(part: Part, style: string, language: Language): string {
  if (style === 'point') return language.point(String(part));
  if (typeof part === 'number') return language.plainNumber(part);
  return typeof part === 'object'
    ? language.list(part.map(language.isolated), style)
    : language.isolated(String(part));
}
