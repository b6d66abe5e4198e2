import { expect, test } from 'vitest';
import { differingWhenRunAgain } from '../../src/node/index.js';
import { localExecutor } from '../../src/studies/index.js';
import { outcomes, study } from './replication-study.js';

const { scenario, seed } = study;
const sound = outcomes.map((outcome, index) => ({ line: index + 2, outcome }));
/** The study with something that no run gives in the replication on this line. */
const forged = (line: number) =>
  sound.map((each) => {
    const { outcome } = each;
    return each.line === line
      ? { line, outcome: { ...outcome, needMet: { ...outcome.needMet, x: 1 } } }
      : each;
  });

test('what was stored as it was made differs nowhere', async () => {
  expect(await differingWhenRunAgain({ scenario, seed, replications: sound }, { runAgain: 6 })).toEqual([]);
});

test('where all are run again, a forged one is found with its line', async () => {
  for (const line of [2, 5, 7]) {
    const replications = forged(line);
    const differing = await differingWhenRunAgain({ scenario, seed, replications }, { runAgain: 6 });
    expect(differing.map((each) => each.line)).toEqual([line]);
  }
});

test('another seed makes other runs', async () => {
  const options = { scenario, seed: 'other', replications: sound };
  expect(await differingWhenRunAgain(options, { runAgain: 6 })).toHaveLength(6);
});

test('runs as many as asked for, one where nothing is said, and others once a line is another', async () => {
  const ran: number[] = [];
  const here = localExecutor();
  const executor: typeof here = {
    ...here,
    run: (jobs, options) => {
      ran.push(...jobs.map(({ from }) => from));
      return here.run(jobs, options);
    },
  };
  const run = async (replications: typeof sound, runAgain?: number): Promise<number[]> => {
    ran.length = 0;
    const more = runAgain === undefined ? {} : { runAgain };
    await differingWhenRunAgain({ scenario, seed, replications }, { executor, ...more });
    return [...ran];
  };
  expect(await run(sound)).toHaveLength(1);
  expect(await run(sound, 4)).toHaveLength(4);
  expect(new Set(await run(sound, 99))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  expect(await run(sound)).toEqual(await run(sound));
  const samples: number[] = [];
  for (const line of [2, 3, 4, 5, 6, 7]) samples.push(...(await run(forged(line))));
  expect(new Set(samples).size).toBeGreaterThan(1);
  expect(await run([])).toEqual([]);
});

test.each([0, 1.5, Number.NaN])('refuses to run %d again', async (runAgain) => {
  await expect(differingWhenRunAgain({ scenario, seed, replications: sound }, { runAgain })).rejects.toThrow(
    new RangeError(`runAgain requires a whole number of at least 1, got ${runAgain}`),
  );
});
