import { describe, expect, test } from 'vitest';
import { explainWaiting, type Process, Resource, Simulation } from '../../../src/kernel/index.js';
import { embrace, take } from './embrace.js';

describe('a circle is found while others still move', () => {
  test('and only those in it, or behind it, can never go on', () => {
    const sim = new Simulation();
    embrace(sim);
    const lane = new Resource(sim, { name: 'lane', capacity: 1 });
    sim.start(lane.use(50));
    sim.start(lane.use(5), { name: 'patient' });
    sim.run(10);
    const report = explainWaiting(sim);
    expect(report).toMatchObject({
      isDeadlock: false,
      stuck: ['truck 1', 'truck 2'],
      cycle: ['truck 1', 'truck 2'],
    });
    expect(report.text).toContain('can never go on: truck 1, truck 2');
  });
  test('but not where patience, a race or another holder may still help', () => {
    const sim = new Simulation();
    const bays = new Resource(sim, { name: 'bays', capacity: 2 });
    const crew = new Resource(sim, { name: 'crew', capacity: 1 });
    sim.start(take(sim, bays, crew), { name: 'truck 1' });
    sim.start(take(sim, crew, bays), { name: 'truck 2' });
    // Has the second bay, and will give it back.
    sim.start(bays.use(30));
    sim.run(10);
    expect(explainWaiting(sim)).toMatchObject({ stuck: [], cycle: undefined });
    sim.run();
    expect(sim.waiting()).toEqual([]);
  });
  test('nor where a resource is closed for the night, which may be opened again', () => {
    const sim = new Simulation();
    const lane = new Resource(sim, { name: 'lane', capacity: 0 });
    sim.start(lane.use(1));
    sim.schedule(500, () => lane.setCapacity(1));
    sim.run(10);
    expect(explainWaiting(sim).stuck).toEqual([]);
  });
});

test('ten thousand processes in a chain are explained, the circle at its end included', () => {
  const sim = new Simulation();
  const links = Array.from({ length: 10_000 }, (_, i) => new Resource(sim, { name: `${i}`, capacity: 1 }));
  links.forEach((link, i) => {
    const next = links[(i + 1) % links.length];
    if (next !== undefined) sim.start(take(sim, link, next), { name: `${i}` });
  });
  sim.schedule(1000, () => {});
  sim.run(10);
  const { cycle, stuck } = explainWaiting(sim);
  expect([cycle?.length, stuck.length]).toEqual([10_000, 10_000]);
});

test('more units than there are altogether are closed for now, as many as there are can be stuck', () => {
  for (const [wanted, expected] of [
    [2, ['waiting']],
    [3, []],
  ] as const) {
    const sim = new Simulation();
    const bays = new Resource(sim, { name: 'bays', capacity: 2 });
    const never = new Resource(sim, { name: 'never', capacity: 1 });
    function* keeper(): Process {
      yield bays.request();
      yield sim.start(waiting(), { name: 'waiting' }).join();
    }
    function* waiting(): Process {
      yield bays.request(0, wanted);
    }
    sim.start(keeper(), { name: 'keeper' });
    sim.start(never.use(100));
    sim.run(10);
    const { stuck } = explainWaiting(sim);
    expect(stuck.filter((name) => name === 'waiting')).toEqual(expected);
  }
});
