import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DisturbedWorld, programs } from './disturbed-world.js';

test('nothing leaks: seizures, pools, preemption, sharing, batches, joins and handing over, however disturbed', () => {
  fc.assert(
    fc.property(programs, ({ scripts, disturbances }) => {
      const world = new DisturbedWorld();
      const { sim } = world;
      for (const event of disturbances) world.disturb(event);
      for (const operations of scripts) world.start(operations);
      while (sim.step()) {
        if (sim.peek() === sim.now) continue;
        world.check();
        if (sim.peek() < Number.POSITIVE_INFINITY) world.integrate(sim.peek());
      }
      const { lanes, scanners, bay, road } = world;
      const [lane, scanner, served] = [lanes.statistics(), scanners.statistics(), bay.statistics()];
      // The shared server divides minutes: rounding of some 1e-15 a step, and of no more.
      const areas = [lane.busyTime, lane.queueTime, scanner.busyTime, served.busyTime, served.queueTime];
      areas.forEach((area, index) => {
        expect(area).toBeCloseTo(world.areas[index] ?? Number.NaN, 9);
      });
      const byUnit = scanners.statisticsByUnit().reduce((sum, { busyTime }) => sum + busyTime, 0);
      expect(byUnit).toBeCloseTo(scanner.busyTime, 9);
      expect(world.workDone).toBeLessThanOrEqual(road.statistics().workTime + 1e-9);
      for (const task of world.tasks) {
        task.stop();
        sim.run();
      }
      world.check();
      expect([...sim.kernel.waiters()]).toEqual([]);
      expect([lanes.inUse, world.docks.inUse, scanners.inUse, bay.inUse, road.jobsInService]).toEqual([
        0, 0, 0, 0, 0,
      ]);
    }),
    { numRuns: 3000, seed: 20231128 },
  );
});
