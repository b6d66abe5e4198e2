import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createPool } from '../../src/node/index.js';
import { localExecutor, ReplicationStore, type StudyOptions } from '../../src/studies/index.js';
import { fakeQueue } from '../bullmq/fake-queue.js';
import { everyStudy } from './every-study.js';

// `npm test` builds first: Node 20 cannot load a worker in TypeScript.
const threads = createPool({ workers: 2, workerUrl: pathToFileURL('dist/worker.js') });

afterAll(() => threads.close());

describe.each(everyStudy)('the study %s', (_, study) => {
  const store = new ReplicationStore(localExecutor());
  const on = (executor: NonNullable<StudyOptions['executor']>): Promise<object> => study({ executor });
  const here = on(store);

  test('has the same result on a queue', async () => {
    expect(await on(fakeQueue())).toStrictEqual(await here);
  });

  test('has the same result on threads', async () => {
    expect(await on(threads)).toStrictEqual(await here);
  });

  test('runs nothing again on a store that has seen it, and has the same result', async () => {
    const first = await here;
    const { replicationsRun } = store;
    expect(replicationsRun).toBeGreaterThan(1);
    expect(await on(store)).toStrictEqual(first);
    expect(store.replicationsRun).toBe(replicationsRun);
  });
});
