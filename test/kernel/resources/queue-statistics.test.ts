import { expect, test } from 'vitest';
import {
  Batch,
  Calendar,
  Gate,
  type Process,
  Signal,
  Simulation,
  WEEK,
  WorkingHours,
} from '../../../src/kernel/index.js';

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
