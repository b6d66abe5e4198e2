import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zones } from '../../src/corridor/index.js';
import { parseScenario, type Scenario } from '../../src/scenario/index.js';
import { randomCorridor } from './random-scenarios.js';
import { day, expectBalance, type Run, runOf } from './scenarios.js';

const zoneNames: readonly string[] = zones.map((zone) => zone.name);
const endings = ['delivered', 'intercepted', 'left'] as const;
const isEnding = (milestone: string): boolean => endings.some((ending) => ending === milestone);

/** Minutes spent in each zone during the days counted and entries into it, from the journal alone. */
function occupation(run: Run, from: number, until: number) {
  const minutes = new Map<string, number>();
  const entries = new Map<string, number>();
  const inside = new Map<number, readonly [string, number]>();
  const leave = (truck: number, at: number): void => {
    const stay = inside.get(truck);
    if (stay === undefined) return;
    const [zone, since] = stay;
    minutes.set(zone, (minutes.get(zone) ?? 0) + Math.max(0, at - Math.max(from, since)));
    inside.delete(truck);
  };
  for (const { truck, milestone, at } of run.rows) {
    if (isEnding(milestone)) leave(truck, at);
    if (!zoneNames.includes(milestone)) continue;
    leave(truck, at);
    inside.set(truck, [milestone, at]);
    entries.set(milestone, (entries.get(milestone) ?? 0) + 1);
  }
  const left = inside.size;
  for (const truck of [...inside.keys()]) leave(truck, until);
  return { minutes, entries, left };
}

/** Little's law for each zone: time-average x time = minutes spent by truckloads, here counted truck by truck. */
function expectLittle(run: Run, { days, warmUpDays }: Scenario): void {
  const [from, until] = [warmUpDays * day, (warmUpDays + days) * day];
  const { minutes, entries, left } = occupation(run, from, until);
  for (const name of zoneNames) {
    const zone = Object.entries(run.outcome.zones).find(([key]) => key === name)?.[1];
    // Sums of up to some thousand doubles of size 1e4: rounding stays far below a thousandth of a minute.
    expect(Math.abs((zone?.mean ?? 0) * days * day - (minutes.get(name) ?? 0)), name).toBeLessThan(1e-3);
    if (warmUpDays === 0) expect(zone?.entries, name).toBe(entries.get(name) ?? 0);
    if (zone !== undefined && zone.minutesPerEntry !== null)
      expect(zone.entries * zone.minutesPerEntry).toBeCloseTo(zone.mean * days * day, 3);
  }
  expect(run.outcome.balance.inside).toBe(left);
}

/** What a truckload passed it passed once, in the order of flow, and never back in time. */
function expectStories(run: Run): void {
  const last = new Map<number, number>();
  const ended = new Set<number>();
  const counted = new Set<string>();
  for (const { truck, milestone, at } of run.rows) {
    expect(at).toBeGreaterThanOrEqual(last.get(truck) ?? 0);
    expect(ended.has(truck)).toBe(false);
    last.set(truck, at);
    if (isEnding(milestone)) ended.add(truck);
    // Carrier after carrier may not come.
    if (zoneNames.includes(milestone) || milestone === 'not performed') continue;
    expect(counted.has(`${truck} ${milestone}`)).toBe(false);
    counted.add(`${truck} ${milestone}`);
  }
}

function expectFlow({ outcome }: Run, scenario: Scenario): void {
  const total = (point: 'inspected' | 'received' | 'collected' | 'intercepted' | 'delivered') =>
    outcome.throughput[point].total;
  const sum = (stocks: readonly { readonly backlog: number }[]) =>
    stocks.reduce((all, each) => all + each.backlog, 0);
  expect(total('delivered') + total('intercepted')).toBeLessThanOrEqual(total('collected'));
  expect(total('collected')).toBeLessThanOrEqual(
    total('received') + sum(Object.values(scenario.transferYard)),
  );
  expect(total('received')).toBeLessThanOrEqual(total('inspected') + sum(Object.values(scenario.crossing)));
}

function expectLaws(scenario: Scenario, seed: string): Run {
  // The balance is checked after every event: an error would end the run.
  const run = runOf(scenario, { seed });
  expectBalance(run.outcome);
  expectLittle(run, scenario);
  expectStories(run);
  if (scenario.warmUpDays === 0) expectFlow(run, scenario);
  return run;
}

function read(input: unknown): Scenario {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return parsed.scenario;
}

describe('truckloads are neither lost nor made, at any event', () => {
  test.each(['statement-240', 'pause-2023-11', 'fighting-2023-12'])('in a week of %s', (name) => {
    const file = new URL(`../../examples/scenarios/${name}.yaml`, import.meta.url);
    const scenario = read(readFileSync(file, 'utf8'));
    const { outcome } = expectLaws({ ...scenario, days: 7, warmUpDays: 1 }, 'week');
    expect(outcome.throughput.received.total).toBeGreaterThan(0);
  });

  test('in random corridors of every rule, with Little’s law in every zone', () => {
    const ended = { delivered: 0, intercepted: 0, left: 0 };
    const property = fc.property(randomCorridor, fc.string(), (part, seed) => {
      const { balance } = expectLaws(read(part), seed).outcome;
      for (const ending of endings) ended[ending] += balance.ended[ending];
    });
    fc.assert(property, { numRuns: 150, seed: 20231127 });
    // The cases are not all stuck at the first closed gate: every ending is met often.
    expect(ended.delivered).toBeGreaterThan(500);
    expect(Math.min(ended.intercepted, ended.left)).toBeGreaterThan(25);
  });

  test('whatever is seen of it: journal and checks do not change the run', () => {
    const property = fc.property(randomCorridor, (part) => {
      const scenario = read(part);
      const plain = runOf(scenario, { journal: false, checkEveryEvent: false }).outcome;
      const watched = runOf(scenario).outcome;
      expect({ ...watched, journal: undefined }).toEqual({ ...plain, journal: undefined });
    });
    fc.assert(property, { numRuns: 50, seed: 20231128 });
  });
});
