import { expect, test } from 'vitest';
import { BreakableWork, type Process, Simulation } from '../../../src/kernel/index.js';

function unloading() {
  const sim = new Simulation();
  const work = new BreakableWork(sim, { name: 'unloading' });
  const seen: string[] = [];
  function* unload(truck: string, minutes: number): Process {
    const left = yield* work.work(minutes);
    seen.push(`${truck} at ${sim.now}: ${left} left`);
    if (left === 0) return;
    yield work.work(left);
    seen.push(`${truck} at ${sim.now}: done`);
  }
  return { sim, work, seen, unload };
}

test('work that nobody breaks off takes its minutes and leaves none', () => {
  const { sim, work, seen, unload } = unloading();
  sim.start(unload('a', 30));
  sim.run(10);
  expect(work.inHand).toBe(1);
  sim.run();
  expect(seen).toEqual(['a at 30: 0 left']);
  expect(work.inHand).toBe(0);
});

test('the work begun last is broken off; what is left is due later by the break', () => {
  const { sim, work, seen, unload } = unloading();
  sim.start(unload('a', 30));
  sim.schedule(5, () => sim.start(unload('b', 40)));
  sim.schedule(12, () => expect(work.breakOff()).toBe(true));
  sim.run();
  // b worked from 5 to 12, so 33 of its 40 minutes are left.
  expect(seen).toEqual(['b at 12: 33 left', 'a at 30: 0 left', 'b at 45: done']);
});

test('work due at the instant of the break is finished, and the one begun before it is broken off', () => {
  const { sim, work, seen, unload } = unloading();
  sim.schedule(20, () => work.breakOff(), -1);
  sim.start(unload('a', 30));
  sim.start(unload('b', 20));
  sim.run();
  expect(seen.slice(0, 2)).toEqual(['b at 20: 0 left', 'a at 20: 10 left']);
  expect(seen.at(-1)).toBe('a at 30: done');
});

test('work of no length is never broken off, and without work in hand there is nothing to break off', () => {
  const { sim, work, seen, unload } = unloading();
  expect(work.breakOff()).toBe(false);
  sim.start(unload('a', 0));
  sim.schedule(0, () => {
    expect(work.inHand).toBe(1);
    expect(work.breakOff()).toBe(false);
  });
  sim.run();
  expect(seen).toEqual(['a at 0: 0 left']);
});

test('who is interrupted at work leaves it', () => {
  const { sim, work, unload } = unloading();
  const task = sim.start(unload('a', 30));
  sim.schedule(5, () => task.stop());
  sim.run();
  expect(work.inHand).toBe(0);
  expect(sim.now).toBe(5);
});

test('minutes below zero are refused', () => {
  const { work } = unloading();
  expect(() => work.work(-1)).toThrow(
    'work "unloading" requires a finite duration of at least 0 min, got -1',
  );
});
