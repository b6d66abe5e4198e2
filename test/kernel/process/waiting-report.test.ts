import { describe, expect, test } from 'vitest';
import {
  Batch,
  Calendar,
  type Command,
  explainWaiting,
  Gate,
  Level,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  Signal,
  Simulation,
  Store,
  WEEK,
  WorkingHours,
} from '../../../src/kernel/index.js';
import { embrace } from './embrace.js';

test('a deadlock report names who waits for what, who holds it, and the circle', () => {
  const sim = new Simulation();
  embrace(sim);
  sim.run();
  const report = explainWaiting(sim);
  expect(report).toMatchObject({
    isDeadlock: true,
    cycle: ['truck 1', 'truck 2'],
    stuck: ['truck 1', 'truck 2'],
  });
  expect(report.text.split('\n')).toEqual([
    'deadlock: processes wait and nothing is scheduled',
    '"truck 1" has waited since 1 min for resource "crew", held by truck 2 (1)',
    '"truck 2" has waited since 1 min for resource "bay", held by truck 1 (1)',
    'in a circle: truck 1 → truck 2 → truck 1',
  ]);
});

test('starvation: only waits longer than stated are told', () => {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  sim.start(lane.use(100));
  for (const at of [10, 60]) sim.schedule(at, () => sim.start(lane.use(1), { name: `truck of ${at}` }));
  sim.run(90);
  const { waits, isDeadlock, stuck } = explainWaiting(sim, { longerThan: 60 });
  expect(waits.map(({ process, since }) => [process, since])).toEqual([['truck of 10', 10]]);
  expect([isDeadlock, stuck]).toEqual([false, []]);
});

describe('everything that can be waited for is named', () => {
  const wants: readonly [string, (sim: Simulation) => Process<unknown>, string][] = [
    ['an item', (sim) => wait(() => new Store(sim, { name: 'yard' }).get()), 'store "yard"'],
    ['room in a store', fullStore, 'room in store "yard"'],
    ['an amount', (sim) => wait(() => new Level(sim, { name: 'fuel' }).get(1)), 'level "fuel"'],
    [
      'room in a level',
      (sim) => wait(() => new Level(sim, { name: 'fuel', capacity: 1 }).put(2)),
      'room in level "fuel"',
    ],
    ['a gate', (sim) => wait(() => new Gate(sim, { name: 'gate' }).pass()), 'gate "gate"'],
    ['a signal', (sim) => wait(() => new Signal(sim, { name: 'call' }).wait()), 'signal "call"'],
    ['a group', (sim) => wait(() => new Batch(sim, { name: 'convoy', size: 2 }).join(1)), 'batch "convoy"'],
    [
      'a server',
      (sim) => new PreemptiveResource(sim, { name: 'bay', capacity: 0 }).serve(1),
      'preemptive resource "bay"',
    ],
    ['a unit', (sim) => wait(() => new Pool(sim, { name: 'dogs', units: [] }).take()), 'pool "dogs"'],
    ['an opening', (sim) => wait(() => neverOpen(sim).untilOpen()), 'opening of "site"'],
    ['a condition', (sim) => wait(() => sim.until(() => false)), 'a condition'],
    [
      'an end',
      (sim) => wait(() => sim.start(wait(() => sim.until(() => false))).join()),
      'end of "process 2"',
    ],
  ];
  test.each(wants)('%s', (_, body, label) => {
    const sim = new Simulation();
    sim.schedule(3, () => sim.start(body(sim), { name: 'truck' }));
    sim.run(10);
    const wait = explainWaiting(sim).waits.find(({ process }) => process === 'truck');
    expect(wait).toMatchObject({ waitsFor: label, since: 3 });
  });

  function* wait(command: () => Command<unknown>): Process {
    yield command();
  }
  function* fullStore(sim: Simulation): Process {
    const yard = new Store<number>(sim, { name: 'yard', capacity: 1 });
    yard.tryPut(1);
    yield yard.put(2);
  }
  function neverOpen(sim: Simulation): WorkingHours {
    return new WorkingHours(sim, {
      name: 'site',
      calendar: new Calendar({ weekly: [[0, 1]], exceptions: [{ from: 1, to: 9 * WEEK }] }),
    });
  }
});

test('who is served, or at work, is not waiting', () => {
  const sim = new Simulation();
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  sim.start(bay.serve(9), { name: 'served' });
  sim.start(bay.serve(9), { name: 'next' });
  sim.run(2);
  expect(explainWaiting(sim).text).toBe(
    '"next" has waited since 0 min for preemptive resource "bay", held by served (1)',
  );
  expect(sim.waiting()).toEqual([{ process: 'next', waitsFor: 'preemptive resource "bay"', holds: [] }]);
});

describe('a simulation that is told so refuses to end stuck', () => {
  test.each([['run'], ['runUntil']] as const)('%s', (method) => {
    const sim = new Simulation({ whenStuck: 'throw' });
    embrace(sim);
    const go = (): unknown => (method === 'run' ? sim.run(500) : sim.runUntil(() => false));
    expect(go).toThrow(
      /^deadlock: .*\n.*truck 1.*crew.*truck 2 \(1\)\n(.*\n)*in a circle: .*\nstuck at 1 min$/,
    );
  });
  test('and ends quietly when nobody waits, or somebody waits while events are to come', () => {
    const sim = new Simulation({ whenStuck: 'throw' });
    const lane = new Resource(sim, { name: 'lane', capacity: 1 });
    sim.start(lane.use(50));
    sim.start(lane.use(5));
    sim.run(10);
    sim.run();
    expect(sim.now).toBe(55);
  });
});
