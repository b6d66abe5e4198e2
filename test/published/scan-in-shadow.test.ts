import { expect, test } from 'vitest';
import { type Part, site } from '../corridor/scenarios.js';
import { replicate } from '../validation/replicate.js';
import { expectExact, expectLess, passed, siteAlone } from './site-alone.js';

// Wein, Liu, Cao and Flynn (2007), Science & Global Security 15: monitors that test a truck while its driver is processed at the gate do
// not affect the congestion there.

const lanes = 4;
/** More trucks come than lanes can take, so that they are never idle. */
const supply = { road: { perDay: 660 } };
const capacity = (minutes: number) => (1440 * lanes) / minutes;

function under(policy: Part, times: Part) {
  const scenario = { days: 2, warmUpDays: 1, supply, inspection: { policy } };
  return replicate(siteAlone(scenario, site({ lanes, scanFalseAlarm: 0, ...times })), 10);
}

const papersOnly = { kind: 'random-share', share: 0 };
const scanAll = { kind: 'scan-all' };
const inShadow = { kind: 'scan-all', shadowing: { overlap: 1 } };

test('scans shorter than the papers cost no throughput in their shadow, and the known ratio after them', () => {
  const times = {
    documents: { kind: 'uniform', low: 8, high: 12 },
    scan: { kind: 'uniform', low: 4, high: 8 },
    scanners: lanes,
  };
  const none = under(papersOnly, times).map(passed);
  expectExact(none, capacity(10));
  // Truck by truck: the same trucks with the same papers pass.
  expect(under(inShadow, times).map(passed)).toEqual(none);
  // One after the other 10 + 6 min: 10/16 of the throughput. Half of the shorter overlapped, 10 + 6 - 3.
  expectExact(under(scanAll, times).map(passed), capacity(16));
  const half = { kind: 'scan-all', shadowing: { overlap: 0.5 } };
  expectExact(under(half, times).map(passed), capacity(13));
});

test('a scan that lasts longer than the papers is not in their shadow: the longer of two exponential times', () => {
  const times = {
    documents: { kind: 'exponential', mean: 10 },
    scan: { kind: 'exponential', mean: 6 },
    scanners: lanes,
  };
  // E max = 10 + 6 - 1 / (1/10 + 1/6) = 12.25 min.
  expectExact(under(inShadow, times).map(passed), capacity(12.25));
  expectExact(under(scanAll, times).map(passed), capacity(16));
});

test('with fewer scanners than lanes some scans come after the papers', () => {
  const times = { documents: 10, scan: 6, scanners: lanes };
  const enough = under(inShadow, times).map(passed);
  const few = under(inShadow, { ...times, scanners: 1 }).map(passed);
  expectLess(few, enough);
});
