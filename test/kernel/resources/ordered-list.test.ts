import { expect, test } from 'vitest';
import { OrderedList } from '../../../src/kernel/resources/ordered-list.js';

test('values stand by priority, equals in order of arrival or ahead of each other, and leave by handle', () => {
  const list = new OrderedList<string>();
  const handles = [list.add('b', 2), list.add('a', 1), list.add('b2', 2), list.addAhead('b0', 2)];
  expect(list.toArray()).toEqual(['a', 'b0', 'b', 'b2']);
  expect([list.first, list.length]).toEqual([handles[1], 4]);
  expect(list.remove(handles[0] ?? -1)).toBe('b');
  expect(list.find((value) => value.startsWith('b'))).toBe(handles[3]);
  expect(list.find((value) => value === 'c')).toBe(-1);
  // A handle that became free is used again; the list does not grow with what passes through.
  expect(list.add('c', 3)).toBe(handles[0]);
});
