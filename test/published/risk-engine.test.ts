import { expect, test } from 'vitest';
import type { Outcome } from '../../src/corridor/index.js';
import { mean } from '../../src/statistics/index.js';
import { type Part, site } from '../corridor/scenarios.js';
import { replicate } from '../validation/replicate.js';
import { expectExact, expectLess, expectShare, siteAlone, total } from './site-alone.js';

// McLay, Lloyd and Niman (2011), Annals of Operations Research 187: highly accurate prescreening is the most important factor, and
// moderately accurate prescreening may be no improvement over treating all containers the same.

const prevalence = 0.1;
const trucks = 2_000;
const [scanDetection, manualDetection] = [0.9, 0.95];
/** Of the contraband on trucks that are scanned. */
const found = scanDetection * manualDetection;

function under(policy: Part, costs: Part = {}): readonly Outcome[] {
  const supply = { road: { perDay: trucks, dispersion: 0 } };
  const instruments = site({ scanDetection, manualDetection, scanFalseAlarm: 0.02 });
  return replicate(siteAlone({ supply, costs, inspection: { policy, prevalence } }, instruments), 10);
}

const share = 0.3;
const engine = (recall: number, selected = share) =>
  under({ kind: 'risk-based', share: selected, recall, randomFloor: 0 });

/** What is found is an expectation in each run, and comes out so when counted. */
function expectFound(outcomes: readonly Outcome[], exact: number): void {
  expect(mean(outcomes.map(({ detection }) => detection ?? Number.NaN))).toBeCloseTo(exact, 9);
  expectShare(
    total(outcomes, ({ work }) => work.seized),
    10 * trucks,
    prevalence * exact,
  );
}

test.each([0.1, 0.3, 0.5])(
  'an engine whose recall is its share of %d finds what a random share does',
  (selected) => {
    expectFound(engine(selected, selected), selected * found);
    expectFound(under({ kind: 'random-share', share: selected }), selected * found);
  },
);

test('an engine is better than one test for all, with as many scans, from the recall that is the detection of that test', () => {
  const detection = 0.7;
  // Alarms at contraband and false ones are 30 % of the trucks together, those that the engine selects.
  const falseAlarm = (share - prevalence * detection) / (1 - prevalence);
  const all = under({ kind: 'two-stage', primary: 0, detection, falseAlarm });
  expectFound(all, detection * found);
  expectShare(
    total(all, ({ work }) => work.scans),
    10 * trucks,
    share,
  );
  // Recalls of 0.5 and 0.6 are far better than chance, and worse than treating all alike.
  for (const recall of [0.3, 0.5, 0.6, 0.8, 0.95]) {
    const selective = engine(recall);
    expectFound(selective, recall * found);
    expectShare(
      total(selective, ({ work }) => work.scans),
      10 * trucks,
      share,
    );
    expect(mean(selective.map((each) => each.detection ?? 0)) > (all[0]?.detection ?? 0)).toBe(
      recall > detection,
    );
  }
});

test('the break-even recall, where what scans cost is weighed against what is missed', () => {
  // USD 100 a scan, 1,500 for what is missed. To scan all costs 100 + 0.1 × 1,500 (1 - 0.855) a truck, the engine with recall r
  // 30 + 0.1 × 1,500 (1 - 0.855 r): the same at r = 1 - 70 / (150 × 0.855) = 0.454. Lift 1.5.
  const [scan, missed] = [100, 1_500];
  const breakEven = 1 - ((1 - share) * scan) / (prevalence * missed * found);
  expect(breakEven).toBeCloseTo(0.454, 3);
  const prices = { officerHour: 0, manualSearch: 0, scan };
  const costs = (policy: Part) =>
    under(policy, prices).map(
      ({ cost, work }) => cost.inspection + missed * (trucks * prevalence - work.seized),
    );
  const all = costs({ kind: 'scan-all' });
  const withEngine = (recall: number) => costs({ kind: 'risk-based', share, recall, randomFloor: 0 });
  const [low, high] = [withEngine(0.3), withEngine(0.6)];
  expectLess(all, low);
  expectLess(high, all);
  // Costs are linear in the recall: where the line between the two crosses the cost of scanning all.
  const crossings = all.map((cost, index) => {
    const [above = 0, below = 0] = [low[index], high[index]];
    return 0.3 + (0.3 * (above - cost)) / (above - below);
  });
  expectExact(crossings, breakEven);
});
