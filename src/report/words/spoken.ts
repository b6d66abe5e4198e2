import type { Language } from './language.js';
import { message, type Part, type Say } from './message.js';

/** Messages of a language as they stand in its file: texts in ICU form, under names. */
export interface Texts {
  readonly [name: string]: string | Texts;
}

/** Parts that are not given one by one but by a name of their own. */
type Spoken = { readonly [name: string]: string | Say | Spoken };

/**
 * Messages ready to be said: those without parts are text, all others functions of their parts. Each is parsed when it is first said.
 * The type comes from the English file (`npm run words`), and a test holds every language to its names and parts.
 */
export function spoken<Room>(texts: Texts, language: Language): Room {
  return spokenTexts(texts, language) as Room;
}

function spokenTexts(texts: Texts, language: Language): Spoken {
  const entries = Object.entries(texts).map(([name, text]) => [name, spokenOne(text, language)]);
  return Object.fromEntries(entries);
}

function spokenOne(text: string | Texts, language: Language): string | Say | Spoken {
  if (typeof text !== 'string') return spokenTexts(text, language);
  // As in ICU, two apostrophes are one.
  if (!text.includes('{')) return language.digits(text.replaceAll("''", "'"));
  let say: Say | undefined;
  return (parts: Readonly<Record<string, Part>>) => {
    say ??= message(text, language);
    return say(parts);
  };
}
