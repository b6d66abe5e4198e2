import { expect, test } from 'vitest';
import { mean } from '../../src/statistics/index.js';
import { type Part, site } from '../corridor/scenarios.js';
import { replicate } from '../validation/replicate.js';
import { expectExact, expectLess, passed, siteAlone } from './site-alone.js';

// Bakshi, Flynn and Gans (2011), Management Science 57(1), with the moves of two container terminals: a few boxes sent to a slow, rigorous
// search are sustainable up to 5 % of them (1.5 % at the larger port), and 7 % delay nearly every box; a rapid test of all, with a
// search of what alarms, holds. The knee is where bays = arrivals × share × minutes.

const perDay = 480;
/** 480 × 5 % × 120 min = 2 bays × 1,440 min. */
const [bays, minutes, knee] = [2, 120, 0.05];

function under(policy: Part, instruments: Part) {
  const papers = { lanes: 10, documents: { kind: 'exponential', mean: 2 } };
  const search = { secondaryBays: bays, manual: minutes };
  const scenario = { days: 5, warmUpDays: 5, supply: { road: { perDay } }, inspection: { policy } };
  return replicate(siteAlone(scenario, site({ ...papers, ...search, ...instruments })), 10);
}

/** A share is sent to be searched by hand. */
const selective = (share: number) =>
  under({ kind: 'random-share', share }, { scan: 0, scanDetection: 1, scanFalseAlarm: 1 });
/** All get 1 min of screening and pass but for 10 %, which are scanned; 5 % of the scans end in a search. */
const twoStage = () =>
  under({ kind: 'two-stage', primary: 1, falseAlarm: 0.1 }, { scan: 8, scanners: 1, scanFalseAlarm: 0.05 });

test('a slow search of a few: below 5 % all pass, above it the whole line moves at the pace of the bays', () => {
  for (const share of [0.03, 0.04]) {
    const outcomes = selective(share);
    // A tenth of a day of arrivals would be a queue; some trucks are always inside.
    expect(mean(outcomes.map((each) => each.stages.inspection.workInProgress))).toBeLessThan(perDay / 10);
    expect(mean(outcomes.map(({ timeInSystem }) => timeInSystem.p50 ?? 0))).toBeLessThan(5);
    expectExact(outcomes.map(passed), perDay);
  }
  for (const share of [0.06, 0.07]) {
    const outcomes = selective(share);
    expectLess(
      outcomes.map(passed),
      outcomes.map(({ arrivalsPerDay }) => arrivalsPerDay),
    );
    expectExact(
      outcomes.map((each) => (share * passed(each)) / perDay),
      knee,
    );
    // In the second five days half of all trucks, searched or not, have been there for more than half a day.
    expect(mean(outcomes.map(({ timeInSystem }) => timeInSystem.p50 ?? 0))).toBeGreaterThan(720);
  }
});

test('a quick test of all with the same bays holds, and finds nearly ten times as much', () => {
  const [all, few] = [twoStage(), selective(0.07)];
  expectExact(all.map(passed), perDay);
  expect(mean(all.map(({ timeInSystem }) => timeInSystem.p95 ?? 0))).toBeLessThan(15);
  // Screening, scan and search find 0.85 × 0.8 × 0.95, the search of a few 0.07 × 0.95: exact, as detection is an expectation.
  expect(all[0]?.detection).toBeCloseTo(0.85 * 0.8 * 0.95, 9);
  expect(few[0]?.detection).toBeCloseTo(0.07 * 0.95, 9);
});
