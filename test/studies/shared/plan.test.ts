import { describe, expect, test } from 'vitest';
import { carryOutSteps, describeSteps, leverSteps, stepsOf } from '../../../src/studies/index.js';
import { twoStages } from '../two-stages.js';

// Lanes from 10 by 5 to 20, gate lanes from 2 by 1 to 3.
const scenario = twoStages('lanes', 'gate');
const lanes = 'inspection.sites.site.lanes';

describe('a plan read from the values of its levers', () => {
  test.each([[[0, 0]], [[1, 0]], [[2, 1]]])('is %j again after it was described', (plan) => {
    const values = Object.fromEntries(describeSteps(scenario, plan).map(({ lever, to }) => [lever, to]));
    expect(stepsOf(scenario, values)).toEqual(plan);
  });

  test.each([
    [{ [lanes]: 12 }, `"${lanes}" cannot be 12 by whole steps of 5 up to 20`],
    [{ [lanes]: 25 }, `"${lanes}" cannot be 25 by whole steps of 5 up to 20`],
    [{ [lanes]: 5 }, `"${lanes}" cannot be 5 by whole steps of 5 up to 20`],
    [{ [lanes]: Number.NaN }, `"${lanes}" cannot be NaN by whole steps of 5 up to 20`],
    [{ 'no.such': 1 }, 'unknown lever in a plan: "no.such"'],
  ])('is refused where it is none: %j', (values, message) => {
    expect(() => stepsOf(scenario, values)).toThrow(new RangeError(message));
  });
});

describe('a plan whose lever a phase sets on some of the days', () => {
  const damaged = { name: 'damage', from: 2 * 1440, set: { [lanes]: 4 } };
  const shut = { name: 'shut', from: 2 * 1440, set: { [lanes]: 0 } };

  test('raises what the phase sets as well, by as much', () => {
    const [planned, closed] = [damaged, shut].map((phase) =>
      carryOutSteps({ ...scenario, phases: [phase] }, [1, 0]),
    );
    expect([planned, closed].map((each) => each?.phases[0]?.set[lanes])).toEqual([9, 0]);
    expect(planned?.inspection.sites['site']?.lanes).toBe(15);
  });

  test('begins with what is in force on the days counted', () => {
    // Days 1 and 2 are counted, the damage holds from day 1 on: 4 lanes, 9 with a step, and three steps up to 20.
    const phases = [{ ...damaged, from: 1440 }];
    expect(describeSteps({ ...scenario, phases }, [1, 0])[0]).toMatchObject({ from: 4, to: 9 });
    expect(leverSteps({ ...scenario, phases })[0]?.most).toBe(3);
  });
});
