import { describe, expect, test } from 'vitest';
import { ConstraintTest } from '../../../src/experiment/selection/constraint.js';

// An error of 0.1 and three replications: h² = 8.
const atLeast = { measure: 'y', bound: 'at least', value: 10, tolerance: 1 } as const;

function decidedAfter(
  test: ConstraintTest,
  values: readonly number[],
): readonly [boolean | undefined, number] {
  for (const [index, value] of values.entries()) {
    test.add(value);
    if (test.isMet !== undefined) return [test.isMet, index + 1];
  }
  return [undefined, values.length];
}

describe('a constraint', () => {
  test('is met at 5, worked by hand', () => {
    // Beyond 10 by −1 0 1 1 1.5: S² = 1, allowed 5/6, 1/2, 3/10 against means 0, 1/4, 1/2.
    expect(decidedAfter(new ConstraintTest(atLeast, 0.1, 3), [9, 10, 11, 11, 11.5])).toEqual([true, 5]);
  });

  test('is broken by the mirror image', () => {
    expect(decidedAfter(new ConstraintTest(atLeast, 0.1, 3), [11, 10, 9, 9, 8.5])).toEqual([false, 5]);
  });

  test('turns round for at most', () => {
    const atMost = { ...atLeast, bound: 'at most' } as const;
    expect(decidedAfter(new ConstraintTest(atMost, 0.1, 3), [11, 10, 9, 9, 8.5])).toEqual([true, 5]);
  });

  test('counts a measure that always equals the value as met', () => {
    expect(decidedAfter(new ConstraintTest(atLeast, 0.1, 3), [10, 10, 10])).toEqual([true, 3]);
  });

  test('stays open while neither is shown', () => {
    expect(decidedAfter(new ConstraintTest(atLeast, 0.1, 3), [9, 10, 11, 10])).toEqual([undefined, 4]);
  });
});
