/** Collects garbage (needs --expose-gc) and answers the bytes in use: objects, and the memory of typed arrays. */
export function collectGarbage(): number {
  if (globalThis.gc === undefined) throw new Error('start Node.js with --expose-gc');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
