import { expect, test } from 'vitest';
import type { Outcome } from '../../src/corridor/index.js';
import { keepReplications } from '../../src/node/index.js';
import { type CorridorExecutor, localExecutor, Replications } from '../../src/studies/index.js';
import { outcomes, study } from './replication-study.js';

/** This thread, noting which replications it was asked for. */
function noting(asked: number[]): CorridorExecutor {
  const here = localExecutor();
  return {
    ...here,
    run(jobs, options) {
      for (const { from, to } of jobs) for (let each = from; each < to; each += 1) asked.push(each);
      return here.run(jobs, options);
    },
  };
}

function record(finished: readonly Outcome[]) {
  const map = new Map(finished.map((outcome) => [outcome.replication, outcome]));
  return { finished: map, keep: (outcome: Outcome) => void map.set(outcome.replication, outcome) };
}

test('only what is missing is done, in the order of the whole, and kept', async () => {
  const asked: number[] = [];
  const kept = record(outcomes.filter(({ replication }) => [1, 4].includes(replication)));
  const executor = keepReplications(noting(asked), kept);
  expect(await new Replications({ seed: 's', executor }).outcomes(study.scenario, { first: 0 }, 6)).toEqual(
    outcomes,
  );
  expect(asked).toEqual([0, 2, 3, 5]);
  expect([...kept.finished.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await new Replications({ seed: 's', executor }).outcomes(study.scenario, { first: 2 }, 2)).toEqual(
    outcomes.slice(2, 4),
  );
  expect(asked).toHaveLength(4);
});

test('a job of which a part is finished is done as a whole, and every result is told once', async () => {
  const asked: number[] = [];
  const told: number[] = [];
  const executor = keepReplications(noting(asked), record(outcomes.slice(0, 3)));
  const { scenario, seed } = study;
  const jobs = [
    { scenario, seed, from: 0, to: 2 },
    { scenario, seed, from: 2, to: 4 },
  ];
  const results = await executor.run(jobs, { onResult: (_, index) => told.push(index) });
  expect(results).toEqual([outcomes.slice(0, 2), outcomes.slice(2, 4)]);
  expect([asked, told]).toEqual([
    [2, 3],
    [0, 1],
  ]);
});

test('what is finished before a stop is kept', async () => {
  const kept = record([]);
  const stop = new AbortController();
  const executor = keepReplications(localExecutor(), {
    finished: kept.finished,
    keep(outcome) {
      kept.keep(outcome);
      if (kept.finished.size === 4) stop.abort(new Error('enough'));
    },
  });
  const run = new Replications({ seed: 's', executor, signal: stop.signal }).outcomes(
    study.scenario,
    { first: 0 },
    6,
  );
  await expect(run).rejects.toThrow('enough');
  expect([...kept.finished.values()]).toEqual(outcomes.slice(0, 4));
});
