import { expect, test } from 'vitest';
import type { Outcome } from '../../src/corridor/index.js';
import type { Part } from '../corridor/scenarios.js';
import { replicate } from '../validation/replicate.js';
import { expectShare, siteAlone, total } from './site-alone.js';

// A truck of n pallets, each refused with probability p by itself, passes with (1 - p)^n where one refused pallet turns it back whole. COGAT
// tells of 0.5 % of trucks refused, drivers in 2025 of 30 to 50 that pass of 200 to 300: at 20 pallets p = 0.03 % and 8 to 9 %.

function under(rule: Part, pallets: number): readonly Outcome[] {
  const supply = { road: { perDay: 4_000 }, pallets };
  return replicate(siteAlone({ supply, inspection: { policy: { kind: 'scan-all', ...rule } } }), 2);
}

test.each([
  [0.0003, 20],
  [0.005, 10],
  [0.005, 30],
  [0.03, 20],
  [0.08, 5],
  [0.08, 20],
  [0.2, 12],
])('a pallet is refused with p = %d: of trucks of %d pallets (1 - p)^n pass, in part all', (p, n) => {
  const whole = under({ wholeRejection: { palletRefusal: p, after: 'leave' } }, n);
  const trucks = total(whole, ({ balance }) => balance.created);
  const passed = total(whole, ({ throughput }) => throughput.inspected.total);
  expectShare(passed, trucks, (1 - p) ** n);
  expect(passed + total(whole, ({ work }) => work.turnedBack)).toBe(trucks);

  const partial = under({ partialRejection: { palletRefusal: p, removal: 0 } }, n);
  expect(total(partial, ({ throughput }) => throughput.inspected.total)).toBe(trucks);
  expectShare(
    total(partial, ({ work }) => work.palletsRemoved),
    trucks * n,
    p,
  );
});
