import { expect, test } from 'vitest';
import { simulate } from '../../../src/corridor/index.js';
import { placeDaysParts } from '../../../src/report/documents/place-days.js';
import { english } from '../../../src/report/words/index.js';
import { runStudy } from '../../../src/studies/index.js';
import { gate, scenarioWith, site } from '../../corridor/scenarios.js';

test('days of places are summed up by place and by pair, from the days of the runs', async () => {
  const scenario = scenarioWith(
    { days: 200, conditions: { correlation: 1 } },
    site({ conditions: { haltedShare: 0.1 } }),
    gate({ conditions: { haltedShare: 0.1, degradedShare: 0.2 } }),
  );
  const { placeDays } = await runStudy(scenario, { replications: 3, seed: 'days' });
  const runs = [0, 1, 2].map((replication) => simulate(scenario, { seed: 'days', replication }));
  const halted = runs.map(
    ({ placeDays: of }) => of['crossing.gate']?.filter((each) => each === 0).length ?? 0,
  );
  const mean = halted.reduce((a, b) => a + b, 0) / 3;
  expect(mean).toBeGreaterThan(0);
  expect(placeDays?.places.map(({ path }) => path)).toEqual(['inspection.sites.site', 'crossing.gate']);
  expect(placeDays?.places[1]?.halted.mean).toBeCloseTo(mean, 9);
  // With a correlation of 1 and equal shares of halted days they are the same days.
  expect(placeDays?.together).toMatchObject([{ paths: ['inspection.sites.site', 'crossing.gate'] }]);
  expect(placeDays?.together[0]?.days.mean).toBeCloseTo(mean, 9);
  expect(placeDays?.places[0]?.halted.mean).toBeCloseTo(mean, 9);
  expect(JSON.stringify(placeDaysParts(placeDays, english))).toContain(
    'inspection.sites.site and crossing.gate were halted on',
  );
});

test('nothing is told of days that are all normal, nor in results that do not have them', async () => {
  const { placeDays } = await runStudy(scenarioWith({ days: 3 }), { replications: 2 });
  expect(placeDaysParts(placeDays, english)).toEqual([]);
  expect(placeDaysParts(undefined, english)).toEqual([]);
});
