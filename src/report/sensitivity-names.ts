import type { Noise } from '../experiment/index.js';
import type { FixedFact } from '../studies/index.js';
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
  return say.noise({ share: say.percentText(noise.share, noise.share < 0.1 ? 1 : 0) });
}
