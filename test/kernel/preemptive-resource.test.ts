import { describe, expect, test } from 'vitest';
import { PreemptiveResource, type Process, Simulation } from '../../src/kernel/index.js';

describe('preemption of a job of 10 minutes after 4, by one of 3', () => {
  // Finishing time and service by rule: resume 10 + 3; restart 4 + 3 + 10; resample draws 6 the second time; leave stops at 4.
  test.each([
    ['resume', 13, { finished: true, preemptions: 1, served: 10, remaining: 0 }],
    ['restart', 17, { finished: true, preemptions: 1, served: 14, remaining: 0 }],
    ['resample', 13, { finished: true, preemptions: 1, served: 10, remaining: 0 }],
    ['leave', 4, { finished: false, preemptions: 1, served: 4, remaining: 6 }],
  ] as const)('%s', (onPreemption, finish, expected) => {
    const sim = new Simulation();
    const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
    const durations = [10, 6];
    let end = Number.NaN;
    function* ordinary(): Process {
      expect(yield* bay.serve(() => durations.shift() ?? Number.NaN, { priority: 1, onPreemption })).toEqual(
        expected,
      );
      end = sim.now;
    }
    sim.start(ordinary());
    sim.schedule(4, () => sim.start(bay.serve(3, { priority: 0 })));
    sim.run();
    expect([end, bay.inUse, bay.queueLength]).toEqual([finish, 0, 0]);
  });
});
