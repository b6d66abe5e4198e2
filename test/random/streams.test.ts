import { expect, test } from 'vitest';
import { Streams } from '../../src/random/streams.js';
import { BAND, chiSquarePValue, pairCounts } from './goodness-of-fit.js';

test('a name has one stream, and using another never disturbs it', () => {
  const alone = new Streams('s', 0).get('inspection.service');
  const expected = [alone.next(), alone.next(), alone.next()];
  const streams = new Streams('s', 0);
  const mixed = expected.map(() => {
    streams.get('supply.road').next();
    return streams.get('inspection.service').next();
  });
  expect(mixed).toEqual(expected);
});

test.each([
  ['seed', (i: number) => new Streams(i, 0).get('x')],
  ['replication', (i: number) => new Streams('s', i).get('x')],
  ['name', (i: number) => new Streams('s', 0).get(`truck-${i}`)],
])('streams that differ in %s by 1 are independent', (_, make) => {
  const first = Array.from({ length: 40_001 }, (_unused, i) => make(i).next());
  const at = (i: number): number => first[i] ?? Number.NaN;
  const p = chiSquarePValue(pairCounts(16, 40_000, at, (i) => at(i + 1)));
  expect(p > BAND[0] && p < BAND[1]).toBe(true);
});

test('a checkpoint brings all streams back, and one it does not name starts afresh', () => {
  const streams = new Streams('s', 3, 'xor4096');
  streams.get('a').next();
  const checkpoint = JSON.parse(JSON.stringify(streams.state()));
  const expected = [streams.get('a').next(), streams.get('b').next()];
  streams.restore(checkpoint);
  expect([streams.get('a').next(), streams.get('b').next()]).toEqual(expected);
});

test('impossible seeds are refused at construction', () => {
  expect(() => new Streams(Number.POSITIVE_INFINITY, 0)).toThrow(RangeError);
  expect(() => new Streams('s', 1.5)).toThrow(RangeError);
});
