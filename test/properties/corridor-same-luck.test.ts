import { describe, expect, test } from 'vitest';
import { createModel, type JournalRow, numberAt, setParameter } from '../../src/corridor/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { varianceReduction } from '../../src/statistics/index.js';
import { replicate } from '../validation/replicate.js';
import { receivedPerDay, type Settings, shortBaseline, withSettings } from './ample-baseline.js';

const site = 'inspection.sites.nitzana';

/** Contraband that shows: frequent, always found, no false alarms; scanners and bays enough that nobody waits in a lane. */
const revealing: Settings = {
  'inspection.prevalence': 0.05,
  [`${site}.scanDetection`]: 1,
  [`${site}.scanFalseAlarm`]: 0,
  [`${site}.manualDetection`]: 1,
  [`${site}.scanners`]: 500,
  [`${site}.secondaryBays`]: 500,
};

/** Another plan: more of nearly everything, longer hours, and so another order of events. */
const plan: Settings = {
  [`${site}.lanes`]: 20,
  [`${site}.extraHours`]: 3,
  // Twice the lanes at twice the rate: a truck is in its lane as long as before.
  'crossing.rafah.lanes': 4,
  'crossing.rafah.gateRate': 58,
  'transferYard.rafah.crews': 31,
  'fleet.carriers.contracted.trucks': 77,
  'staging.order': 'arrival',
};

/** The journal of a run by truck. */
function storiesOf(scenario: Scenario): ReadonlyMap<number, readonly JournalRow[]> {
  const stories = new Map<number, JournalRow[]>();
  for (const row of createModel(scenario)({ seed: 'luck', journal: true }).journal ?? []) {
    const story = stories.get(row.truck) ?? [];
    story.push(row);
    stories.set(row.truck, story);
  }
  return stories;
}

/** Minutes of a truck's first stay in a zone; undefined where it has not left it. */
function minutesIn(story: readonly JournalRow[], zone: string): number | undefined {
  const entered = story.findIndex((row) => row.milestone === zone);
  const from = story[entered];
  const to = story[entered + 1];
  return from === undefined || to === undefined ? undefined : to.at - from.at;
}

/** Minutes of each of a truck's stays in a zone. */
function staysIn(story: readonly JournalRow[], zone: string): readonly number[] {
  return story.flatMap(({ milestone, at }, index) => {
    const next = story[index + 1];
    return milestone === zone && next !== undefined ? [next.at - at] : [];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const tenDays = { ...shortBaseline, days: 10, warmUpDays: 0 };
const before = storiesOf(withSettings(tenDays, revealing));
const after = storiesOf(withSettings(tenDays, { ...revealing, ...plan }));

/** Trucks with something in both runs, and what it was. */
function inBoth<T>(of: (story: readonly JournalRow[]) => T | undefined): readonly (readonly [T, T])[] {
  return [...before].flatMap(([truck, story]) => {
    const other = after.get(truck);
    const pair = [of(story), other === undefined ? undefined : of(other)] as const;
    return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const];
  });
}

describe('truck k has the same luck under two plans', () => {
  test('the plans do differ: most trucks get through at other times', () => {
    const received = inBoth((story) => story.find((row) => row.milestone === 'received')?.at);
    expect(received.length).toBeGreaterThan(1_000);
    expect(received.filter(([a, b]) => a !== b).length).toBeGreaterThan(0.8 * received.length);
  });

  test('it arrives at the same minute with the same cargo, pallets and stream', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [a, b] of inBoth((story) => story[0])) {
      expect([b.at, b.cargo, b.pallets, b.stream]).toEqual([a.at, a.cargo, a.pallets, a.stream]);
    }
  });

  test('it carries the same contraband', () => {
    // With sure detection a truck that is searched and does not pass is seized.
    const isSeized = inBoth((story) => {
      const inspected = story.some((row) => row.milestone === 'inspected');
      const seized = story.some((row) => row.milestone === 'left');
      return inspected || seized ? seized : undefined;
    });
    expect(isSeized.filter(([a]) => a).length).toBeGreaterThan(50);
    expect(isSeized.filter(([a, b]) => a !== b)).toEqual([]);
  });

  test.each([
    'approval',
    'drive to inspection',
    'inspection lane',
    'drive to crossing',
    'gate lane',
    'loading',
    'road',
    'unloading',
  ])('it takes the same minutes in %s', (zone) => {
    const minutes = inBoth((story) => minutesIn(story, zone));
    expect(minutes.length).toBeGreaterThan(800);
    // Differences of clock times in the ten thousands keep eleven digits.
    const others = minutes.filter(([a, b]) => Math.abs(a - b) > 1e-6);
    expect(others).toEqual([]);
  });

  test('its transfer takes the same minutes of a crew, however often crews leave it for trucks that load', () => {
    const stays = inBoth((story) => {
      const received = story.some(({ milestone }) => milestone === 'received');
      return received ? staysIn(story, 'transfer') : undefined;
    });
    expect(stays.length).toBeGreaterThan(800);
    const others = stays.filter(([a, b]) => Math.abs(sum(a) - sum(b)) > 1e-6);
    expect(others).toEqual([]);
    expect(stays.some(([a]) => a.length > 1)).toBe(true);
  });

  test('it goes to the same governorate and is intercepted in the same place', () => {
    const ends = inBoth((story) =>
      story.find(({ milestone }) => /^(delivered|intercepted)$/.test(milestone)),
    );
    expect(ends.length).toBeGreaterThan(1_000);
    for (const [a, b] of ends) expect([b.milestone, b.place]).toEqual([a.milestone, a.place]);
  });
});

describe('the same luck sharpens comparisons', () => {
  const replications = 12;
  const twoWeeks = { ...baseline, days: 14 };
  const today = replicate(twoWeeks, replications).map(receivedPerDay);

  test.each([
    { path: `${site}.lanes`, by: 1 },
    { path: 'crossing.rafah.gateRate', by: 5 },
  ])('$path + $by: paired differences vary at least three times less than unpaired ones', ({ path, by }) => {
    const plan = setParameter(twoWeeks, path, numberAt(twoWeeks, path) + by);
    const changed = replicate(plan, replications).map(receivedPerDay);
    // Var(a) + Var(b) over Var(a - b); with 20 replications of 28 days it is 8 for the lane and 13 for the gate lane.
    const factor = 1 / (1 - varianceReduction(changed, today));
    expect(factor).toBeGreaterThan(3);
  });
});
