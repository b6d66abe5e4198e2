import { expect, test } from 'vitest';
import { plain, textTable, wrapText } from '../../src/report/text-table.js';

test('columns are as wide as their widest cell and numbers stand to the right', () => {
  const table = textTable(
    [{ heading: 'lane' }, { heading: 'n', align: 'right' }],
    [
      ['a', '1'],
      ['longer', '12'],
    ],
  );
  expect(table).toBe('lane     n\n------  --\na        1\nlonger  12');
});

test('cells that differ only behind the cut have twice the room', () => {
  expect(textTable([{ heading: 'x', widest: 4 }], [['abcdef'], ['abcxyz']])).toBe(
    'x\n------\nabcdef\nabcxyz',
  );
  expect(textTable([{ heading: 'x', widest: 4 }], [['abcdef'], ['abcdef']])).toBe('x\n----\nabc…\nabc…');
});

test('a cell that is too long is cut with an ellipsis', () => {
  expect(textTable([{ heading: 'x', widest: 4 }], [['abcdef']])).toBe('x\n----\nabc…');
});

test('a row with a cell too few is refused', () => {
  expect(() => textTable([{ heading: 'a' }, { heading: 'b' }], [['1']])).toThrow(
    new RangeError('textTable requires 2 cells a row, got 1'),
  );
});

test('a line is broken between words before its width is exceeded', () => {
  expect(wrapText('one two three', 7)).toBe('one two\nthree');
  expect(wrapText('one two three', 9, '  ')).toBe('one two\n  three');
  expect(wrapText('unbreakable', 4)).toBe('unbreakable');
});

test('control characters of a scenario do not reach the terminal', () => {
  expect(plain('a\u001b[31mb\u0007')).toBe('a [31mb ');
  expect(textTable([{ heading: 'x' }], [['\u001b[2J']])).not.toContain('\u001b');
});

test('no space ends a line where a column has neither heading nor cells', () => {
  expect(textTable([{ heading: 'a' }, { heading: '' }], [['1', '']])).toBe('a\n-\n1');
});
