import { expect, test } from 'vitest';
import { scramble } from '../../src/random/threefry.js';

/** The top 26 bits of both words, as `scramble` packs them. */
const packed = (word0: number, word1: number): number => (word0 >>> 6) * 2 ** 26 + (word1 >>> 6);

test('Threefry-2x32-13 gives the known answers of its authors', () => {
  // Known-answer vectors published with Random123 (Salmon et al.): all zeros, all ones, digits of pi.
  expect(scramble(0, 0, 0, 0, 0)).toBe(packed(0x9d1c5ec6, 0x8bd50731));
  expect(scramble(-1, -1, -1, -1, 0)).toBe(packed(0xfd36d048, 0x2d17272c));
  expect(scramble(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0)).toBe(packed(0xba3e4725, 0xf27d669e));
});

test('the flip turns every bit', () => {
  expect(scramble(1, 2, 3, 4, -1) + scramble(1, 2, 3, 4, 0)).toBe(2 ** 52 - 1);
});
