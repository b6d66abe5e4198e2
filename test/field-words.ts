/** A word of our own that a reader would not expect, and what the field says instead. */
export interface PrivateWord {
  readonly word: RegExp;
  readonly instead: string;
  /** Uses of the same letters that mean something else; they are taken out of a text before it is judged. */
  readonly except?: RegExp;
}

/** Words that users do not read, from the plan of the vocabulary; matched without regard to case. */
export const privateWords: readonly PrivateWord[] = [
  { word: /\bluck\b/, instead: 'common random numbers; independent replications' },
  {
    word: /\blaws?\b/,
    instead: 'distribution',
    except: /little['’]s law|laws? of (total variance|large numbers)|humanitarian law|operational laws?/,
  },
  {
    word: /\bworlds?\b/,
    instead: 'parameter draw',
    except: /world (bank|food programme|customs|health)|real-world/,
  },
  { word: /\bignorance\b/, instead: 'input uncertainty' },
  { word: /\bverdicts?\b/, instead: 'decision' },
  { word: /\bbinds\b/, instead: 'next bottleneck; the bottleneck is' },
  { word: /\bwhat is what\b|\bwhat it rests on\b/, instead: 'how to read this; confidence and assumptions' },
  { word: /\bwait(s|ing)? by (hours|chance)\b/, instead: 'due to opening hours; due to congestion' },
  { word: /\bof its open time\b|\bbusy while open\b/, instead: 'utilisation of scheduled hours' },
  { word: /\bone step more\b/, instead: 'marginal value, gain' },
  { word: /\bat their most\b|\bran out\b/, instead: 'at maximum; exhausted' },
  { word: /\bcheaper plan may hide\b/, instead: 'indifference zone' },
  {
    word: /\bset aside\b|\bpinned down\b|\bverdict turns\b/,
    instead: 'not searched; located; break-even value',
  },
  { word: /\bfirst looks?\b/, instead: 'pilot replications, screening' },
  { word: /\b(half|95 %) within\b/, instead: 'median; 95th percentile' },
  { word: /\bbad trucks?\b/, instead: 'non-compliant truck; detection probability' },
  {
    word: /\bmade up for\b|\bborne out\b|\bforetold\b|\bmended\b/,
    instead: 'recovered; supported; forecast; fixed',
  },
  { word: /\bis no JSON\b|\bknows no lever\b/, instead: 'is not valid JSON; unknown' },
  { word: /\blorr(y|ies)\b/, instead: 'truck' },
];

/** The private words in a text, each with the text around it. */
export function privateWordsIn(text: string): readonly string[] {
  return privateWords.flatMap(({ word, instead, except }) => {
    const judged = except === undefined ? text : text.replaceAll(new RegExp(except, 'gi'), '');
    const at = judged.search(new RegExp(word, 'i'));
    if (at === -1) return [];
    const around = judged.slice(Math.max(0, at - 40), at + 60).replaceAll(/\s+/g, ' ');
    return [`${around.trim()} (say: ${instead})`];
  });
}
