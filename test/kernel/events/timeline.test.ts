import { expect, test } from 'vitest';
import { Level, Resource, Simulation, Store } from '../../../src/kernel/index.js';

test('the full record has a row for every instant of change, with what held from then on', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const record = lanes.record();
  sim.start(lanes.use(4));
  sim.schedule(1, () => sim.start(lanes.use(2)));
  sim.schedule(3, () => lanes.setCapacity(2));
  sim.run(10);
  // At 3 the second gets the new lane; both lanes are free at 5 (the first was given back at 4).
  expect([...record.time]).toEqual([0, 1, 3, 4, 5]);
  expect([...record.column('inUse')]).toEqual([1, 1, 2, 1, 0]);
  expect([...record.column('queueLength')]).toEqual([0, 1, 0, 0, 0]);
  expect([...record.column('capacity')]).toEqual([1, 1, 2, 2, 2]);
  expect([record.length, lanes.record()]).toEqual([5, record]);
});

test('looking at a record does not change it, and it begins where it was asked for', () => {
  const sim = new Simulation();
  const yard = new Store<number>(sim, { name: 'yard' });
  const fuel = new Level(sim, { name: 'fuel', initial: 5 });
  sim.run(2);
  const [items, litres] = [yard.record(), fuel.record()];
  for (let time = 3; time < 300; time++)
    sim.scheduleAt(time, () => {
      yard.tryPut(time);
      if (time % 2 === 0) expect(items.length).toBe(time - 1);
    });
  sim.schedule(5, () => fuel.tryGet(1.5));
  sim.run(300);
  expect([items.time[0], items.length, items.column('count').at(-1)]).toEqual([2, 298, 297]);
  expect([[...litres.time], [...litres.column('level')]]).toEqual([
    [2, 7],
    [5, 3.5],
  ]);
});

test('the integral of a record is what the statistics say', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  const record = lanes.record();
  for (let i = 0; i < 40; i++) sim.schedule((i * 7) % 30, () => sim.start(lanes.use((i * 5) % 9)));
  sim.run(200);
  const [time, inUse] = [record.time, record.column('inUse')];
  const area = inUse.reduce((sum, value, i) => sum + value * ((time[i + 1] ?? 200) - (time[i] ?? 0)), 0);
  // Whole minutes: exact.
  expect(area).toBe(lanes.statistics().busyTime);
});
