import { plainInk } from '../report/index.js';
import type { Host } from './host.js';
import { eraseLine } from './output/index.js';

// What moves a cursor, rings, hides or turns text round: control characters but for tab and line end, and marks of writing direction.
const unsafe = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

// Bold and faint, as the report's ink writes them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const inked = /(\u001b\[(?:1|2|22)m)/;

/** Text in which nothing commands a terminal: such characters are shown as `\u001b`, which JSON reads as the same character. */
export function terminalText(text: string): string {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The host of a command line whatever whose words it prints: of scenarios, files, tables, servers and errors. Only its own ink passes. */
export function guardedHost(host: Host): Host {
  const shown = (text: string): string =>
    host.ink === plainInk
      ? terminalText(text)
      : text
          .split(inked)
          .map((part) => (inked.test(part) ? part : terminalText(part)))
          .join('');
  return {
    ...host,
    print: (text) => host.print(shown(text)),
    printError: (text) => {
      const isOver = host.progressColumns !== undefined && text.startsWith(eraseLine);
      host.printError(isOver ? eraseLine + terminalText(text.slice(eraseLine.length)) : terminalText(text));
    },
  };
}
