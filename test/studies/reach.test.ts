import { describe, expect, test } from 'vitest';
import { setParameter } from '../../src/corridor/index.js';
import { parseScenario, type Scenario } from '../../src/scenario/index.js';
import { carryOutSteps, describeSteps, leverSteps, reach, readTarget } from '../../src/studies/index.js';
import { scenarioWith } from '../corridor/scenarios.js';

/** Lanes, then a gate, then a fleet; times constant, so that capacities a day can be counted by hand. */
function smallCorridor(): Scenario {
  const parsed = parseScenario({
    name: 'small',
    days: 5,
    warmUpDays: 2,
    target: { perDay: '60 truck/day' },
    supply: { road: { perDay: 90, dispersion: 0 } },
    staging: { backlog: 40, returnTrip: '1 h' },
    inspection: {
      prevalence: 0,
      sites: {
        north: {
          hours: 'daily 08:00-18:00',
          lanes: 2,
          documents: '30 min',
          scan: '0 min',
          scanners: 9,
          scanFalseAlarm: 0,
          driveFromStaging: '1 h',
          driveToEntry: '30 min',
        },
      },
    },
    crossing: { rafah: { hours: 'always', lanes: 4, processing: '5 min' } },
    transferYard: {
      rafah: {
        hours: 'always',
        bays: 10,
        crews: 10,
        transfer: { time: '20 min' },
        loading: '20 min',
        storage: 20,
      },
    },
    fleet: { carriers: { own: { trucks: 6, shift: 'always' } } },
    governorates: { south: { population: 1000, trip: '1 h', docks: 20, hours: 'always', unload: '40 min' } },
    levers: [
      {
        name: 'lanes',
        path: 'inspection.sites.north.lanes',
        step: 1,
        max: 6,
        costPerStepPerDay: 100,
        leadTimeDays: 30,
      },
      {
        name: 'trucks',
        path: 'fleet.carriers.own.trucks',
        step: 2,
        max: 20,
        costPerStepPerDay: 50,
        leadTimeDays: 12,
      },
      { name: 'bays', path: 'transferYard.rafah.bays', step: 1, max: 12, costPerStepPerDay: 1 },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

describe('plans', () => {
  test('carry out whole steps and describe only what changes', () => {
    const scenario = smallCorridor();
    expect(leverSteps(scenario).map(({ most, group }) => ({ most, group }))).toEqual([
      { most: 4, group: 'inspection' },
      { most: 7, group: 'fleet' },
      { most: 2, group: 'transferYard' },
    ]);
    const changed = carryOutSteps(scenario, [1, 3, 0]);
    expect(changed.inspection.sites['north']?.lanes).toBe(3);
    expect(changed.fleet.carriers['own']?.trucks).toBe(12);
    expect(scenario.inspection.sites['north']?.lanes).toBe(2);
    expect(describeSteps(scenario, [1, 0, 0])).toEqual([
      {
        lever: 'inspection.sites.north.lanes',
        name: 'lanes',
        from: 2,
        to: 3,
        cost: 100,
        capacity: 100,
        haulage: 0,
        leadTimeDays: 30,
      },
    ]);
  });
});

describe('reach', () => {
  test('raises the stages that bind and nothing else', async () => {
    const answer = await reach(smallCorridor(), { replications: 4, seed: 'reach' });
    expect(answer.decision).toBe('reached');
    // Lanes: 10 h at 30 min are 20 trucks a day and lane, so 60 a day need 3 lanes (2 give 40 and the trucks finished after closing).
    // Fleet: loading 20 + road 60 + unloading 40 + back 60 = 180 min, 8 trips a day and truck, so 60 a day need 8 trucks.
    expect(answer.plan.map(({ name, to }) => ({ name, to }))).toEqual([
      { name: 'lanes', to: 3 },
      { name: 'trucks', to: 8 },
    ]);
    expect(answer.cost).toBe(150);
    // Changes are made side by side: the longest counts.
    expect(answer.leadTimeDays).toBe(30);
    expect(answer.estimate.low).toBeGreaterThanOrEqual(60);
    expect(answer.certificate.isExhaustive).toBe(true);
    expect(answer.today.mean).toBeLessThan(50);
  });

  test('names the other plans that reach, the cheapest first', async () => {
    // Three sites of one lane pass 24 a day each; one lane more anywhere makes 96 of 72.
    const one = { hours: 'always', driveFromStaging: 0, approachRoom: 10_000, lanes: 1, documents: 60 };
    const more = { scanFalseAlarm: 0, entry: 'gate', driveToEntry: 0 };
    const prices = { site: 2, east: 1, west: 3 };
    const scenario = scenarioWith({
      days: 2,
      warmUpDays: 1,
      target: { perDay: 90, at: 'received' },
      staging: { backlog: 3000 },
      inspection: { sites: { site: one, east: { ...one, ...more }, west: { ...one, ...more } } },
      levers: Object.entries(prices).map(([name, costPerStepPerDay]) => {
        return { name, path: `inspection.sites.${name}.lanes`, step: 1, max: 2, costPerStepPerDay };
      }),
    });
    const answer = await reach(scenario, { replications: 2, runnersUp: 2 });
    expect(answer.plan.map(({ name }) => name)).toEqual(['east']);
    expect(answer.runnersUp.map(({ cost, steps }) => [cost, steps.map(({ name }) => name)])).toEqual([
      [2, ['site']],
      [3, ['west']],
    ]);
  });

  test('says which plan is the most there is when the target is out of reach', async () => {
    const answer = await reach(smallCorridor(), { target: '300 truck/day', replications: 3, seed: 'far' });
    expect(answer.decision).toBe('not reached');
    expect(answer.plan).toEqual([]);
    expect(answer.estimate.mean).toBeLessThan(300);
    expect(answer.certificate.isExhaustive).toBe(true);
  });

  test('needs no change where today reaches', async () => {
    const answer = await reach(smallCorridor(), { target: 30, replications: 3 });
    expect(answer.decision).toBe('reached');
    expect(answer.plan).toEqual([]);
    expect(answer.cost).toBe(0);
  });

  test('counts where it is told to', async () => {
    const losing = setParameter(smallCorridor(), 'governorates.south.interception', 1);
    const answer = await reach(losing, { target: 1, at: 'delivered', replications: 3 });
    expect(answer.decision).toBe('not reached');
    expect(answer.target).toEqual({ perDay: 1, at: 'delivered' });
  });

  test('refuses one replication, which has no interval', async () => {
    const refused = new RangeError('reach requires at least 2 replications, got 1');
    await expect(reach(smallCorridor(), { replications: 1 })).rejects.toThrow(refused);
  });

  test('is the same for the same seed', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(() => reach(smallCorridor(), { replications: 3, seed: 5 })),
    );
    expect(second).toEqual(first);
  });

  test('stops when the signal says so', async () => {
    const stop = new AbortController();
    const running = reach(smallCorridor(), {
      replications: 3,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stop')),
    });
    await expect(running).rejects.toThrow('stop');
  });
});

describe('a target', () => {
  test.each([
    [400, 400],
    ['400 truck/day', 400],
    ['400 trucks/day', 400],
    ['2800 truck/week', 400],
    ['400', 400],
    ['400 trucks per day', 400],
    ['1e3', 1_000],
    ['1e3 truck/day', 1_000],
    ['25 trucks/h', 600],
  ])('%j is %d trucks a day', (text, value) => {
    expect(readTarget(text)).toBe(value);
  });

  test.each(['', 'many', '-3', '400 truck', '1.000', '1,000 truck/day', '5 %', '3 /day', Number.NaN, -1])(
    '%j is refused',
    (text) => {
      expect(() => readTarget(text)).toThrow(RangeError);
    },
  );
});

test('bounds of what is received do not rule out plans for what is inspected', async () => {
  // The gate lets 30 a day through, but has room for all that is inspected before it.
  const scenario = setParameter(
    setParameter(smallCorridor(), 'crossing.rafah.dailyLimit', 30),
    'crossing.rafah.approachRoom',
    10_000,
  );
  expect((await reach(scenario, { target: 60, replications: 3 })).decision).toBe('not reached');
  // Which fills the road, so that it is reached for some days and does not last.
  const options = { target: 60, at: 'inspected', replications: 3 } as const;
  expect((await reach(scenario, options)).decision).toBe('not reached');
  const answer = await reach(scenario, { ...options, question: 'next-days' });
  expect(answer.decision).toBe('reached');
  expect(answer.plan.map(({ name, to }) => ({ name, to }))).toEqual([{ name: 'lanes', to: 3 }]);
});
