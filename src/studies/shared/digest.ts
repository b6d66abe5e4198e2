/** Order-dependent fingerprint of the digests of several runs: 64 bits as 16 hexadecimal digits. Not cryptographic. */
export function combineDigests(digests: readonly string[]): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const character of digests.join('|')) {
    const code = character.charCodeAt(0);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
    high ^= low >>> 13;
    low ^= high >>> 16;
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
