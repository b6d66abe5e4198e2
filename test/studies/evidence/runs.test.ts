import { expect, test } from 'vitest';
import { inProcess } from '../../../src/experiment/index.js';
import { runDraws } from '../../../src/studies/evidence/runs.js';
import { type CorridorJob, performJob } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';

test('no two draws share a replication, and none is one that ran before', async () => {
  const ran: (readonly [draw: string, replication: number])[] = [];
  const executor = inProcess((job: CorridorJob) => {
    for (let each = job.from; each < job.to; each += 1) ran.push([job.scenario.name, each]);
    return performJob(job);
  });
  const road = { supply: { road: { perDay: 20, dispersion: 1 } } };
  // The same corridor three times: what differs is chance alone.
  const draws = ['a', 'b', 'c'].map((name) => scenarioWith({ name }, road, site({ lanes: 9 })));
  const values = await runDraws(
    draws,
    { replications: 2, at: 'received', firstReplication: 5 },
    { executor },
  );
  expect(ran.toSorted((a, b) => a[1] - b[1])).toEqual([
    ['a', 5],
    ['a', 6],
    ['b', 7],
    ['b', 8],
    ['c', 9],
    ['c', 10],
  ]);
  expect(values.map((each) => each.length)).toEqual([2, 2, 2]);
  expect(new Set(values.flat()).size).toBeGreaterThan(1);
});
