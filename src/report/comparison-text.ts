import type { Comparison } from '../experiment/index.js';
import { countText, estimateText, numberText, signedText } from './number-text.js';
import { plain } from './text-table.js';

/** How two alternatives are called, and in what they are measured, such as `trucks a day`. */
export interface ComparisonWords {
  readonly first: string;
  readonly second: string;
  readonly unit: string;
}

/** A comparison in sentences, one a line: both means, what is shown of the difference, and what common luck brought. */
export function comparisonText(comparison: Comparison, words: ComparisonWords): string {
  const { first, second, difference } = comparison;
  const lines = [
    `${plain(words.first)}: ${estimateText(first)} ${words.unit}`,
    `${plain(words.second)}: ${estimateText(second)} ${words.unit}`,
    `Difference: ${estimateText(difference, signedText)} ${words.unit}`,
    verdictSentence(comparison, words),
    luckSentence(comparison),
  ];
  return lines.join('\n');
}

function verdictSentence(
  { verdict, difference }: Comparison,
  { first, second, unit }: ComparisonWords,
): string {
  if (verdict.shown !== 'no difference') {
    const larger = verdict.shown === 'first is larger' ? first : second;
    return `${plain(larger)} brings more: the interval excludes 0.`;
  }
  if (verdict.halfWidth === null) return 'No difference shown: one replication has no interval.';
  if (verdict.halfWidth === 0) return `No difference: the same in all ${difference.n} replications.`;
  return `No difference shown; one of well over ${numberText(verdict.halfWidth)} ${unit} would have been seen.`;
}

function luckSentence({ varianceReduction, correlation, difference }: Comparison): string {
  if (difference.n < 2) return 'One replication does not tell what the same luck brings.';
  if (varianceReduction === null) return 'With the same luck the difference does not vary at all.';
  const together = correlation === null ? '' : ` (correlation ${numberText(correlation, 2)})`;
  if (varianceReduction > 0.9 && varianceReduction < 1.1)
    return `The same luck neither helps nor harms here${together}.`;
  if (varianceReduction < 1)
    return `The same luck makes the variance of the difference ${numberText(1 / varianceReduction)} times what different luck would give${together}.`;
  const times = varianceReduction < 10 ? numberText(varianceReduction) : numberText(varianceReduction, 0);
  const instead = countText(Math.round(difference.n * varianceReduction), 'replication');
  return `The same luck cuts the variance of the difference ${times} times${together}: ${difference.n} pairs do for ${instead} with different luck.`;
}
