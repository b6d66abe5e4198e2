import { expect, test } from 'vitest';
import { type Stored, StoreEntrance } from '../../../src/kernel/resources/store-entrance.js';
import { FakeWaiter, freshKernel } from '../fake-waiter.js';

/** A door to a shelf with so many places. */
function door(places: number) {
  const kernel = freshKernel();
  const placed: string[] = [];
  const shelf = { places };
  const entrance = new StoreEntrance<string>('yard', kernel, {
    place: ({ item }: Stored<string>) => {
      if (placed.length >= shelf.places) return false;
      placed.push(item);
      return true;
    },
    serve: () => undefined,
    account: () => undefined,
  });
  const bring = (item: string) => {
    const truck = new FakeWaiter(kernel, item);
    return { truck, entered: entrance.admit(truck, { item, priority: 0 }) };
  };
  return { shelf, placed, entrance, bring };
}

test('items enter in order of arrival as there is room, and nobody overtakes', () => {
  const { shelf, placed, entrance, bring } = door(1);
  const [a, b, c] = [bring('a'), bring('b'), bring('c')];
  expect([a.entered, b.entered, c.entered, entrance.queueLength]).toEqual([true, false, false, 2]);
  shelf.places = 2;
  expect(entrance.tryPut({ item: 'd', priority: 0 })).toBe(false);
  expect([entrance.admitWaiting(), entrance.admitWaiting()]).toEqual([true, false]);
  expect([placed, b.truck.granted, c.truck.granted]).toEqual([['a', 'b'], [undefined], []]);
});

test('who leaves takes its item along; what is in stays in', () => {
  const { shelf, placed, entrance, bring } = door(0);
  const [a] = [bring('a'), bring('b')];
  entrance.withdraw(a.truck);
  shelf.places = 5;
  expect([entrance.admitWaiting(), placed, entrance.takeBack()]).toEqual([true, ['b'], false]);
  expect(entrance.line.statistics()).toMatchObject({ grants: 1, withdrawals: 1 });
});
