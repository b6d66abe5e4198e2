import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from './checks.js';

/** Corridors that once failed, with the seed of their runs; what failed stands in the name of the file. */
const found = [
  ['gate-lanes-held-while-degraded', 'case 66'],
  ['site-lanes-held-while-degraded', 'case 134'],
  ['bound-of-crossing-after-warm-up', 'hand'],
  ['bound-of-inspection-after-a-phase', 'hand'],
  ['bound-of-ground-after-a-phase', 'hand'],
  ['gate-waits-for-work-that-fits', 'case 64'],
] as const;

test.each(found)('%s: all that holds for any corridor holds', (name, seed) => {
  const file = new URL(`found/${name}.yaml`, import.meta.url);
  expect(check(readFileSync(file, 'utf8'), seed).faults).toEqual([]);
});
