import { describe, expect, test } from 'vitest';
import { describePlan, readPlan } from '../../src/studies/index.js';
import { twoStages } from './two-stages.js';

// Lanes from 10 by 5 to 20, gate lanes from 2 by 1 to 3.
const scenario = twoStages('lanes', 'gate');
const lanes = 'inspection.sites.site.lanes';

describe('a plan read from the values of its levers', () => {
  test.each([[[0, 0]], [[1, 0]], [[2, 1]]])('is %j again after it was described', (plan) => {
    const values = Object.fromEntries(describePlan(scenario, plan).map(({ lever, to }) => [lever, to]));
    expect(readPlan(scenario, values)).toEqual(plan);
  });

  test.each([
    [{ [lanes]: 12 }, `"${lanes}" cannot be 12 by whole steps of 5 up to 20`],
    [{ [lanes]: 25 }, `"${lanes}" cannot be 25 by whole steps of 5 up to 20`],
    [{ [lanes]: 5 }, `"${lanes}" cannot be 5 by whole steps of 5 up to 20`],
    [{ [lanes]: Number.NaN }, `"${lanes}" cannot be NaN by whole steps of 5 up to 20`],
    [{ 'no.such': 1 }, 'a plan knows no lever "no.such"'],
  ])('is refused where it is none: %j', (values, message) => {
    expect(() => readPlan(scenario, values)).toThrow(new RangeError(message));
  });
});
