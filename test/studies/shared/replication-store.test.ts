import { describe, expect, test } from 'vitest';
import {
  type CorridorExecutor,
  type CorridorJob,
  localExecutor,
  performJob,
  ReplicationStore,
  Replications,
} from '../../../src/studies/index.js';
import { twoStages } from '../two-stages.js';

const scenario = twoStages();
const job = (from: number, to: number, more: Partial<CorridorJob> = {}): CorridorJob => ({
  scenario,
  seed: 's',
  from,
  to,
  ...more,
});

/** This thread, noting which replications it was asked for. */
function noting(asked: number[], here = localExecutor()): CorridorExecutor {
  return {
    ...here,
    run(jobs, options) {
      for (const { from, to } of jobs) for (let each = from; each < to; each += 1) asked.push(each);
      return here.run(jobs, options);
    },
  };
}

describe('a replication store', () => {
  test('asks for what is missing, once, and gives all in the order of the jobs', async () => {
    const asked: number[] = [];
    const store = new ReplicationStore(noting(asked));
    await store.run([job(1, 3)]);
    const told: number[] = [];
    const results = await store.run([job(0, 4), job(2, 2), job(2, 5)], {
      onResult: (_, place) => told.push(place),
    });
    expect(results).toStrictEqual([job(0, 4), job(2, 2), job(2, 5)].map(performJob));
    expect(asked).toEqual([1, 2, 0, 3, 4]);
    expect(told.toSorted()).toEqual([0, 1, 2]);
    expect(store.replicationsRun).toBe(5);
  });

  test('knows a copy of a scenario, and one of which other things are known', async () => {
    const store = new ReplicationStore(localExecutor());
    const copies = [structuredClone(scenario), { ...scenario, facts: {} }];
    await store.run([job(0, 1), ...copies.map((each) => job(0, 1, { scenario: each }))]);
    expect(store.replicationsRun).toBe(1);
  });

  test('keeps apart scenarios, seeds and the kinds of seeds', async () => {
    const store = new ReplicationStore(localExecutor());
    const others = [job(0, 1), job(0, 1, { seed: 1 }), job(0, 1, { seed: '1' })];
    const jobs = [...others, job(0, 1, { scenario: { ...scenario, days: 1 } })];
    expect(await store.run(jobs)).toStrictEqual(jobs.map(performJob));
    expect(store.replicationsRun).toBe(4);
  });

  test('gives a run with a ledger as one without, not the other way round', async () => {
    const store = new ReplicationStore(localExecutor());
    const charged = job(0, 1, { ledger: true });
    expect(await store.run([charged])).toStrictEqual([performJob(charged)]);
    expect(await store.run([job(0, 1)])).toStrictEqual([performJob(job(0, 1))]);
    expect(store.replicationsRun).toBe(1);
    await store.run([job(1, 2)]);
    await store.run([job(1, 2, { ledger: true })]);
    expect(store.replicationsRun).toBe(3);
  });

  test('shares what two runs ask for at the same time', async () => {
    const asked: number[] = [];
    const store = new ReplicationStore(noting(asked));
    const [first, second] = await Promise.all([store.run([job(0, 3)]), store.run([job(1, 4)])]);
    expect(first).toStrictEqual([performJob(job(0, 3))]);
    expect(second).toStrictEqual([performJob(job(1, 4))]);
    expect(asked.toSorted()).toEqual([0, 1, 2, 3]);
  });

  test('runs itself what another run had in hand and gave up', async () => {
    const store = new ReplicationStore(localExecutor());
    const stop = new AbortController();
    const given = store.run([job(0, 2)], { signal: stop.signal });
    const wanted = store.run([job(0, 2)]);
    stop.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    expect(await wanted).toStrictEqual([performJob(job(0, 2))]);
  });

  test('a run that waits for another ends when it is stopped', async () => {
    const never: CorridorExecutor = { ...localExecutor(), run: () => new Promise(() => {}) };
    const store = new ReplicationStore(never);
    const stop = new AbortController();
    store.run([job(0, 1)]).catch(() => {});
    const waiting = store.run([job(0, 1)], { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('holds so many outcomes, the scenario that was not asked for the longest being forgotten first', async () => {
    const asked: number[] = [];
    const store = new ReplicationStore(noting(asked), { most: 3 });
    const other = { ...scenario, days: 1 };
    await store.run([job(0, 2)]);
    await store.run([job(5, 6, { scenario: other })]);
    await store.run([job(0, 1)]);
    // A fourth: of the other scenario, which was used before.
    await store.run([job(2, 3)]);
    await store.run([job(0, 3)]);
    expect(asked).toEqual([0, 1, 5, 2]);
    await store.run([job(5, 6, { scenario: other })]);
    expect(asked).toEqual([0, 1, 5, 2, 5]);
  });

  test('refuses an executor that gives less than it was asked for', async () => {
    const lazy: CorridorExecutor = { ...localExecutor(), run: () => Promise.resolve([]) };
    await expect(new ReplicationStore(lazy).run([job(0, 1)])).rejects.toThrow(
      'fewer results than it had jobs',
    );
  });
});

describe('the replications of a study', () => {
  test('are those of the stream, from its first number and under its seed', async () => {
    const runs = new Replications({ seed: 's' });
    expect(await runs.outcomes(scenario, { first: 3 }, 2)).toStrictEqual(performJob(job(3, 5)));
    expect(await runs.outcomes(scenario, { first: 0, seed: 't' }, 1)).toStrictEqual(
      performJob(job(0, 1, { seed: 't' })),
    );
  });

  test('come back to the scenario that asked for them', async () => {
    const other = { ...scenario, days: 1 };
    const wanted = [
      { scenario, stream: { first: 0 }, n: 2 },
      { scenario: other, stream: { first: 4 }, n: 1 },
    ];
    const done: number[] = [];
    const all = await new Replications({ seed: 's' }).ofEach(wanted, (each) => done.push(each));
    expect(all).toStrictEqual([performJob(job(0, 2)), performJob(job(4, 5, { scenario: other }))]);
    expect(done).toEqual([1, 2, 3]);
  });
});
