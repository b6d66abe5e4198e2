import { expect, test } from 'vitest';
import { Batch, type Process, Simulation } from '../../../src/kernel/index.js';

test('a batch lets its members go together, by key, and forgets who left', () => {
  const sim = new Simulation();
  const convoy = new Batch<string>(sim, { name: 'convoy', size: 2 });
  const log: string[] = [];
  function* member(name: string, key: string, at: number): Process {
    yield sim.hold(at);
    const all = yield* convoy.join(name, key);
    log.push(`${name}@${sim.now} with ${all.join('+')}`);
  }
  const leaver = sim.start(member('a', 'north', 0));
  sim.start(member('b', 'south', 1));
  sim.schedule(2, () => leaver.stop());
  sim.start(member('c', 'north', 3));
  sim.start(member('d', 'north', 4));
  sim.schedule(9, () => expect(convoy.flush('south')).toBe(1));
  sim.run();
  expect(log).toEqual(['d@4 with c+d', 'c@4 with c+d', 'b@9 with b']);
});

test('who leaves takes nobody along: the others of its group still count', () => {
  const sim = new Simulation();
  const convoy = new Batch<string>(sim, { name: 'convoy', size: 3 });
  const log: string[] = [];
  function* member(name: string, at: number): Process {
    yield sim.hold(at);
    const all = yield* convoy.join(name, 'north');
    log.push(`${name}@${sim.now} with ${all.join('+')}`);
  }
  const leaver = sim.start(member('a', 0));
  sim.start(member('b', 1));
  sim.schedule(2, () => leaver.stop());
  sim.start(member('c', 3));
  sim.start(member('d', 4));
  sim.run();
  expect(log.toSorted()).toEqual(['b@4 with b+c+d', 'c@4 with b+c+d', 'd@4 with b+c+d']);
});
