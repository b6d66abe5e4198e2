import { expect, test } from 'vitest';
import { KeyedDraws, streamsVersion } from '../../src/random/keyed-draws.js';
import { Streams } from '../../src/random/streams.js';

// If one of these changes, every stored result changes: raise `streamsVersion` and say so in the change log.
// The expected values are the 52-bit cells in hexadecimal, as first released.
const cell = (u: number): string =>
  Math.floor(u * 2 ** 52)
    .toString(16)
    .padStart(13, '0');

test('the golden table belongs to version 1 of the streams', () => {
  expect(streamsVersion).toBe(1);
});

test.each([
  ['demo', 0, 'inspection.service', 0, 0, '3f48afbb38471'],
  ['demo', 0, 'inspection.service', 1, 0, '138f5b54a232e'],
  ['demo', 0, 'inspection.service', 17, 2, 'd426e60ba4925'],
  ['demo', 1, 'inspection.service', 17, 2, 'f9aa48505c71d'],
  ['demo', 0, 'crossing.service', 17, 2, '2b65eb8b8eefa'],
  [42, 0, 'x', 2 ** 32 - 1, 0, 'a667bdce4cc94'],
  [42, 0, 'x', 2 ** 32, 0, '62add3fcec3ac'],
  ['42', 0, 'x', 2 ** 53 - 1, 2 ** 31 - 1, 'a3901d6c1f92f'],
])(
  'seed %o, replication %i, %s, entity %i, visit %i has not changed',
  (seed, replication, name, entity, visit, expected) => {
    expect(cell(new KeyedDraws(seed, replication).source(name).uniform(entity, visit))).toBe(expected);
  },
);

test.each([
  ['alea', ['8dc7ba7a249cb', '30103c020d230', 'b2620e0772a84', 'abfb476e3f418']],
  ['xor4096', ['464cbb7e92eb3', '71baac83681a3', '662d5eb542780', '937a546d062e7']],
] as const)('the %s stream has not changed', (algorithm, expected) => {
  const stream = new Streams('demo', 0, algorithm).get('supply.road');
  expect(expected.map(() => cell(stream.next()))).toEqual(expected);
});
