import { describe, expect, test } from 'vitest';
import { KeyedDraws } from '../../src/random/keyed-draws.js';
import { BAND, chiSquarePValue, pairCounts, uniformityPValue } from './goodness-of-fit.js';

const KEYS = 40_000;
const SIDE = 16; // 256 cells, about 156 pairs in each

function expectInBand(p: number): void {
  expect(p, 'p-value').toBeGreaterThan(BAND[0]);
  expect(p, 'p-value').toBeLessThan(BAND[1]);
}

const source = new KeyedDraws('battery', 0).source('inspection.service');
const ofReplication = Array.from({ length: KEYS + 7 }, (_, i) =>
  new KeyedDraws('battery', i).source('x').uniform(17),
);
const ofSeed = Array.from({ length: KEYS + 7 }, (_, i) => new KeyedDraws(i, 0).source('x').uniform(17));
const ofTextSeed = Array.from({ length: KEYS + 7 }, (_, i) =>
  new KeyedDraws(`run ${i}`, 0).source('x').uniform(17),
);
const ofName = Array.from({ length: KEYS + 7 }, (_, i) =>
  new KeyedDraws('battery', 0).source(`lane-${i}.service`).uniform(17),
);
const from = (draws: readonly number[]) => (i: number) => draws[i] ?? Number.NaN;

/** Ways to walk through neighbouring keys. */
const walks: readonly [string, (i: number) => number][] = [
  ['entities', (i) => source.uniform(i)],
  ['entities at a later visit', (i) => source.uniform(i, 3)],
  ['entities in steps of 1,000', (i) => source.uniform(i * 1000)],
  ['entities around 2^32', (i) => source.uniform(2 ** 32 - KEYS / 2 + i)],
  ['entities in steps of 2^32', (i) => source.uniform(i * 2 ** 32)],
  ['visits', (i) => source.uniform(17, i)],
  ['entities and visits together', (i) => source.uniform(i, i)],
  ['replications', from(ofReplication)],
  ['number seeds', from(ofSeed)],
  ['text seeds', from(ofTextSeed)],
  ['source names', from(ofName)],
];

describe.each(walks)('along neighbouring %s', (_, walk) => {
  test('draws are uniform', () => {
    const draws = Array.from({ length: KEYS }, (_unused, i) => walk(i));
    expectInBand(uniformityPValue(draws));
    const counts = new Float64Array(256);
    for (const u of draws) counts[Math.floor(u * 256)] = (counts[Math.floor(u * 256)] ?? 0) + 1;
    expectInBand(chiSquarePValue(counts));
    // The low bits, which the cells above do not see.
    const low = new Float64Array(256);
    for (const u of draws) {
      const cell = Math.floor(u * 2 ** 52) % 256;
      low[cell] = (low[cell] ?? 0) + 1;
    }
    expectInBand(chiSquarePValue(low));
  });

  test.each([1, 2, 3, 7])('pairs at lag %i are independent', (lag) => {
    expectInBand(chiSquarePValue(pairCounts(SIDE, KEYS, walk, (i) => walk(i + lag))));
  });
});

test('the same truck is independent between neighbouring visits, sources, replications, seeds and halves of its number', () => {
  const others = [
    (i: number) => source.uniform(i, 1),
    (i: number) => source.uniform(i + 2 ** 32),
    ...['inspection.servicf', 'inspection.service2', 'crossing.service'].map((name) => {
      const other = new KeyedDraws('battery', 0).source(name);
      return (i: number) => other.uniform(i);
    }),
    ...[new KeyedDraws('battery', 1), new KeyedDraws('batterz', 0)].map((draws) => {
      const other = draws.source('inspection.service');
      return (i: number) => other.uniform(i);
    }),
  ];
  for (const other of others)
    expectInBand(chiSquarePValue(pairCounts(SIDE, KEYS, (i) => source.uniform(i), other)));
});

test('one changed bit of entity or visit changes each of the 52 bits half of the time', () => {
  const bits = (u: number): bigint => BigInt(Math.floor(u * 2 ** 52));
  const trials = 400;
  const changedBits: [number, number][] = [];
  for (let bit = 0; bit < 53; bit++) changedBits.push([2 ** bit, 0]);
  for (let bit = 0; bit < 31; bit++) changedBits.push([0, 2 ** bit]);
  const flips = new Float64Array(52);
  for (const [entityStep, visitStep] of changedBits) {
    let total = 0;
    for (let trial = 0; trial < trials; trial++) {
      // Bit k of the base is 0 where it is going to be added.
      const base = Math.floor(trial * 16807 * 257) % 2 ** 40;
      const entity = Math.floor(base / entityStep) % 2 === 0 ? base : base - entityStep;
      const visit = Math.floor(trial / (visitStep || 1)) % 2 === 0 ? trial : trial - visitStep;
      let changed =
        bits(source.uniform(entity, visit)) ^ bits(source.uniform(entity + entityStep, visit + visitStep));
      for (let bit = 0; bit < 52; bit++, changed >>= 1n) {
        flips[bit] = (flips[bit] ?? 0) + Number(changed & 1n);
        total += Number(changed & 1n);
      }
    }
    // 52 * 400 fair coins for each input bit, 84 input bits: 4.5 standard errors.
    expect(Math.abs(total / (52 * trials) - 0.5)).toBeLessThan((4.5 * 0.5) / Math.sqrt(52 * trials));
  }
  const thrown = trials * changedBits.length;
  for (const flipped of flips)
    expect(Math.abs(flipped / thrown - 0.5)).toBeLessThan((4.5 * 0.5) / Math.sqrt(thrown));
});

test('a draw depends on nothing but its key', () => {
  const draws = new KeyedDraws('s', 2);
  const expected = draws.source('a').uniform(17, 1);
  draws.source('b').uniform(17);
  for (let i = 100; i > 0; i--) draws.source('a').uniform(i);
  expect(draws.source('a').uniform(17, 1)).toBe(expected);
  expect(new KeyedDraws('s', 2).source('a').uniform(17, 1)).toBe(expected);
  expect(draws.source('a').uniform(17)).toBe(draws.source('a').uniform(17, 0));
});

test('an antithetic run draws exactly 1 - u', () => {
  const plain = new KeyedDraws('s', 2).source('a');
  const mirrored = new KeyedDraws('s', 2, { antithetic: true }).source('a');
  for (const entity of [0, 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1])
    expect(mirrored.uniform(entity, 5)).toBe(1 - plain.uniform(entity, 5));
});

test('200,000 keys of one source meet no draw twice', () => {
  // Chance of a repeat among 2^52 values: 200,000² / 2^53, about 4e-6.
  const seen = new Set(Array.from({ length: 200_000 }, (_, i) => source.uniform(i)));
  expect(seen.size).toBe(200_000);
});

test('entities and visits outside their range are refused', () => {
  for (const entity of [-1, 0.5, 2 ** 53, Number.NaN])
    expect(() => source.uniform(entity)).toThrow(RangeError);
  for (const visit of [-1, 0.5, 2 ** 31, Number.NaN])
    expect(() => source.uniform(1, visit)).toThrow(RangeError);
  expect(() => source.uniform(-1)).toThrow(
    'a keyed draw requires a whole entity from 0 to below 2^53, got -1',
  );
  expect(() => new KeyedDraws('s', -1)).toThrow(RangeError);
});
