import { expect, test } from 'vitest';
import { canonicalJson, scenarioHash, sha256 } from '../../src/node/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';

test('SHA-256 of "abc" is that of FIPS 180-4, appendix B.1', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('canonical JSON sorts keys at every depth, keeps lists in order and leaves out what is undefined', () => {
  const value = { b: [3, { d: 1, c: null }], a: 'ü"', z: undefined };
  expect(canonicalJson(value)).toBe('{"a":"ü\\"","b":[3,{"c":null,"d":1}]}');
});

test('the hash does not see the order of keys and sees every number', () => {
  const turned = Object.fromEntries(Object.entries(baseline).reverse());
  expect(scenarioHash({ ...baseline, ...turned })).toBe(scenarioHash(baseline));
  expect(scenarioHash({ ...baseline, days: baseline.days + 1 })).not.toBe(scenarioHash(baseline));
  expect(sha256(canonicalJson(turned))).toBe(scenarioHash(baseline));
});
