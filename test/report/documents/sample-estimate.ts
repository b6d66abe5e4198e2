import type { Estimate } from '../../../src/statistics/index.js';

/** An estimate of distinguishable numbers: ends that are not about its mean, a half-width of its own. */
export function estimateOf(mean: number, low: number, high: number, halfWidth = high - mean): Estimate {
  return { mean, low, high, halfWidth, n: 4, standardError: halfWidth / 2, confidence: 0.95 };
}

/** What a text is made with. */
export const provenance = { version: '0.0.0', seed: 1, scenarioHash: '0'.repeat(64) };

/** A text as running words. */
export function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
