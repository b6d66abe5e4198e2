import type { Noise } from '../experiment/index.js';
import type { FixedFact } from '../studies/index.js';
import { exactText, numberText, percentText } from './number-text.js';
import { english, type Words } from './words/index.js';

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
export function fixedSentence(
  fixed: readonly FixedFact[],
  say: Words['sensitivity'] = english.sensitivity,
): string {
  if (fixed.length === 0) return '';
  const reasons = [...new Set(fixed.map(({ reason }) => reason))].map((reason) =>
    say.reasons[reason]({ facts: fixed.filter((each) => each.reason === reason).length }),
  );
  return say.notVaried({ facts: reasons.join(', ') });
}

/** How much of the differences is chance. */
export function noiseSentence(noise: Noise | null, say: Words['sensitivity']): string {
  if (noise === null) return say.noNoise;
  return say.noise({ share: percentText(noise.share, noise.share < 0.1 ? 1 : 0) });
}

function shortText(value: number): string {
  return Math.abs(value) >= 10_000 ? `${exactText(value / 1_000)}k` : exactText(value);
}
