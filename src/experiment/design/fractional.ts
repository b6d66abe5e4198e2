import { requireWhole } from '../../math/index.js';
import { mostLetters, product, readWord, type Word, wordLength, wordText } from './effect-words.js';
import type { Point } from './factor.js';
import { twoLevelFactorial } from './two-level.js';

/** An effect and those that the design cannot tell from it. */
export interface Alias {
  /** A main effect such as `A` or a two-factor interaction such as `AB`. */
  readonly effect: string;
  /** Main effects and two-factor interactions mixed up with it; a minus where they come in with the other sign. */
  readonly with: readonly string[];
}

/** A fraction of the two-level factorial. Factors have letters in their order, A, B, C and so on, without I. */
export interface FractionalDesign {
  /** Levels −1 and +1, one row a run; the first factor changes fastest. */
  readonly runs: readonly Point[];
  /** How the added factors come from the basic ones: `E=ABCD`. */
  readonly generators: readonly string[];
  /** Products of factors that are constant in the design, shortest first. */
  readonly definingRelation: readonly string[];
  /** Length of the shortest of them: 3 mixes main effects with two-factor interactions, 4 these with each other; null for the full factorial. */
  readonly resolution: number | null;
  readonly aliases: readonly Alias[];
}

/**
 * Two-level fraction 2^(k−p): the last p factors are made of the first by generators such as `E=ABCD` or `F=-ABC`.
 * Box and Hunter, Technometrics 3 (1961). Resolution and aliases follow from the defining relation.
 * @throws RangeError unless the generators define the last factors, in order, from the basic ones
 */
export function fractionalFactorial(factors: number, generators: readonly string[]): FractionalDesign {
  requireWhole('fractionalFactorial', 'a whole number of factors', factors, 1, Math.min(mostLetters, 20));
  const basic = factors - generators.length;
  requireWhole('fractionalFactorial', 'a whole number of basic factors', basic, 1, 16);
  const added = generators.map((text, index) => generatorWord(text, basic, basic + index));
  const relation = definingWords(added.map((word, index) => withFactor(word, basic + index)));
  const [shortest] = relation;
  return {
    runs: twoLevelFactorial(basic).map((run) => [...run, ...added.map((word) => levelOf(word, run))]),
    generators,
    definingRelation: relation.map(wordText),
    resolution: shortest === undefined ? null : wordLength(shortest),
    aliases: aliasesOf(factors, relation),
  };
}

function generatorWord(text: string, basic: number, place: number): Word {
  const [left = '', right = ''] = text.split('=');
  const isInOrder = readWord(left).factors === 1 << place;
  const word = readWord(right);
  if (!isInOrder || word.factors >= 1 << basic || wordLength(word) < 2)
    throw new RangeError(
      `fractionalFactorial requires a generator of ${wordText({ factors: 1 << place, sign: 1 })} from two or more of the first ${basic} factors, got ${JSON.stringify(text)}`,
    );
  return word;
}

function withFactor({ factors, sign }: Word, place: number): Word {
  return { factors: factors | (1 << place), sign };
}

function levelOf({ factors, sign }: Word, run: Point): number {
  return run.reduce((level, each, place) => (factors & (1 << place) ? level * each : level), sign);
}

/** All products of the generating words, shortest first. */
function definingWords(generating: readonly Word[]): readonly Word[] {
  let words: Word[] = [];
  for (const word of generating) words = [...words, word, ...words.map((each) => product(each, word))];
  return words.sort((a, b) => wordLength(a) - wordLength(b) || a.factors - b.factors);
}

function aliasesOf(factors: number, relation: readonly Word[]): readonly Alias[] {
  const singles = Array.from({ length: factors }, (_, place) => 1 << place);
  const pairs = singles.flatMap((a, place) => singles.slice(place + 1).map((b) => a | b));
  return [...singles, ...pairs].flatMap((each) => {
    const effect: Word = { factors: each, sign: 1 };
    const mixed = relation.map((word) => product(word, effect)).filter((word) => isLow(word));
    if (mixed.length === 0) return [];
    const sorted = mixed.sort((a, b) => wordLength(a) - wordLength(b) || a.factors - b.factors);
    return { effect: wordText(effect), with: sorted.map(wordText) };
  });
}

function isLow(word: Word): boolean {
  const length = wordLength(word);
  return length === 1 || length === 2;
}
