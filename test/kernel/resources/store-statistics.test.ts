import { expect, test } from 'vitest';
import { type Process, Simulation, Store } from '../../../src/kernel/index.js';

test('a store counts its contents, its takers and its putters', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard', capacity: 1 });
  function* put(at: number): Process {
    yield sim.hold(at);
    yield yard.put('crate');
  }
  function* take(at: number, patience: number): Process {
    yield sim.hold(at);
    yield yard.getWithin(patience);
  }
  for (const at of [2, 3]) sim.start(put(at));
  for (const [at, patience] of [
    [0, 1],
    [6, 1],
    [7, 5],
  ] as const)
    sim.start(take(at, patience));
  sim.run(10);
  // One crate from 2 to 6, the second, which waited from 3 to 6, until 7. One taker gave up at 1.
  const { takers, putters, ...contents } = yard.statistics();
  expect(contents).toEqual({ period: 10, itemTime: 5, largestCount: 1, meanCount: 0.5 });
  expect(takers).toMatchObject({
    grants: 2,
    immediateGrants: 2,
    withdrawals: 1,
    queueTime: 1,
    longestQueue: 1,
  });
  expect(putters).toMatchObject({
    grants: 2,
    immediateGrants: 1,
    waitTime: 3,
    longestWait: 3,
    meanWait: 1.5,
  });
  yard.resetStatistics();
  sim.run(12);
  expect(yard.statistics()).toMatchObject({ period: 2, itemTime: 0, takers: { grants: 0 } });
});
