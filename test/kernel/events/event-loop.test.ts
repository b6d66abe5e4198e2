import { expect, test } from 'vitest';
import { type Process, Simulation } from '../../../src/kernel/index.js';

function ticking(): { sim: Simulation; ticks: number[] } {
  const sim = new Simulation();
  const ticks: number[] = [];
  function* clock(): Process {
    for (let i = 0; i < 5; i++) {
      yield sim.hold(2);
      ticks.push(sim.now);
    }
  }
  sim.start(clock());
  return { sim, ticks };
}

test('a run goes up to and including a time, then stands at it', () => {
  const { sim, ticks } = ticking();
  sim.run(4);
  expect([ticks, sim.now, sim.peek()]).toEqual([[2, 4], 4, 6]);
  sim.run(5);
  expect([ticks.length, sim.now]).toEqual([2, 5]);
  expect(() => sim.run(3)).toThrow('run requires a time of at least 5 min, got 3');
  sim.run();
  expect([sim.now, sim.peek()]).toEqual([10, Number.POSITIVE_INFINITY]);
});

test('a run until something is so looks after every event, and no further than told', () => {
  const { sim, ticks } = ticking();
  expect([sim.runUntil(() => ticks.length === 3), sim.now]).toEqual([true, 6]);
  expect([sim.runUntil(() => false, 7), sim.now]).toEqual([false, 6]);
});

test('single steps perform one event each, and a run can be stopped from within', () => {
  const { sim, ticks } = ticking();
  expect([sim.step(), ticks.length, sim.step(), ticks.length]).toEqual([true, 0, true, 1]);
  sim.schedule(3, () => sim.stop());
  sim.run(100);
  // The call comes at 5; the clock stays there.
  expect([sim.now, ticks]).toEqual([5, [2, 4]]);
  sim.run(100);
  expect([sim.now, sim.step()]).toEqual([100, false]);
});

test('a run until something is so can be stopped from within too, and goes on when run again', () => {
  const { sim, ticks } = ticking();
  sim.schedule(3, () => sim.stop());
  expect([sim.runUntil(() => ticks.length === 3), sim.now]).toEqual([false, 3]);
  expect([sim.runUntil(() => ticks.length === 3), sim.now]).toEqual([true, 6]);
  expect(() => sim.runUntil(() => false, Number.NaN)).toThrow('runUntil requires a limit, got NaN');
});

// No tick mode: doubles add whole minutes, and parts of them by powers of two, without rounding up to 2^53 of the parts.
test('durations rounded to ticks where they are drawn meet exactly', () => {
  const sim = new Simulation();
  const tick = 1 / 1024;
  const rounded = (minutes: number): number => Math.round(minutes / tick) * tick;
  const meetings = new Map<number, number>();
  function* walk(minutes: number): Process {
    for (let i = 0; i < 30_000; i++) yield sim.hold(rounded(minutes / 10) + rounded((9 * minutes) / 10));
    meetings.set(sim.now, (meetings.get(sim.now) ?? 0) + 1);
  }
  for (let i = 0; i < 3; i++) sim.start(walk(rounded(0.7)));
  sim.run();
  expect([...meetings]).toEqual([[30_000 * (rounded(rounded(0.7) / 10) + rounded(rounded(0.7) * 0.9)), 3]]);
});
