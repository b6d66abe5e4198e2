import { describe, expect, test } from 'vitest';
import {
  Batch,
  Interruption,
  PreemptiveResource,
  type Process,
  Resource,
  Simulation,
  Store,
  startBreakdowns,
  type Task,
} from '../../src/kernel/index.js';

describe('what is made by composition', () => {
  test('balking: who finds the queue too long does not join it', () => {
    const sim = new Simulation();
    const lane = new Resource(sim, { name: 'lane', capacity: 1 });
    let balked = 0;
    function* truck(): Process {
      if (lane.queueLength >= 2) {
        balked++;
        return;
      }
      yield* lane.use(10);
    }
    for (let i = 0; i < 5; i++) sim.schedule(i, () => sim.start(truck()));
    sim.run();
    expect([balked, lane.statistics().grants, sim.now]).toEqual([2, 3, 30]);
  });

  test('reneging: who has waited long enough leaves, and may come back later', () => {
    const sim = new Simulation();
    const lane = new Resource(sim, { name: 'lane', capacity: 1 });
    const attempts: number[] = [];
    function* truck(): Process {
      for (let attempt = 1; ; attempt++) {
        if (yield* lane.requestWithin(3)) {
          attempts.push(attempt);
          lane.release();
          return;
        }
        yield sim.hold(4);
      }
    }
    sim.start(lane.use(15));
    sim.start(truck());
    sim.run();
    // Waits from 0 to 3 and 7 to 10; at 14 it waits for a minute.
    expect([attempts, lane.statistics().withdrawals, sim.now]).toEqual([[3], 2, 15]);
  });

  test('jockeying: waiting in two queues, and served in the first that moves', () => {
    const sim = new Simulation();
    const slow = new Resource(sim, { name: 'slow', capacity: 1 });
    const quick = new Resource(sim, { name: 'quick', capacity: 1 });
    sim.start(slow.use(20));
    sim.start(quick.use(8));
    function* truck(): Process<string> {
      const first = yield* sim.anyOf({ slow: slow.request(), quick: quick.request() });
      yield sim.hold(1);
      return `${first.key}@${sim.now}`;
    }
    const task = sim.start(truck());
    sim.run();
    expect([task.result, slow.queueLength, slow.inUse, quick.inUse]).toEqual(['quick@9', 0, 0, 0]);
  });

  test('jockeying by moving: at the back of the shorter queue when it becomes shorter', () => {
    const sim = new Simulation();
    const own = new Resource(sim, { name: 'own', capacity: 1 });
    const other = new Resource(sim, { name: 'other', capacity: 1 });
    function* truck(): Process<string> {
      const isShorter = (): boolean => other.queueLength + other.inUse < own.queueLength - 1 + own.inUse;
      const first = yield* sim.anyOf({ own: own.request(), shorter: sim.until(isShorter) });
      if (first.key === 'shorter') yield other.request();
      return `${first.key}@${sim.now}`;
    }
    for (const minutes of [9, 9]) sim.start(own.use(minutes));
    for (const minutes of [2, 2, 2]) sim.start(other.use(minutes));
    const task = sim.start(truck());
    sim.run();
    // Two are ahead in the own lane; fewer than two are left in the other from 4 on.
    expect(task.result).toBe('shorter@6');
  });

  test('blocking after service: the lane is held until there is room downstream', () => {
    const sim = new Simulation();
    const lane = new Resource(sim, { name: 'lane', capacity: 1 });
    const yard = new Store<number>(sim, { name: 'yard', capacity: 1 });
    const left: number[] = [];
    function* truck(index: number): Process {
      yield lane.request();
      yield sim.hold(2);
      yield yard.put(index);
      lane.release();
      left.push(sim.now);
    }
    for (let i = 0; i < 3; i++) sim.start(truck(i));
    for (const time of [10, 20]) sim.schedule(time, () => yard.tryGet());
    sim.run();
    // The second is done at 4 and blocked until 10; the third begins only then, is done at 12 and blocked until 20.
    expect([left, lane.statistics().busyTime]).toEqual([[2, 10, 20], 20]);
  });

  test('separate and synchronise: the parts of a load go their own ways and meet again', () => {
    const sim = new Simulation();
    const meeting = new Batch<string>(sim, { name: 'meeting', size: 2 });
    const log: string[] = [];
    function* part(load: string, minutes: number): Process<readonly string[]> {
      yield sim.hold(minutes);
      return yield* meeting.join(`${load} ${minutes}`, load);
    }
    function* truck(load: string, minutes: readonly number[]): Process {
      const parts = minutes.map((each) => sim.start(part(load, each)));
      const [first] = yield* sim.allOf(parts.map((task: Task<readonly string[]>) => task.join()));
      log.push(`${first?.join(' + ')} @${sim.now}`);
    }
    sim.start(truck('flour', [3, 9]));
    sim.start(truck('water', [5, 4]));
    sim.run();
    expect(log).toEqual(['water 4 + water 5 @5', 'flour 3 + flour 9 @9']);
  });

  test('a server of one’s own making keeps what remains of an interrupted job', () => {
    const sim = new Simulation();
    function* job(minutes: number): Process<number> {
      for (let remaining = minutes; ; ) {
        const begun = sim.now;
        try {
          yield sim.hold(remaining);
          return sim.now;
        } catch (error) {
          if (!(error instanceof Interruption)) throw error;
          remaining -= sim.now - begun;
          yield sim.hold(5);
        }
      }
    }
    const task = sim.start(job(10));
    sim.schedule(4, () => task.interrupt('storm'));
    sim.run();
    expect(task.result).toBe(15);
  });
});

describe('breakdowns', () => {
  const failures = { untilFailure: () => 10, untilRepair: () => 5 };
  test('units of a resource finish their work first', () => {
    const sim = new Simulation();
    const lane = new Resource(sim, { name: 'lane', capacity: 1 });
    const ends: number[] = [];
    function* truck(): Process {
      yield* lane.use(8);
      ends.push(sim.now);
    }
    for (let i = 0; i < 3; i++) sim.start(truck());
    const cycle = startBreakdowns(sim, lane, failures);
    sim.schedule(30, () => cycle.stop());
    sim.run();
    // Fails at 10 during the second, which ends at 16, after the repair at 15.
    expect(ends).toEqual([8, 16, 24]);
  });
  test('work at preemptive servers stops at once and goes on after the repair', () => {
    const sim = new Simulation();
    const lane = new PreemptiveResource(sim, { name: 'lane', capacity: 1 });
    const ends: number[] = [];
    function* truck(): Process {
      yield* lane.serve(8);
      ends.push(sim.now);
    }
    for (let i = 0; i < 2; i++) sim.start(truck());
    const told: string[] = [];
    startBreakdowns(sim, lane, {
      ...failures,
      onFailure: () => told.push(`down ${sim.now}`),
      onRepair: () => told.push(`up ${sim.now}`),
    });
    sim.run(24);
    // 2 of 8 done at 10, the other 6 from 15.
    expect([ends, told]).toEqual([
      [8, 21],
      ['down 10', 'up 15'],
    ]);
    expect(() => startBreakdowns(sim, lane, { ...failures, units: 0 })).toThrow(
      'whole number of units of at least 1',
    );
  });
});
