import { expect, test } from 'vitest';
import { csv } from '../../src/report/csv.js';

test('lines end with CRLF and cells with commas, quotes or line ends are quoted (RFC 4180)', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x,y', 'say "no"'],
        ['1\n2', null],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""no"""\r\n"1\n2",\r\n');
});

test('numbers are written in full and negative ones stay numbers', () => {
  expect(csv(['n'], [[-1.5], [0.1 + 0.2], [Number.NaN]])).toBe('n\r\n-1.5\r\n0.30000000000000004\r\n\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', ' =1', '\t1', '\r=1'])(
  'text %j is no formula for a spreadsheet',
  (text) => {
    const [, cell] = csv(['t'], [[text]]).split('\r\n');
    expect(cell?.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);
