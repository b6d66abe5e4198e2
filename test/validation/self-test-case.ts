import { describe, expect, test } from 'vitest';
import { judgeCase, type SelfTestCase, selfTestCases } from '../../src/selftest/index.js';

/** The cases of three files, in order: each worker takes some. */
export const thirds = 3;

/**
 * One test for each case of one third of the set, in full: 40 replications, every mean within 4 standard errors of the exact
 * value and every half-width below 3 % of it.
 */
export function judgeThird(third: number): void {
  describe('kernel and chance agree with theory', () => {
    test.each(casesOf(third).map((each) => [`${each.title} (${each.style})`, each] as const))(
      '%s',
      (_title, each) => {
        for (const row of judgeCase(each, { seed: 'proof' })) {
          expect(row.halfWidthShare, `half-width of "${row.measure}"`).toBeLessThan(0.03);
          expect(Math.abs(row.standardErrorsAway), `standard errors of "${row.measure}"`).toBeLessThanOrEqual(
            4,
          );
          expect(row.passed).toBe(true);
        }
      },
    );
  });
}

/** Every third case. */
function casesOf(third: number): readonly SelfTestCase[] {
  return selfTestCases.filter((_each, index) => index % thirds === third);
}
