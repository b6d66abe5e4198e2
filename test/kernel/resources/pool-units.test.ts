import { expect, test } from 'vitest';
import type { Lender } from '../../../src/kernel/events/index.js';
import { PoolUnits } from '../../../src/kernel/resources/pool-units.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

function scanners() {
  const kernel = freshKernel();
  const lender: Lender & { readonly name: string } = {
    name: 'scanners',
    label: 'pool "scanners"',
    lapsed: undefined,
    spare: 0,
    lent: 0,
    withdraw: () => undefined,
    takeBack: () => true,
    surrender: () => undefined,
  };
  return { kernel, units: new PoolUnits(['a', 'b', 'c'], lender, kernel), truck: new FakeWaiter(kernel) };
}

test('the unit free longest is taken first, unless a preferred one is free', () => {
  const { units } = scanners();
  expect(units.take({ prefer: ['c', 'b'] }, undefined)?.value).toBe('c');
  expect(units.take({ prefer: ['c'], otherwise: 'wait' }, undefined)).toBeUndefined();
  expect(units.take(undefined, undefined)?.value).toBe('a');
  units.release('c');
  units.release('a');
  expect([units.free, units.taken]).toEqual([['b', 'c', 'a'], 0]);
  expect(units.take({ suits: (unit) => unit > 'b' }, undefined)?.value).toBe('c');
  expect(units.take({ suits: (unit) => unit > 'b', prefer: ['b'] }, undefined)).toBeUndefined();
});

test('a unit taken back unseen is free ahead of the others, one given back behind them', () => {
  const { units, truck } = scanners();
  const other = scanners().truck;
  units.take({ prefer: ['b'] }, truck);
  units.takeBack('b', other);
  expect([units.lent, units.free]).toEqual([1, ['a', 'c']]);
  units.takeBack('b', truck);
  expect([units.lent, units.free, truck.heldFrom]).toEqual([0, ['b', 'a', 'c'], undefined]);
  units.take(undefined, truck);
  units.take(undefined, truck);
  units.takeBackAll(truck);
  // In the order in which they were given to the pool.
  expect([units.free, units.taken]).toEqual([['c', 'a', 'b'], 0]);
});

test('use is counted by unit, from the reset on for a unit that is out', () => {
  const { kernel, units } = scanners();
  units.take(undefined, undefined);
  kernel.now = 4;
  units.release('a');
  units.take({ prefer: ['b'] }, undefined);
  kernel.now = 10;
  expect(units.statistics()).toEqual([
    { unit: 'a', uses: 1, busyTime: 4, utilisation: 0.4 },
    { unit: 'b', uses: 1, busyTime: 6, utilisation: 0.6 },
    { unit: 'c', uses: 0, busyTime: 0, utilisation: 0 },
  ]);
  units.resetStatistics(10);
  kernel.now = 12;
  units.release('b');
  kernel.now = 14;
  expect(units.statistics().map(({ uses, busyTime, utilisation }) => [uses, busyTime, utilisation])).toEqual([
    [0, 0, 0],
    [1, 2, 0.5],
    [0, 0, 0],
  ]);
});

test('a unit that is not out, or that another one holds, can be neither released nor handed over', () => {
  const { units, truck } = scanners();
  expect(() => units.release('a')).toThrow('release of a unit that is not out of pool "scanners"');
  units.take(undefined, truck);
  expect(() => units.handOver('a', undefined)).toThrow(
    'handing over of a unit of pool "scanners" that "truck" holds',
  );
});
