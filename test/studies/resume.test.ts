import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArchiveFile } from '../../src/node/index.js';
import { type CorridorExecutor, localExecutor, ReplicationStore } from '../../src/studies/index.js';
import { temporaryFolder } from '../node/temporary-folder.js';
import { everyStudy } from './every-study.js';

/** This thread, stopped as by Ctrl-C when so many replications are done. */
function stopping(after: number): { readonly executor: CorridorExecutor; readonly signal: AbortSignal } {
  const here = localExecutor();
  const stop = new AbortController();
  let done = 0;
  const executor: CorridorExecutor = {
    ...here,
    run: (jobs, options = {}) =>
      here.run(jobs, {
        ...options,
        onResult(outcomes, index) {
          options.onResult?.(outcomes, index);
          done += 1;
          if (done === after) stop.abort(new Error('stopped'));
        },
      }),
  };
  return { executor, signal: stop.signal };
}

describe.each(everyStudy)('the study %s', (_, study) => {
  test('that was stopped goes on to the same result, running what was missing and a sample', async () => {
    const undisturbed = new ReplicationStore(localExecutor());
    const whole = await study({ executor: undisturbed });
    const path = join(temporaryFolder(), 'replications.ndjson');
    const half = Math.ceil(undisturbed.replicationsRun / 2);
    const { executor, signal } = stopping(half);
    const first = new ArchiveFile(path);
    const stopped = study({ executor: new ReplicationStore(executor, { archive: first }), signal });
    await expect(stopped).rejects.toThrow('stopped');
    expect(first.size).toBe(half);
    first.close();
    const archive = new ArchiveFile(path, { resume: true });
    const store = new ReplicationStore(localExecutor(), { archive });
    expect(await study({ executor: store })).toStrictEqual(whole);
    const { used, runAgain } = archive.counts;
    expect(used).toBe(half);
    expect(runAgain).toBeGreaterThanOrEqual(1);
    expect(store.replicationsRun).toBe(undisturbed.replicationsRun - half + runAgain);
    archive.close();
  });
});
