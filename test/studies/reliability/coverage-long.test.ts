import { describe, expect, test } from 'vitest';
import { isKept, statementsOf } from '../../../bench/study-reliability/tables.js';
import { type Asked, trialOf } from '../../../bench/study-reliability/trial.js';
import { wholeTrialOf } from '../../../bench/study-reliability/whole-study.js';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);

const rows: readonly Asked[] = [
  { draws: 'clean', isNoisy: false, reliability: 0.5 },
  { draws: 'clean', isNoisy: true, reliability: 0.8 },
  { draws: 'weighted', isNoisy: true, reliability: 0.8 },
  { draws: 'weighted', isNoisy: true, reliability: 0.95 },
  { draws: 'by range', isNoisy: true, reliability: 0.5 },
];

describe('answers over truths that are known are wrong no more often than they say', () => {
  // Other truths than those of the short tests: the same numbers, more of them.
  test.each(rows)('$draws draws, noisy $isNoisy, $reliability', async (asked) => {
    const trials = await Promise.all(numbers(40).map((number) => trialOf(number + 1_000, asked)));
    expect(statementsOf({ asked, trials }).filter((each) => !isKept(each))).toEqual([]);
  });
});

describe('so are those of the whole study, where the truth is run in place of the corridor', () => {
  test.each(numbers(4))('truth %i', async (number) => {
    const asked: Asked = { draws: 'weighted', isNoisy: true, reliability: 0.5 };
    const { found, real, cheapestByZone } = await wholeTrialOf(number, asked);
    const { confirmed } = found.reliability;
    if (found.decision === 'reached') {
      expect(real).toBeGreaterThanOrEqual(confirmed?.low ?? 1);
      expect(confirmed?.low).toBeGreaterThanOrEqual(asked.reliability);
    }
    expect(found.certificate.costBound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(cheapestByZone);
    expect(found.decision).not.toBe('not reached');
  });
});
