import { expect, test } from 'vitest';
import {
  addHolding,
  checkHoldings,
  expire,
  heldOf,
  holdingsOf,
  type Lender,
  removeHolding,
  surrenderAll,
} from '../../../src/kernel/events/waiter.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

function lender(label: string, lent = 0) {
  const given: [unknown, number][] = [];
  const made: Lender = {
    label,
    lent,
    spare: 0,
    lapsed: 'too late',
    withdraw: (waiter) => void given.push([waiter, -1]),
    takeBack: () => true,
    surrender: (holder, amount) => void given.push([holder, amount]),
  };
  return { made, given };
}

const lanes = lender('lanes').made;
const bays = lender('bays').made;
const crews = lender('crews').made;

test('units of several kinds are kept apart and leave by kind', () => {
  const truck = new FakeWaiter(freshKernel());
  for (const [source, amount] of [
    [lanes, 2],
    [bays, 3],
    [crews, 5],
    [bays, 4],
    [lanes, 1],
  ] as const)
    addHolding(truck, source, amount);
  expect([lanes, bays, crews].map((each) => heldOf(truck, each))).toEqual([3, 7, 5]);
  expect([removeHolding(truck, bays, 8), removeHolding(truck, lanes, 4)]).toEqual([false, false]);
  expect([removeHolding(truck, bays, 7), removeHolding(truck, lanes, 3)]).toEqual([true, true]);
  expect(holdingsOf(truck).map(({ lender: { label }, amount }) => [label, amount])).toEqual([['crews', 5]]);
  // The inline place is free again.
  addHolding(truck, bays, 1);
  expect([heldOf(truck, bays), removeHolding(truck, lanes, 1)]).toEqual([1, false]);
});

test('who ends gives back all, and who gave up learns it from the source', () => {
  const [first, second] = [lender('lanes'), lender('bays')];
  const truck = new FakeWaiter(freshKernel());
  addHolding(truck, first.made, 2);
  addHolding(truck, second.made, 3);
  surrenderAll(truck);
  expect([first.given, second.given]).toEqual([[[truck, 2]], [[truck, 3]]]);
  truck.source = first.made;
  expire(truck);
  expect([truck.delivered, first.given.at(-1)]).toEqual(['too late', [truck, -1]]);
});

test('units held that are not those lent are told', () => {
  const kernel = freshKernel();
  const { made } = lender('resource "lanes"', 5);
  const trucks = [2, 3].map((amount) => {
    const truck = new FakeWaiter(kernel);
    addHolding(truck, made, amount);
    return truck;
  });
  expect(() => checkHoldings(trucks)).not.toThrow();
  expect(() => checkHoldings(trucks.slice(1))).toThrow(
    'broken invariant: units held (3) = units lent (5) of resource "lanes"',
  );
});
