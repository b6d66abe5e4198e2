import { expect, test } from 'vitest';
import { setParameter, simulate } from '../../../src/corridor/index.js';
import { BoundExceededError, checkBounds, runStudy } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { twoStages } from '../two-stages.js';

test('replications above a hard bound are an error that names stage, point, bound and value', () => {
  // Without a warm-up nothing stands behind the lanes when counting begins.
  const scenario = { ...twoStages('lanes'), warmUpDays: 0 };
  const outcomes = [0, 1].map((replication) => simulate(scenario, { replication }));
  expect(() => checkBounds(scenario, outcomes)).not.toThrow();
  // What ten lanes let through, held against the bound of one lane.
  const narrow = setParameter(scenario, 'crossing.gate.approachRoom', 10);
  const tight = setParameter(narrow, 'inspection.sites.site.lanes', 1);
  expect(() => checkBounds(tight, outcomes)).toThrow(BoundExceededError);
  try {
    checkBounds(tight, outcomes);
  } catch (error) {
    const { perDay } = outcomes[0]?.throughput.inspected ?? { perDay: 0 };
    expect(error).toMatchObject({ stage: 'inspection', at: 'inspected', value: perDay });
  }
});

test('one replication is let pass, for it says nothing of chance', () => {
  const scenario = twoStages('lanes');
  const narrow = setParameter(scenario, 'crossing.gate.approachRoom', 10);
  const tight = setParameter(narrow, 'inspection.sites.site.lanes', 1);
  expect(() => checkBounds(tight, [simulate(scenario)])).not.toThrow();
});

test('a run of two open days of a week with five is no error: bounds count the days that are counted', async () => {
  // Always full: 2 lanes of an hour from 8 to 18 let 20 through on each of the two days, Sunday and Monday.
  const scenario = scenarioWith(
    { start: '2023-12-17', days: 2, staging: { backlog: 500 } },
    site({ lanes: 2, documents: 60, hours: 'sun-mon 08:00-18:00' }),
  );
  const { throughput } = await runStudy(scenario, { replications: 3 });
  expect(throughput.received.perDay.mean).toBe(20);
});
