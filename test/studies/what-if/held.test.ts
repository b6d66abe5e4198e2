import { describe, expect, test } from 'vitest';
import { firstHeldDay, heldWeeks } from '../../../src/studies/what-if/held.js';

const byDay = [0, 10, 10, 10, 10, 10, 10, 10, 10];
const allWorking = byDay.map(() => true);

describe('heldWeeks', () => {
  test('takes the mean over seven calendar days, or each working day', () => {
    const mean = { perDay: 60 / 7, measure: 'mean', isWorking: allWorking } as const;
    expect(heldWeeks(byDay, mean)).toEqual([true, true, true]);
    expect(heldWeeks(byDay, { ...mean, perDay: 8.6 })).toEqual([false, true, true]);
    expect(heldWeeks(byDay, { ...mean, measure: 'days' })).toEqual([false, true, true]);
  });

  test('does not ask a day off for trucks, nor takes a week of days off for one that holds', () => {
    const sabbath = allWorking.map((_, day) => day !== 0);
    expect(heldWeeks(byDay, { perDay: 10, measure: 'days', isWorking: sabbath })[0]).toBe(true);
    const closed = { perDay: 10, measure: 'days', isWorking: byDay.map(() => false) } as const;
    expect(firstHeldDay(heldWeeks(byDay, closed))).toBeUndefined();
  });

  test('finds no week in fewer than seven days', () => {
    expect(heldWeeks([9, 9, 9], { perDay: 1, measure: 'mean', isWorking: [true, true, true] })).toEqual([]);
  });
});
