import type { YAMLError } from 'yaml';

/** What is wrong where a text is not YAML, in the words of this project; `text` is the whole source. */
export function yamlFaultMessage(fault: YAMLError, text: string): string {
  const { code, message, pos } = fault;
  if (message.includes('call stack')) return 'is nested too deeply to be read';
  const rest = text.slice(pos[0], pos[0] + 200);
  const close = /end with a ([\]}])/.exec(message)?.[1];
  if (close !== undefined) return `lacks the closing ${close} of a list or group in brackets`;
  if (code === 'MISSING_CHAR') return missing(message);
  return wording[code](rest);
}

const missingWords: readonly (readonly [RegExp, string])[] = [
  [/closing "/, 'lacks the closing " of a text in quotes'],
  [/closing '/, "lacks the closing ' of a text in quotes"],
  [/map keys need/, 'is neither a key nor part of a value; is a colon missing after it?'],
  [/, or :/, 'lacks a comma or a colon'],
  [/Missing ,/, 'lacks a comma'],
  [/after :/, 'lacks a space after the colon'],
  [/^Comments/, 'has a comment without a space before its #'],
  [/without - /, 'lacks the dash of a list'],
];

function missing(message: string): string {
  const found = missingWords.find(([pattern]) => pattern.test(message));
  return found?.[1] ?? 'lacks a character before it: a space, a colon or a dash';
}

const fixed = (words: string) => (): string => words;

// By the library's codes; each gets the source from the fault on.
const wording: Readonly<Record<YAMLError['code'], (rest: string) => string>> = {
  ALIAS_PROPS: fixed('has an alias with an anchor or a tag of its own'),
  BAD_ALIAS: fixed('has a * or & without a proper name after it'),
  BAD_COLLECTION_TYPE: (rest) => `has the tag ${wordOf(rest)}, which belongs to another kind of value`,
  BAD_DIRECTIVE: fixed('has a directive (a line that begins with %) that is not known'),
  BAD_DQ_ESCAPE: (rest) =>
    `has ${rest.slice(0, 2)}, which means nothing in double quotes; a backslash itself is \\\\`,
  BAD_INDENT: fixed('is not indented like the lines that it belongs to'),
  BAD_PROP_ORDER: fixed('has an anchor or a tag before the mark that it must follow'),
  BAD_SCALAR_START: (rest) => `begins with ${rest.slice(0, 1)}, which no text may; put it in quotes`,
  BLOCK_AS_IMPLICIT_KEY: fixed(
    'has a group or list on the line of its key; put it on lines of its own, or a text with a colon in quotes',
  ),
  BLOCK_IN_FLOW: fixed('has a group or list written by indentation inside brackets'),
  DUPLICATE_KEY: fixed('is given twice'),
  IMPOSSIBLE: fixed('is not YAML from here on'),
  KEY_OVER_1024_CHARS: fixed('has a key of more than 1024 characters'),
  MISSING_CHAR: fixed('lacks a character'),
  MULTILINE_IMPLICIT_KEY: fixed('has a key that goes over several lines, or a line that is indented too far'),
  MULTIPLE_ANCHORS: fixed('has two anchors'),
  MULTIPLE_DOCS: fixed('must be one document, but a second begins here'),
  MULTIPLE_TAGS: fixed('has two tags'),
  NON_STRING_KEY: fixed('has a key that is not a text'),
  RESOURCE_EXHAUSTION: fixed('is nested too deeply to be read'),
  TAB_AS_INDENT: fixed('is indented by a tab; use spaces'),
  TAG_RESOLVE_FAILED: (rest) => `has the tag ${wordOf(rest)}, which is not known or does not fit`,
  UNEXPECTED_TOKEN: (rest) => `has ${JSON.stringify(wordOf(rest))} where it does not belong`,
};

// The first word, without the brackets and commas that end it unless it is nothing else.
function wordOf(rest: string): string {
  const word = /^\S{1,60}/.exec(rest)?.[0] ?? '';
  const bare = word.replace(/[,\]}]+$/, '');
  return bare === '' ? word : bare;
}
