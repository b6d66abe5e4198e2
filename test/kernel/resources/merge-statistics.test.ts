import { expect, test } from 'vitest';
import {
  Gate,
  Level,
  mergeGateStatistics,
  mergeLevelStatistics,
  mergeQueueStatistics,
  mergeResourceStatistics,
  mergeStoreStatistics,
  type Process,
  Resource,
  Simulation,
  Store,
} from '../../../src/kernel/index.js';

/** A day of two lanes, a yard, a tank and a gate, with arrivals every `gap` minutes. */
function run(gap: number, until: number) {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  const yard = new Store<number>(sim, { name: 'yard', capacity: 3 });
  const fuel = new Level(sim, { name: 'fuel', capacity: 50, initial: 20 });
  const gate = new Gate(sim, { name: 'gate', open: true });
  function* truck(index: number): Process {
    yield gate.pass();
    yield* lanes.use(5 + (index % 7));
    yield yard.put(index);
    yield fuel.get(1);
  }
  for (let i = 0; i * gap < until; i++) sim.schedule(i * gap, () => sim.start(truck(i)));
  for (let time = 9; time < until; time += 9) sim.schedule(time, () => yard.tryGet());
  sim.schedule(30, () => gate.close());
  sim.schedule(60, () => gate.open());
  const read = () => ({
    lanes: lanes.statistics(),
    yard: yard.statistics(),
    fuel: fuel.statistics(),
    gate: gate.statistics(),
  });
  const reset = (): void => {
    for (const each of [lanes, yard, fuel, gate]) each.resetStatistics();
  };
  return { sim, read, reset };
}

test('two halves of a run merged are the whole run', () => {
  const whole = run(4, 200);
  whole.sim.run(200);
  const halves = run(4, 200);
  halves.sim.run(100);
  const first = halves.read();
  halves.reset();
  halves.sim.run(200);
  const second = halves.read();
  // Whole minutes: integrals are exact. The longest queue of a period includes what stood there at its start, as it must.
  expect(mergeResourceStatistics([first.lanes, second.lanes])).toEqual(whole.read().lanes);
  expect(mergeStoreStatistics([first.yard, second.yard])).toEqual(whole.read().yard);
  expect(mergeLevelStatistics([first.fuel, second.fuel])).toEqual(whole.read().fuel);
  expect(mergeGateStatistics([first.gate, second.gate])).toEqual(whole.read().gate);
});

test('replications merged weigh their means by time and by number', () => {
  const [busy, calm] = [run(2, 100), run(25, 300)];
  busy.sim.run(100);
  calm.sim.run(300);
  const [a, b] = [busy.read().lanes, calm.read().lanes];
  const merged = mergeResourceStatistics([a, b]);
  expect(merged.meanInUse).toBe((a.meanInUse * 100 + b.meanInUse * 300) / 400);
  expect(merged.meanWait).toBe((a.waitTime + b.waitTime) / (a.grants + b.grants));
  expect([merged.longestWait, merged.period]).toEqual([a.longestWait, 400]);
  expect(mergeQueueStatistics([a, b]).meanQueueLength).toBe(merged.meanQueueLength);
  expect(mergeQueueStatistics([]).meanWait).toBeNaN();
});
