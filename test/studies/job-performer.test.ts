import { expect, test } from 'vitest';
import { setParameter } from '../../src/corridor/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { type CorridorJob, jobPerformer } from '../../src/studies/index.js';

test('what a performer has tabulated before changes no result', () => {
  const scenario = { ...baseline, days: 3, warmUpDays: 1 };
  const more = setParameter(scenario, 'fleet.carriers.contracted.trucks', 74);
  const jobs: readonly CorridorJob[] = [scenario, more, scenario].map((which, index) => {
    return { scenario: which, seed: 'performer', from: index % 2, to: (index % 2) + 2 };
  });
  const one = jobPerformer();
  const inTurn = jobs.map((job) => one([job]));
  const afresh = jobs.map((job) => jobPerformer()([job]));
  expect(outcomesOf(inTurn)).toHaveLength(3);
  expect(outcomesOf(inTurn)).toEqual(outcomesOf(afresh));
});

/** All that a report has but the time it took. */
function outcomesOf(reports: readonly ReturnType<ReturnType<typeof jobPerformer>>[]): readonly unknown[] {
  return reports.map(({ results }) => results);
}
