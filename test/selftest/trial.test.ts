import { describe, expect, test } from 'vitest';
import { RandomSources, Trial } from '../../src/selftest/trial.js';

function trialOf(warmUp: number, runLength: number, replication = 0): Trial {
  return new Trial(new RandomSources('trial', 'test'), replication, { warmUp, runLength });
}

describe('a trial', () => {
  test('forgets what its gauges saw in the warm-up', () => {
    const trial = trialOf(10, 20);
    const { sim } = trial;
    const [tally, level] = [trial.tally(), trial.level(5)];
    const lane = trial.resource({ name: 'lane', capacity: 1 });
    sim.schedule(4, () => {
      tally.add(100);
      level.set(1);
    });
    // In use from 8 to 20: 10 of the 20 minutes after the warm-up.
    sim.start(lane.use(8), { name: 'first' });
    sim.start(lane.use(12), { name: 'second' });
    sim.schedule(15, () => {
      tally.add(2);
      tally.addIf(false);
      level.add(2);
    });
    trial.run();
    expect(sim.now).toBe(30);
    expect([tally.mean, tally.count]).toEqual([1, 2]);
    // 1 for 5 minutes and 3 for 15.
    expect([level.mean, level.value]).toEqual([2.5, 3]);
    expect(lane.statistics().meanInUse).toBe(0.5);
  });

  test('starts what arrives after every gap', () => {
    const trial = trialOf(0, 10);
    const times: number[] = [];
    trial.arrivals(
      () => 3,
      () => times.push(trial.sim.now),
    );
    trial.run();
    expect(times).toEqual([3, 6, 9]);
  });

  test('has random numbers of its own by source and by replication, the same again when asked again', () => {
    const first = (replication: number, source: string): number =>
      trialOf(0, 1, replication).uniform(source)();
    expect(first(0, 'service')).toBe(first(0, 'service'));
    expect(new Set([first(0, 'service'), first(1, 'service'), first(0, 'arrivals')]).size).toBe(3);
  });

  test('draws a distribution by inversion', () => {
    const uniform = trialOf(0, 1).uniform('gap')();
    expect(trialOf(0, 1).exponential('gap', 4)()).toBeCloseTo(-4 * Math.log1p(-uniform), 12);
  });
});
