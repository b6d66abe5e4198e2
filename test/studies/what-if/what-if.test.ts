import { describe, expect, test } from 'vitest';
import { setParameter } from '../../../src/corridor/index.js';
import { whatIf } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

const stages = setParameter(twoStages('lanes'), 'staging.backlog', 4000);
const lanes = 'inspection.sites.site.lanes';
const step = { lever: lanes, to: 15, startsAfterDays: 1, leadTimeDays: 2 };
const brief = { replications: 2, days: 12, target: 280, at: 'received' } as const;

describe('whatIf', () => {
  // Ten lanes of an hour pass 240 a day. From day 3 on there are 15, and the gate's two lanes of ten minutes bind at 288. On day 3 the gate
  // has ten trucks in its first hour, then twelve an hour, of which the last two end at midnight and count for day 4: 284.
  test('follows two stages worked by hand through the day on which the step takes effect', async () => {
    const { path, gain, afterPlan, weeksHeldAfterPlan } = await whatIf(stages, [step], brief);
    expect(path.slice(1, 6).map(({ trucks }) => trucks.mean.mean)).toEqual([240, 240, 284, 288, 288]);
    expect(path.map(({ stepsInForce }) => stepsInForce).slice(2, 4)).toEqual([0, 1]);
    expect(path.slice(1).every(({ trucksWithoutPlan }) => trucksWithoutPlan.median === 240)).toBe(true);
    expect(gain.mean).toBe(44 + 8 * 48);
    expect(afterPlan?.mean).toBe((284 + 8 * 288) / 9);
    expect(weeksHeldAfterPlan?.mean).toBe(1);
  });

  test('says when the target is first held: by the mean of seven days, or by each of them', async () => {
    const asked = (target: number, measure: 'mean' | 'days') =>
      whatIf(stages, [step], { ...brief, target, measure });
    const strict = await asked(285, 'days');
    // Days 2 to 8 have 240 + 284 + 5 x 288 = 1964, at least 7 x 280; day 2 alone has fewer than 280.
    expect((await asked(280, 'mean')).firstHeld.median).toBe(2);
    expect((await asked(280, 'days')).firstHeld.median).toBe(3);
    expect(strict.firstHeld.median).toBe(4);
    // Of the weeks from days 3, 4 and 5 on only the first has a day below 285.
    expect(strict.weeksHeldAfterPlan?.mean).toBe(2 / 3);
    expect(strict.firstHeldWithoutPlan).toMatchObject({
      median: 'after the last day',
      never: 2,
      n: 2,
    });
  });

  test('counts the waiting down by what the plan takes from the backlog', async () => {
    const { path } = await whatIf(stages, [step], { ...brief, at: 'inspected' });
    const [before, after] = [path[2], path[5]];
    // Nothing arrives: what waits falls by what is inspected, 240 a day and later 288, as the queue before the gate waits too.
    expect((before?.waiting.mean.mean ?? 0) - (after?.waiting.mean.mean ?? 0)).toBeGreaterThan(3 * 240);
    // Ten are in the lanes at midnight, where nobody waits, and ten fewer were inspected on the first day.
    expect(path[11]?.waitingWithoutPlan.mean.mean).toBe(4000 - 12 * 240);
  });

  test('is the same with and without the plan on the days before it, on any luck, and by weeks the mean of seven days', async () => {
    const random = scenarioWith(
      {
        days: 2,
        supply: { road: { perDay: 40, dispersion: 4 } },
        levers: [{ name: 'lanes', path: lanes, step: 1, max: 2, costPerStepPerDay: 1 }],
      },
      site({ lanes: 1, documents: { kind: 'exponential', mean: 60 } }),
    );
    const later = { lever: lanes, to: 2, leadTimeDays: 6 };
    const { path } = await whatIf(random, [later], { replications: 6, days: 8, at: 'received' });
    for (const { trucks, trucksWithoutPlan, waiting, waitingWithoutPlan } of path.slice(0, 6)) {
      expect(trucks).toEqual(trucksWithoutPlan);
      expect(waiting).toEqual(waitingWithoutPlan);
    }
    expect(path[7]?.waiting).not.toEqual(path[7]?.waitingWithoutPlan);
    expect(path[3]?.trucks.low).toBeLessThan(path[3]?.trucks.high ?? 0);
    expect(path[5]?.week).toBeNull();
    const sum = path.slice(1, 8).reduce((total, { trucks }) => total + trucks.mean.mean, 0);
    expect(path[7]?.week?.mean.mean).toBeCloseTo(sum / 7, 9);
  });

  test('goes on for four weeks after the last step unless told otherwise, and takes a plan without steps', async () => {
    const late = { ...step, startsAfterDays: 5 };
    expect((await whatIf(twoStages('lanes'), [late], { replications: 2 })).days).toBe(35);
    const none = await whatIf(stages, [], { ...brief, target: 240 });
    expect(none.gain.mean).toBe(0);
    expect(none.firstHeld.median).toBe(none.firstHeldWithoutPlan.median);
  });

  test('refuses fewer than seven days and a single replication', async () => {
    await expect(whatIf(twoStages('lanes'), [step], { days: 6 })).rejects.toThrow('at least 7 days');
    await expect(whatIf(twoStages('lanes'), [step], { replications: 1 })).rejects.toThrow(RangeError);
  });
});
