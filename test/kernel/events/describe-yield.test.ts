import { expect, test } from 'vitest';
import { describeYield } from '../../../src/kernel/events/describe.js';
import { type Process, Simulation } from '../../../src/kernel/index.js';

function* wait(sim: Simulation): Process {
  yield sim.hold(1);
}

test.each<readonly [string, (sim: Simulation) => unknown, string]>([
  [
    'a command',
    (sim) => sim.hold(1),
    'a command on the clock, used before, kept for later or of another simulation',
  ],
  ['a generator', wait, 'a generator: write yield* to run it here, or start it and join it'],
  ['a function', () => wait, 'the function wait: call it'],
  ['a number', () => 5, '5: write yield sim.hold(minutes) to let time pass'],
  ['a process', (sim) => sim.start(wait(sim)), 'a Task: write yield* task.join() to wait for a process'],
  ['a promise', () => Promise.resolve(), 'a Promise: a process cannot wait for a promise'],
  ['nothing', () => undefined, 'undefined'],
  ['null', () => null, 'null'],
  ['an object', () => ({ lane: 1 }), 'an object with "lane"'],
])('%s yielded is told with what to write instead', (_, make, text) => {
  expect(describeYield(make(new Simulation()))).toBe(text);
});
