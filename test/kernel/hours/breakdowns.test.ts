import { expect, test } from 'vitest';
import { Resource, Simulation, startBreakdowns } from '../../../src/kernel/index.js';
import { KeyedDraws } from '../../../src/random/index.js';
import { mean, variance } from '../../../src/statistics/index.js';
import { machineRepair } from '../../../src/theory/index.js';

test('a breakdown takes a unit for the time of the repair', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  const seen: number[] = [];
  startBreakdowns(sim, lanes, { untilFailure: () => 10, untilRepair: () => 5 });
  for (const time of [9, 12, 16, 26]) sim.scheduleAt(time, () => seen.push(lanes.capacity));
  sim.run(27);
  expect(seen).toEqual([2, 1, 2, 1]);
});

test('what is down already cannot fail once more, and comes back once', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const seen: number[] = [];
  for (const untilFailure of [4, 5]) {
    const durations = [untilFailure, 100];
    startBreakdowns(sim, lanes, { untilFailure: () => durations.shift() ?? 1000, untilRepair: () => 10 });
  }
  for (const time of [4.5, 6, 14.5, 20]) sim.scheduleAt(time, () => seen.push(lanes.capacity));
  sim.run(21);
  expect(seen).toEqual([0, 0, 1, 1]);
});

test('machines wait for a repairer in the order of their failures, the more urgent first', () => {
  const sim = new Simulation();
  const repairers = new Resource(sim, { name: 'repairers', capacity: 1 });
  const log: string[] = [];
  for (const [name, fails, repairPriority] of [
    ['a', 1, 0],
    ['b', 2, 0],
    ['c', 3, -1],
  ] as const) {
    const machine = new Resource(sim, { name, capacity: 1 });
    const durations = [fails];
    startBreakdowns(sim, machine, {
      untilFailure: () => durations.shift() ?? 1_000,
      untilRepair: () => 10,
      ...{ repairers, repairPriority },
      onFailure: () => log.push(`${name} down ${sim.now}`),
      onRepair: () => log.push(`${name} up ${sim.now}`),
    });
  }
  sim.run(50);
  expect(log).toEqual(['a down 1', 'b down 2', 'c down 3', 'a up 11', 'c up 21', 'b up 31']);
  expect(repairers.statistics()).toMatchObject({ grants: 3, waitTime: 8 + 19, busyTime: 30 });
});

test('what was down already keeps no repairer, and a stopped repair gives its repairer back', () => {
  const sim = new Simulation();
  const repairers = new Resource(sim, { name: 'repairers', capacity: 2 });
  const closed = new Resource(sim, { name: 'closed', capacity: 0 });
  const open = new Resource(sim, { name: 'open', capacity: 1 });
  const [untilFailure, untilRepair] = [() => 5, () => 100];
  startBreakdowns(sim, closed, { untilFailure, untilRepair, repairers });
  const cycle = startBreakdowns(sim, open, { untilFailure, untilRepair, repairers });
  sim.run(6);
  expect(repairers.inUse).toBe(1);
  cycle.stop();
  sim.run(7);
  expect([repairers.inUse, open.capacity]).toEqual([0, 0]);
  expect(() =>
    startBreakdowns(sim, open, { untilFailure, untilRepair, repairers, repairPriority: Number.NaN }),
  ).toThrow('breakdowns require a finite repairPriority, got NaN');
});

test('five machines and two repairers run, wait and are repaired as the machine repair model says', () => {
  const shop = { machines: 5, repairmen: 2, failureRate: 1 / 60, repairRate: 1 / 30 };
  const exact = machineRepair(shop);
  const figures = Array.from({ length: 12 }, (_, replication) => {
    const sim = new Simulation({ digest: false });
    const draws = new KeyedDraws('repair', replication);
    const repairers = new Resource(sim, { name: 'repairers', capacity: shop.repairmen });
    const up = Array.from({ length: shop.machines }, (_, machine) => {
      const unit = new Resource(sim, { name: `machine ${machine}`, capacity: 1 });
      const of = (what: string, mean: number) => {
        const source = draws.source(`${what} ${machine}`);
        let drawn = 0;
        return () => -mean * Math.log(source.uniform(drawn++));
      };
      const untilFailure = of('failure', 60);
      const untilRepair = of('repair', 30);
      startBreakdowns(sim, unit, { untilFailure, untilRepair, repairers });
      return unit;
    });
    sim.run(500);
    sim.resetStatistics();
    sim.run(60_500);
    const use = repairers.statistics();
    const machinesUp = up.reduce((sum, unit) => sum + unit.statistics().meanCapacity, 0);
    return [machinesUp, use.meanQueueLength, use.meanWait, use.utilisation, use.grants / use.period];
  });
  const { machinesUp, queueLength, waitingTime, utilisation, throughput } = exact;
  [machinesUp, queueLength, waitingTime, utilisation, throughput].forEach((expected, place) => {
    const values = figures.map((row) => row[place] ?? Number.NaN);
    const error = Math.sqrt(variance(values) / values.length);
    // Four standard errors, which are themselves small, so that a wide error cannot hide a fault.
    expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * error);
    expect(error / expected).toBeLessThan(0.03);
  });
});
