import { expect, test } from 'vitest';
import {
  Batch,
  Calendar,
  Gate,
  Level,
  type Process,
  Signal,
  Simulation,
  Store,
  WEEK,
  WorkingHours,
} from '../../../src/kernel/index.js';

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

test('a level counts its amount, what flowed, and both queues', () => {
  const sim = new Simulation();
  const fuel = new Level(sim, { name: 'fuel', capacity: 10, initial: 4 });
  function* draw(amount: number, at: number): Process {
    yield sim.hold(at);
    yield fuel.get(amount);
  }
  sim.start(draw(3, 2));
  sim.start(draw(6, 3));
  sim.schedule(5, () => fuel.tryPut(8));
  sim.run(10);
  // 4 for 2 min, 1 for 3 min, then 1 + 8 - 6 = 3 for 5 min: 8 + 3 + 15 = 26.
  expect(fuel.statistics()).toMatchObject({
    levelTime: 26,
    meanLevel: 2.6,
    lowestLevel: 1,
    highestLevel: 4,
    drawn: 9,
    filled: 8,
    takers: { grants: 2, immediateGrants: 1, waitTime: 2 },
    putters: { grants: 1, immediateGrants: 1 },
  });
  fuel.resetStatistics();
  expect(fuel.statistics()).toMatchObject({ period: 0, lowestLevel: 3, highestLevel: 3, drawn: 0 });
});

test('gates, signals, batches and openings count those who wait for them', () => {
  const sim = new Simulation();
  const gate = new Gate(sim, { name: 'gate' });
  const call = new Signal(sim, { name: 'call' });
  const convoy = new Batch<number>(sim, { name: 'convoy', size: 2 });
  const hours = new WorkingHours(sim, { name: 'site', calendar: new Calendar({ weekly: [[8, WEEK]] }) });
  function* truck(index: number): Process {
    yield sim.hold(index);
    yield gate.pass();
    yield call.wait();
    yield convoy.join(index);
  }
  for (const index of [0, 2, 6]) sim.start(truck(index));
  sim.start(
    (function* (): Process {
      yield hours.untilOpen();
    })(),
  );
  sim.schedule(4, () => gate.open());
  sim.schedule(5, () => call.fire());
  sim.run(10);
  // Two waited at the gate, 4 and 2 min; the third found it open and still waits for the call.
  expect(gate.statistics()).toMatchObject({
    grants: 3,
    immediateGrants: 1,
    waitTime: 6,
    openTime: 6,
    openShare: 0.6,
  });
  expect(call.statistics()).toMatchObject({ grants: 2, waitTime: 2, queueTime: 2 + 4, longestQueue: 2 });
  // The second truck completes the group in the instant in which the first joined it.
  expect(convoy.statistics()).toMatchObject({ grants: 2, immediateGrants: 1, waitTime: 0, longestQueue: 1 });
  expect(hours.statistics()).toMatchObject({ grants: 1, waitTime: 8 });
  for (const each of [gate, call, convoy, hours]) {
    each.resetStatistics();
    expect(each.statistics()).toMatchObject({ period: 0, grants: 0, waitTime: 0 });
  }
});
