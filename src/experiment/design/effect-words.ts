// Effects of two-level designs as sets of factors: bit i stands for factor i, letters as in the books, without I.

const letters = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';

/** Most factors that have a letter. */
export const mostLetters = letters.length;

/** A product of factors with its sign, such as −ABE. */
export interface Word {
  /** Bit i is set where factor i is in it. */
  readonly factors: number;
  readonly sign: 1 | -1;
}

/** The word of a text such as `ABC` or `-ABC`; RangeError for other characters or a factor named twice. */
export function readWord(text: string): Word {
  const sign = text.startsWith('-') ? -1 : 1;
  let factors = 0;
  for (const letter of text.replace(/^[+-]/, '')) {
    const place = letters.indexOf(letter);
    if (place < 0 || factors & (1 << place))
      throw new RangeError(
        `a word requires letters A to Z without I, each once, got ${JSON.stringify(text)}`,
      );
    factors |= 1 << place;
  }
  if (factors === 0) throw new RangeError(`a word requires at least one letter, got ${JSON.stringify(text)}`);
  return { factors, sign };
}

/** A word as text: `ABE`, `-ABE`. */
export function wordText({ factors, sign }: Word): string {
  const named = [...letters].filter((_, place) => factors & (1 << place)).join('');
  return sign < 0 ? `-${named}` : named;
}

/** Product of two words: factors in both cancel. */
export function product(a: Word, b: Word): Word {
  return { factors: a.factors ^ b.factors, sign: a.sign === b.sign ? 1 : -1 };
}

/** Number of factors in a word. */
export function wordLength({ factors }: Word): number {
  let count = 0;
  for (let rest = factors; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
