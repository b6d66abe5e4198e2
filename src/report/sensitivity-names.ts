import type { Noise } from '../experiment/index.js';
import type { FixedFact, SensitivityPlan } from '../studies/index.js';
import { countText, exactText, numberText, percentText } from './number-text.js';

/** Where facts were varied, in words. */
export const planTitles: Readonly<Record<SensitivityPlan, string>> = {
  today: 'Today',
  'all-levers': 'With all levers at their most',
};

/** The end of a path that fits: `…nitzana.driveFromStaging`; the word `value` of a constant is left out. */
export function pathText(path: string, widest: number): string {
  const parts = path.replace(/\.value$/, '').split('.');
  for (let from = 0; from < parts.length; from += 1) {
    const text = `${from === 0 ? '' : '…'}${parts.slice(from).join('.')}`;
    if (text.length <= widest) return text;
  }
  return `…${path.slice(1 - widest)}`;
}

/** A range as `8 to 16`; from ten thousand on in thousands, `300k to 800k`. */
export function rangeText(low: number, high: number): string {
  return `${shortText(low)} to ${shortText(high)}`;
}

/** A value with its interval's ends, `12.3 (11.0 to 13.6)`, or the value alone. */
export function betweenText(
  { value, low, high }: { readonly value: number; readonly low: number | null; readonly high: number | null },
  decimals = 1,
): string {
  const text = numberText(value, decimals);
  return low === null || high === null
    ? text
    : `${text} (${numberText(low, decimals)} to ${numberText(high, decimals)})`;
}

/** How many facts were not varied, by reason; empty when all were. */
export function fixedSentence(fixed: readonly FixedFact[]): string {
  if (fixed.length === 0) return '';
  const reasons = [...new Set(fixed.map(({ reason }) => reason))].map((reason) => {
    const count = fixed.filter((each) => each.reason === reason).length;
    return `${countText(count, 'fact')} that ${count === 1 ? reason : pluralReasons[reason]}`;
  });
  return `Not varied: ${reasons.join(', ')}.`;
}

const pluralReasons: Readonly<Record<FixedFact['reason'], string>> = {
  'does not enter a run': 'do not enter a run',
  'has no range': 'have no range',
  'is set by the plan': 'are set by the plan',
  'is set by a phase on all days counted': 'are set by a phase on all days counted',
};

/** How much of the differences is chance. */
export function noiseSentence(noise: Noise | null): string {
  return noise === null
    ? 'With one replication it cannot be told how much of the differences is chance.'
    : `Chance makes up ${percentText(noise.share, noise.share < 0.1 ? 1 : 0)} of the variance between points.`;
}

function shortText(value: number): string {
  return Math.abs(value) >= 10_000 ? `${exactText(value / 1_000)}k` : exactText(value);
}
