import { describe, expect, test } from 'vitest';
import { isKept, statementsOf } from '../../../bench/study-reliability/tables.js';
import { type Asked, type Trial, trialOf } from '../../../bench/study-reliability/trial.js';

/** Truths of a row; 200 of each of 18 rows are `npm run study:reliability`. */
const truths = 15;

const exact: Asked = { draws: 'clean', reliability: 0.8, isNoisy: false };
const weighted: Asked = { draws: 'weighted', reliability: 0.5, isNoisy: true };

async function trialsOf(asked: Asked): Promise<readonly Trial[]> {
  return await Promise.all(Array.from({ length: truths }, (_, number) => trialOf(number, asked)));
}

describe('over truths that are known', () => {
  test.each([exact, weighted])('answers hold: $draws draws, $reliability', async (asked) => {
    const trials = await trialsOf(asked);
    expect(statementsOf({ asked, trials }).filter((each) => !isKept(each))).toEqual([]);
    // In a third of the truths nothing has more than what is asked, so that nothing can be shown to have it; most others are settled.
    expect(trials.filter(({ decision }) => decision === 'reached').length).toBeGreaterThanOrEqual(truths / 3);
  });

  test('the cheapest plan over the draws that chose it lacks the reliability in many: others must confirm it', async () => {
    const unconfirmed = (await trialsOf(exact)).flatMap((trial) => trial.unconfirmed ?? []);
    expect(unconfirmed.filter((real) => real < exact.reliability).length).toBeGreaterThanOrEqual(truths / 5);
  });

  test('a truth gives the same answer each time', async () => {
    expect(await trialOf(1, exact)).toEqual(await trialOf(1, exact));
  });
});
