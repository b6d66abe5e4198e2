import { expect, test } from 'vitest';
import { Tank } from '../../../src/kernel/resources/level-contents.js';
import { LevelSide } from '../../../src/kernel/resources/level-queue.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

function level(amount: number, limit: number) {
  const kernel = freshKernel();
  const tank = new Tank(kernel, amount, limit);
  const outflow = new LevelSide('level "fuel"', kernel, tank, false);
  const inflow = new LevelSide('room in level "fuel"', kernel, tank, true);
  tank.connect(outflow, inflow);
  return { kernel, tank, outflow, inflow, truck: (name: string) => new FakeWaiter(kernel, name) };
}

test('a large draw withdrawn from the head lets the small one behind it go', () => {
  const { tank, outflow, truck } = level(3, 10);
  const [large, small] = [truck('large'), truck('small')];
  expect([outflow.admit(large, 0, 5), outflow.admit(small, 0, 2)]).toEqual([false, false]);
  expect(outflow.tryMove(1)).toBe(false);
  outflow.withdraw(large);
  expect([small.granted, tank.amount, outflow.queueLength]).toEqual([[undefined], 1, 0]);
  expect(outflow.line.statistics()).toMatchObject({ grants: 1, withdrawals: 1 });
});

test('what is taken makes room for who waits to put in, and what is put in serves who waits to take', () => {
  const { tank, outflow, inflow, truck } = level(8, 10);
  const [putter, taker] = [truck('putter'), truck('taker')];
  expect(inflow.admit(putter, 0, 4)).toBe(false);
  expect(outflow.admit(taker, 0, 9)).toBe(false);
  // 8 - 2 leaves room for 4: 10; of these 9 go at once.
  expect(outflow.admit(truck('urgent'), -1, 2)).toBe(true);
  expect([putter.granted, taker.granted, tank.amount]).toEqual([[undefined], [undefined], 1]);
});

test('a draw can be undone, a fill cannot', () => {
  const { tank, outflow, inflow, truck } = level(5, 10);
  const [taker, waiting] = [truck('taker'), truck('waiting')];
  outflow.admit(taker, 0, 4);
  outflow.admit(waiting, 0, 3);
  expect([outflow.takeBack(taker), waiting.granted, tank.amount]).toEqual([true, [undefined], 2]);
  expect([inflow.takeBack(taker), outflow.isFinal, inflow.isFinal, tank.amount]).toEqual([
    false,
    false,
    true,
    2,
  ]);
  expect(() => outflow.tryMove(0)).toThrow('level "fuel" requires a finite amount above 0, got 0');
});
