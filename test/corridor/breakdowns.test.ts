import { describe, expect, test } from 'vitest';
import { KeyedDraws } from '../../src/random/index.js';
import { arrivals, gate, run, site } from './scenarios.js';

/** First time of an exponential distribution with that mean, as the corridor draws it for unit 0. */
const firstTime = (source: string, mean: number): number =>
  -mean * Math.log(new KeyedDraws('hand', 0).source(source).uniform(0, 0));

const scanAll = { inspection: { policy: { kind: 'scan-all' } } };

describe('a scanner', () => {
  const mean = 500;
  const failure = firstTime('inspection.failure', mean);
  const broken = site({ lanes: 1, scanners: 1, scan: 10, breakdown: { meanUptime: mean, repair: 100 } });

  test('that fails finishes its scan and takes the next one when it is repaired', () => {
    const { times, outcome } = run(scanAll, arrivals([0, 100]), broken);
    // Scans end every 10 min; the one under way at the failure is finished; the next begins with the end of the repair.
    const before = Math.ceil(failure / 10);
    const expected = Array.from({ length: before }, (_, scan) => 10 * (scan + 1));
    expect(times('inspected').slice(0, before)).toEqual(expected);
    expect(times('inspected')[before]).toBeCloseTo(failure + 100 + 10, 6);
    expect(outcome.work.scannerFailures).toBeGreaterThan(0);
    // The case is one where something is inspected before the failure and repaired within the day.
    expect(failure).toBeGreaterThan(20);
    expect(failure).toBeLessThan(1_000);
  });

  test('that fails leaves the others at work', () => {
    const two = site({ scanners: 2, breakdown: { meanUptime: 1e6, repair: 100 } });
    const { times } = run(scanAll, arrivals([0, 4]), broken, two);
    expect(times('inspected')).toEqual([10, 20, 30, 40]);
  });

  test('ages by the calendar, not by use', () => {
    const { outcome } = run(scanAll, broken);
    expect(outcome.throughput.inspected.total).toBe(0);
    expect(outcome.work.scannerFailures).toBeGreaterThan(0);
  });

  test('taken away by a phase takes its failures with it', () => {
    const source = new KeyedDraws('hand', 0).source('inspection.failure');
    const failures = Array.from({ length: 9 }, (_, other) => -mean * Math.log(source.uniform(other + 1, 0)));
    const second = Math.min(...failures);
    // Of ten scanners one other is down for good from `second` on, while unit 0 still works: it alone stays.
    expect(second + 12).toBeLessThan(failure);
    const phases = [{ name: 'one', from: second + 1, set: { 'inspection.sites.site.scanners': 1 } }];
    const lasting = site({ scanners: 10, breakdown: { meanUptime: mean, repair: 100_000 } });
    const { times } = run({ phases }, scanAll, arrivals([second + 2, 1]), broken, lasting);
    expect(times('inspected')[0]).toBeCloseTo(second + 12, 6);
  });
});

describe('an unplanned closure of a gate', () => {
  const begin = firstTime('crossing.closure', 1440);
  const closures = { perDay: 1, duration: 120 };

  test('stops the queue for its length and lets the truck in the lane finish', () => {
    const parts = [gate({ lanes: 1, processing: 60, closures }), arrivals([begin - 20, 2])];
    const { times, outcome } = run({ days: 3 }, ...parts);
    expect(times('received')[0]).toBeCloseTo(begin + 40, 6);
    expect(times('received')[1]).toBeCloseTo(begin + 120 + 60, 6);
    expect(outcome.work.unplannedClosures).toBeGreaterThan(0);
  });

  test('suspends that truck where the rule says so', () => {
    const parts = [gate({ processing: 60, closures, closing: 'suspend' }), arrivals([begin - 20, 1])];
    expect(run({ days: 3 }, ...parts).times('received')[0]).toBeCloseTo(begin + 120 + 40, 6);
  });

  test('while the gate is closed anyway is not counted', () => {
    const { outcome } = run({ days: 30 }, gate({ hours: 'closed', closures }));
    expect(outcome.work.unplannedClosures).toBe(0);
  });
});
