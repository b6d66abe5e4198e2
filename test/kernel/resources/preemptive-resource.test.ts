import { describe, expect, test } from 'vitest';
import {
  Actor,
  PreemptiveResource,
  type Process,
  type ServedJob,
  Simulation,
} from '../../../src/kernel/index.js';

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

/** Names and ends of jobs given as [name, arrival, duration, priority]. */
function ends(
  capacity: number,
  jobs: readonly (readonly [string, number, number, number])[],
  disturb?: (sim: Simulation, bay: PreemptiveResource) => void,
): string {
  const sim = new Simulation();
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity });
  const log: string[] = [];
  function* job(name: string, arrival: number, duration: number, priority: number): Process {
    yield sim.hold(arrival);
    const { preemptions } = yield* bay.serve(duration, { priority });
    log.push(`${name}@${sim.now}${'!'.repeat(preemptions)}`);
  }
  for (const each of jobs) sim.start(job(...each), { name: each[0] });
  disturb?.(sim, bay);
  sim.run();
  return log.join(' ');
}

test('of several the least urgent loses its server, and of equals the one that arrived last', () => {
  const jobs = [
    ['a', 0, 10, 1],
    ['b', 1, 10, 2],
    ['c', 2, 10, 2],
    ['urgent', 3, 2, 0],
  ] as const;
  // c loses its server at 3 with 9 to go and gets it back at 5; a ends at 10, b at 11, c at 14.
  expect(ends(3, jobs)).toBe('urgent@5 a@10 b@11 c@14!');
});

test('a preempted job waits ahead of later arrivals of its priority, equals do not preempt', () => {
  const jobs = [
    ['a', 0, 10, 1],
    ['b', 2, 4, 1],
    ['urgent', 3, 2, 0],
  ] as const;
  expect(ends(1, jobs)).toBe('urgent@5 a@12! b@16');
});

test('work due at the very instant of the preemption is finished', () => {
  expect(
    ends(1, [
      ['a', 0, 3, 1],
      ['urgent', 3, 2, 0],
    ]),
  ).toBe('a@3 urgent@5');
});

test('servers that go away preempt at once, the latest of the least urgent first', () => {
  const disturb = (sim: Simulation, bay: PreemptiveResource): void => {
    sim.schedule(4, () => bay.setCapacity(0));
    sim.schedule(6, () => bay.setCapacity(1));
  };
  // Both have had 4 of 5 when the bay stands still from 4 to 6.
  expect(
    ends(
      2,
      [
        ['a', 0, 5, 1],
        ['b', 0, 5, 1],
      ],
      disturb,
    ),
  ).toBe('a@7! b@8!');
});

test('ten thousand waiting jobs of as many priorities are served in order', () => {
  const jobs = Array.from(
    { length: 10_000 },
    (_, i) => [`${(i * 7919) % 10_007}`, 0, 1, (i * 7919) % 10_007] as const,
  );
  const order = ends(1, jobs)
    .split(' ')
    .map((entry) => Number(entry.split('@')[0]));
  // The first to arrive begins, and is preempted by nobody later as it has priority 0.
  expect(order).toEqual(jobs.map(([, , , priority]) => priority).toSorted((a, b) => a - b));
});

test('statistics count preemptions, and a return to a server as a grant after a wait', () => {
  const sim = new Simulation();
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  sim.start(bay.serve(10, { priority: 1 }));
  sim.schedule(4, () => sim.start(bay.serve(3)));
  const record = bay.record();
  sim.run(20);
  expect(bay.statistics()).toMatchObject({
    busyTime: 13,
    queueTime: 3,
    utilisation: 13 / 20,
    grants: 3,
    immediateGrants: 2,
    waitTime: 3,
    preemptions: 1,
    longestQueue: 1,
  });
  expect([...record.column('queueLength')]).toEqual([0, 1, 0, 0]);
  bay.resetStatistics();
  expect(bay.statistics()).toMatchObject({ period: 0, preemptions: 0, grants: 0 });
});

test('as a command it races, serves actors, and an interrupt takes the job away', () => {
  const sim = new Simulation();
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  const results: unknown[] = [];
  class Patient extends Actor {
    private isServed = false;
    protected step(): void {
      if (this.isServed) {
        results.push(this.delivered);
        this.end();
        return;
      }
      this.isServed = true;
      this.await(bay.service(2));
    }
  }
  function* racer(): Process {
    const first = yield* sim.anyOf({ job: bay.service(50), late: sim.hold(5) });
    results.push([first.key, sim.now]);
  }
  sim.start(racer());
  new Patient(sim);
  const victim = sim.start(bay.serve(30));
  sim.schedule(8, () => victim.stop());
  sim.run();
  const job: ServedJob = { finished: true, preemptions: 0, served: 2, remaining: 0 };
  expect([results, sim.now, bay.inUse, bay.queueLength]).toEqual([[['late', 5], job], 8, 0, 0]);
  expect(bay.statistics().withdrawals).toBe(2);
});

test('durations and capacities that cannot be are refused', () => {
  const sim = new Simulation();
  for (const capacity of [1.5, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => new PreemptiveResource(sim, { name: 'bay', capacity })).toThrow(
      `servers "bay" require a whole capacity of at least 0, got ${capacity}`,
    );
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  expect(() => bay.service(1, { priority: Number.NaN })).toThrow('requires a finite priority, got NaN');
  expect(() => bay.serve(-1)).toThrow(
    'preemptive resource "bay" requires a finite duration of at least 0 min, got -1 at 0 min',
  );
  sim.start(
    bay.serve(() => -1),
    { name: 'truck 17' },
  );
  expect(() => sim.run()).toThrow(
    'a service requires a finite duration of at least 0 min, got -1 at 0 min in "truck 17"',
  );
});
