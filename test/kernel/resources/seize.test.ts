import { expect, test } from 'vitest';
import { explainWaiting, type Process, Resource, Simulation, seize } from '../../../src/kernel/index.js';

function place(): { sim: Simulation; bays: Resource; crews: Resource } {
  const sim = new Simulation();
  return {
    sim,
    bays: new Resource(sim, { name: 'bays', capacity: 2 }),
    crews: new Resource(sim, { name: 'crews', capacity: 2 }),
  };
}

test('two who seize the same things in opposite order never hold each other up', () => {
  const { sim, bays, crews } = place();
  const log: string[] = [];
  function* both(name: string, parts: Parameters<typeof seize>[1]): Process {
    yield seize(sim, parts);
    log.push(`${name}@${sim.now}`);
    yield sim.hold(5);
    for (const [resource, amount] of parts) resource.release(amount);
  }
  for (let i = 0; i < 2; i++) {
    sim.start(
      both(`north ${i}`, [
        [bays, 2],
        [crews, 2],
      ]),
    );
    sim.start(
      both(`south ${i}`, [
        [crews, 2],
        [bays, 2],
      ]),
    );
  }
  sim.run();
  expect(log).toEqual(['north 0@0', 'south 0@5', 'north 1@10', 'south 1@15']);
});

test('those behind a seizure do not overtake it, and it holds nothing while it waits', () => {
  const { sim, bays, crews } = place();
  const log: string[] = [];
  function* small(): Process {
    yield bays.request();
    log.push(`small@${sim.now}`);
    bays.release();
  }
  function* large(): Process {
    yield seize(sim, [
      [bays, 1],
      [crews, 1],
    ]);
    log.push(`large@${sim.now}`);
  }
  sim.start(crews.use(3, 0, 2));
  sim.start(large(), { name: 'large' });
  sim.start(small(), { name: 'small' });
  sim.schedule(1, () => {
    expect([bays.inUse, bays.queueLength]).toEqual([0, 2]);
    expect(
      explainWaiting(sim).waits.map(({ process, waitsFor, partOf }) => [process, waitsFor, partOf]),
    ).toEqual([
      ['small', 'resource "bays"', undefined],
      ['large', 'resource "bays"', 'all at once of (resource "bays", resource "crews")'],
      ['large', 'resource "crews"', 'all at once of (resource "bays", resource "crews")'],
    ]);
  });
  sim.run();
  expect(log).toEqual(['large@3', 'small@3']);
});

test('a seizure that loses a race, or is interrupted, leaves every queue', () => {
  const { sim, bays, crews } = place();
  function* racer(): Process<string> {
    const both = seize(sim, [
      [bays, 1],
      [crews, 2],
    ]);
    return (yield* sim.anyOf({ both, late: sim.hold(2) })).key;
  }
  sim.start(crews.use(9));
  const task = sim.start(racer());
  sim.run(3);
  expect([task.result, bays.queueLength, crews.queueLength, bays.inUse]).toEqual(['late', 0, 0, 0]);
});

test('a seizure of nothing, of the same twice or of half a unit is refused', () => {
  const { sim, bays } = place();
  expect(() => seize(sim, [])).toThrow('seize requires at least one resource at 0 min');
  expect(() =>
    seize(sim, [
      [bays, 1],
      [bays, 1],
    ]),
  ).toThrow('seize requires different resources');
  expect(() => seize(sim, [[bays, 0.5]])).toThrow(
    'resource "bays" requires a whole amount of at least 1, got 0.5',
  );
});
