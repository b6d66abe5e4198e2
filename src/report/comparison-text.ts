import type { Comparison, Selection } from '../experiment/index.js';
import { contenderTable, selectionSentences } from './documents/index.js';
import { blocksText } from './render/text.js';
import { plain, wrapText } from './text-table.js';
import { english } from './words/index.js';

/** How two alternatives are called, and in what they are measured, such as `trucks a day`. */
export interface ComparisonWords {
  readonly first: string;
  readonly second: string;
  readonly unit: string;
}

const say = english.comparison;

/** A comparison in sentences, one a line: both means, what is shown of the difference, and what common random numbers brought. */
export function comparisonText(comparison: Comparison, words: ComparisonWords): string {
  const { first, second, difference } = comparison;
  const { unit } = words;
  const lines = [
    say.mean({ name: words.first, estimate: say.estimateText(first), unit }),
    say.mean({ name: words.second, estimate: say.estimateText(second), unit }),
    say.difference({ estimate: say.estimateText(difference, say.signedText), unit }),
    decisionSentence(comparison, words),
    commonNumbersSentence(comparison),
  ];
  return lines.map(plain).join('\n');
}

function decisionSentence(
  { decision, difference }: Comparison,
  { first, second, unit }: ComparisonWords,
): string {
  if (decision.shown !== 'no difference')
    return say.more({ name: decision.shown === 'first is larger' ? first : second });
  if (decision.halfWidth === null) return say.noInterval;
  if (decision.halfWidth === 0) return say.same({ replications: difference.n });
  return say.notShown({ halfWidth: say.numberText(decision.halfWidth), unit });
}

function commonNumbersSentence({ varianceReduction, correlation, difference }: Comparison): string {
  const { n: pairs } = difference;
  if (pairs < 2) return say.oneReplication;
  if (varianceReduction === null) return say.constant;
  // One that does not vary has no correlation and gains nothing.
  if (correlation === null) return say.neither;
  const of = { correlation: say.numberText(correlation, 2) };
  if (varianceReduction > 0.9 && varianceReduction < 1.1) return say.neitherAt(of);
  if (varianceReduction < 1) return say.harm({ ...of, times: say.numberText(1 / varianceReduction) });
  const times = say.numberText(varianceReduction, varianceReduction < 10 ? 1 : 0);
  return say.help({ ...of, times, pairs, instead: Math.round(pairs * varianceReduction) });
}

/** A selection in a table and sentences: who was given up when and behind whom, what is promised, what the best one brings. */
export function selectionText(selection: Selection, unit: string): string {
  const say = english.select;
  const sentences = selectionSentences(selection, unit, say);
  return `${blocksText([contenderTable(selection, say)])}\n\n${wrapText(sentences.join(' '))}`;
}
