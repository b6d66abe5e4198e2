import { expect, test } from 'vitest';
import { cheapestTree, type Sensor, simulate } from '../../src/corridor/index.js';
import { expectShare, siteAlone } from '../published/site-alone.js';
import { site } from './scenarios.js';

const minutes = (value: number) => ({ kind: 'constant', value }) as const;
const sensors: readonly Sensor[] = [
  { name: 'portal', by: 'officers', time: minutes(0.5), detection: 0.7, falseAlarm: 0.1, cost: 0.5 },
  { name: 'image', by: 'scanner', time: minutes(5), detection: 0.85, falseAlarm: 0.05, cost: 5 },
];
const search = { cost: 120, detection: 0.95 };

test('a sensor at several places of the tree is a test at each, and equal ends are one test', () => {
  const dogs: Sensor = {
    name: 'dogs',
    by: 'dogs',
    time: minutes(8),
    detection: 0.8,
    falseAlarm: 0.1,
    cost: 8,
  };
  // Two alarms of three lead to search. After an alarm of the portal one of two: dogs first, 8 + 0.9 × 5 against 5 + 0.95 × 8. After none
  // both: image first, 5 + 0.05 × 8 against 8 + 0.1 × 5.
  const { policy } = cheapestTree({ sensors: [...sensors, dogs], search, detection: 0.8, teams: 3 });
  const tests = Object.entries(policy.tests);
  const ways = tests.map(([name, { by, alarm, clear }]) => [name, by, alarm, clear]);
  expect([policy.first, policy.teams]).toEqual(['portal', 3]);
  expect(ways).toEqual([
    ['image', 'scanner', 'search', 'release'],
    ['dogs', 'dogs', 'search', 'image'],
    ['dogs-2', 'dogs', 'search', 'release'],
    ['image-2', 'scanner', 'dogs-2', 'release'],
    ['portal', 'officers', 'dogs', 'image-2'],
  ]);
});

// By hand in test/theory/sensor-trees.test.ts: both must alarm, at 1.6 min a truck; one of them must, at 22.4.
test.each([
  [0.55, 0.1, 0.005, 1.6],
  [0.85, 0.9, 0.145, 22.4],
])(
  'a corridor under the tree for %d finds what it says, with the work it says',
  (least, scanned, searched, cost) => {
    const best = cheapestTree({ sensors, search, detection: least });
    expect(best.cost).toBeCloseTo(cost, 12);
    const scenario = siteAlone(
      { supply: { road: { perDay: 4_000 } }, inspection: { policy: best.policy } },
      site({ manual: search.cost, manualDetection: search.detection }),
    );
    const outcome = simulate(scenario, { seed: 'tree' });
    const { examined, manualSearches, scannerMinutes, scans } = outcome.work;
    expect(outcome.detection).toBeCloseTo(best.detection, 12);
    expectShare(scans, examined, scanned);
    expectShare(manualSearches, examined, searched);
    expect(scannerMinutes).toBeCloseTo(5 * scans, 6);
    // Each truck is half a minute at the portal; scans and searches are the rest of the cost.
    expect(0.5 + 5 * scanned + search.cost * searched).toBeCloseTo(best.cost, 12);
  },
);

test('names that no test of a scenario may have are refused', () => {
  const named = (name: string) => () =>
    cheapestTree({ sensors: sensors.map((each) => ({ ...each, name })), search, detection: 0.5 });
  for (const name of ['Portal', 'search', 'release', '', 'portal']) expect(named(name)).toThrow(RangeError);
});
