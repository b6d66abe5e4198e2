import { describe, expect, test } from 'vitest';
import {
  explainWaiting,
  Interruption,
  inRandomOrder,
  lastComeFirstServed,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  Simulation,
  SimulationError,
  seize,
  startBreakdowns,
} from '../../src/kernel/index.js';

/** Names in the order in which they were served by one lane; each comes a minute after the one before and takes 10 minutes. */
function served(
  options: { discipline?: ConstructorParameters<typeof Resource>[1]['discipline'] & object },
  priorities: readonly number[],
): string {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lane', capacity: 1, ...options });
  const order: number[] = [];
  function* customer(index: number, priority: number): Process {
    yield sim.hold(index);
    yield lanes.request(priority);
    order.push(index);
    yield sim.hold(10);
    lanes.release();
  }
  for (const [index, priority] of priorities.entries()) sim.start(customer(index, priority));
  sim.run();
  return order.join(' ');
}

describe('order of service', () => {
  test('the more urgent go first, equals in order of arrival', () => {
    expect(served({}, [0, 2, 1, 2, 1, 0])).toBe('0 5 2 4 1 3');
  });
  test('with the service time as priority the shortest job goes first', () => {
    expect(served({}, [0, 8, 3, 5, 1])).toBe('0 4 2 3 1');
  });
  test('last come, first served', () => {
    expect(served({ discipline: lastComeFirstServed }, [0, 0, 0, 0])).toBe('0 3 2 1');
  });
  test('a random discipline takes whom the uniform number says', () => {
    const draws = [0.9, 0, 0.5, 0];
    expect(served({ discipline: inRandomOrder(() => draws.shift() ?? 0) }, [0, 0, 0, 0])).toBe('0 3 1 2');
  });
  test('a user-defined discipline sees who waits', () => {
    const fewestFirst = {
      choose: (waiting: readonly { priority: number }[]) =>
        waiting.findIndex((w) => w.priority === Math.max(...waiting.map((x) => x.priority))),
    };
    expect(served({ discipline: fewestFirst }, [0, 1, 3, 2])).toBe('0 2 3 1');
  });
});

test('a small request does not overtake a larger one ahead of it', () => {
  const sim = new Simulation();
  const bays = new Resource(sim, { name: 'bays', capacity: 3 });
  const got: string[] = [];
  function* user(name: string, amount: number, at: number): Process {
    yield sim.hold(at);
    yield bays.request(0, amount);
    got.push(`${name}@${sim.now}`);
    yield sim.hold(10);
    bays.release(amount);
  }
  sim.start(user('two', 2, 0));
  sim.start(user('three', 3, 1));
  sim.start(user('one', 1, 2));
  sim.run();
  expect(got).toEqual(['two@0', 'three@10', 'one@20']);
});

test('statistics integrate use, queue and capacity over time', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  for (let i = 0; i < 3; i++) sim.start(lanes.use(10));
  sim.schedule(10, () => lanes.setCapacity(1));
  sim.run(40);
  // Two in use for 10 minutes, then one for 10; one waited 10; capacity 2 for 10 minutes and 1 for 30.
  expect(lanes.statistics()).toMatchObject({
    busyTime: 30,
    queueTime: 10,
    capacityTime: 50,
    utilisation: 0.6,
    meanInUse: 0.75,
    grants: 3,
    immediateGrants: 2,
    longestQueue: 1,
    longestWait: 10,
    meanWait: 10 / 3,
  });
  lanes.resetStatistics();
  sim.run(50);
  expect(lanes.statistics()).toMatchObject({ period: 10, busyTime: 0, capacityTime: 10, grants: 0 });
});

test('capacity lowered below use withdraws units as they are released', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  const seen: number[] = [];
  sim.start(lanes.use(10));
  sim.start(lanes.use(20));
  sim.schedule(5, () => lanes.setCapacity(1));
  sim.schedule(6, () => seen.push(lanes.available));
  sim.schedule(12, () => seen.push(lanes.available));
  sim.schedule(13, () => sim.start(lanes.use(1)));
  sim.schedule(14, () => seen.push(lanes.queueLength));
  sim.run();
  expect([seen, lanes.inUse, sim.now]).toEqual([[-1, 0, 1], 0, 21]);
});

test('a request with patience gives up at its minute, or is granted, never both', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const results: string[] = [];
  function* patient(minutes: number): Process {
    const granted = yield* lanes.requestWithin(minutes);
    results.push(`${granted}@${sim.now}`);
    if (granted) lanes.release();
  }
  sim.start(lanes.use(10));
  sim.start(patient(4));
  sim.start(patient(12));
  sim.run();
  expect(results).toEqual(['false@4', 'true@10']);
  expect(lanes.statistics().withdrawals).toBe(1);
});

test('several resources are seized together, without holding one while waiting for the other', () => {
  const sim = new Simulation();
  const bays = new Resource(sim, { name: 'bays', capacity: 1 });
  const crews = new Resource(sim, { name: 'crews', capacity: 2 });
  const log: string[] = [];
  function* both(name: string): Process {
    yield seize(sim, [
      [bays, 1],
      [crews, 2],
    ]);
    log.push(`${name}@${sim.now}`);
    yield sim.hold(5);
    bays.release();
    crews.release(2);
  }
  sim.start(crews.use(3));
  sim.start(both('first'));
  sim.start(both('second'));
  sim.schedule(1, () => log.push(`bays in use ${bays.inUse}`));
  sim.run();
  expect(log).toEqual(['bays in use 0', 'first@3', 'second@8']);
});

test('units with identity are known by those who take them', () => {
  const sim = new Simulation();
  const scanners = new Pool(sim, { name: 'scanners', units: ['fixed', 'mobile'] });
  function* take(): Process<string> {
    const scanner = yield* scanners.take((unit) => unit === 'mobile');
    yield sim.hold(5);
    scanners.release(scanner);
    return scanner;
  }
  const tasks = [sim.start(take()), sim.start(take())];
  sim.run();
  expect(tasks.map((task) => task.result)).toEqual(['mobile', 'mobile']);
  expect(sim.now).toBe(10);
  expect(() => scanners.release('mobile')).toThrow(SimulationError);
});

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

test('a breakdown takes a unit for the time of the repair', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  const seen: number[] = [];
  startBreakdowns(sim, lanes, { untilFailure: () => 10, untilRepair: () => 5 });
  for (const time of [9, 12, 16, 26]) sim.scheduleAt(time, () => seen.push(lanes.capacity));
  sim.run(27);
  expect(seen).toEqual([2, 1, 2, 1]);
});

test('a deadlock report names who waits for what, who holds it, and the circle', () => {
  const sim = new Simulation();
  const [bay, crew] = [
    new Resource(sim, { name: 'bay', capacity: 1 }),
    new Resource(sim, { name: 'crew', capacity: 1 }),
  ];
  function* take(first: Resource, second: Resource): Process {
    yield first.request();
    yield sim.hold(1);
    yield second.request();
  }
  sim.start(take(bay, crew), { name: 'truck 1' });
  sim.start(take(crew, bay), { name: 'truck 2' });
  sim.run();
  const report = explainWaiting(sim);
  expect(report).toMatchObject({ isDeadlock: true, cycle: ['truck 1', 'truck 2'] });
  expect(report.text).toContain('"truck 1" has waited since 1 min for resource "crew", held by truck 2 (1)');
  expect(explainWaiting(sim, { longerThan: 5 }).waits).toEqual([]);
});

describe('what is refused', () => {
  function failure(body: (sim: Simulation, lanes: Resource) => Process): string {
    const sim = new Simulation();
    const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
    sim.start(body(sim, lanes), { name: 'truck 17' });
    try {
      sim.run();
    } catch (error) {
      return error instanceof SimulationError ? error.message : String(error);
    }
    return 'nothing';
  }
  test('a negative, NaN or infinite delay', () => {
    for (const delay of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(
        failure(function* (sim) {
          yield sim.hold(delay);
        }),
      ).toBe(`hold requires a finite delay of at least 0 min, got ${delay} at 0 min in "truck 17"`);
  });
  test('a double release', () => {
    expect(
      failure(function* (_, lanes) {
        yield lanes.request();
        lanes.release();
        lanes.release();
      }),
    ).toBe('release of 1 of resource "lanes", which the releaser does not hold at 0 min in "truck 17"');
  });
  test('release of what another process holds', () => {
    expect(
      failure(function* (sim, lanes) {
        sim.start(lanes.use(5));
        yield sim.hold(1);
        lanes.release();
      }),
    ).toContain('in use by others');
  });
  test('a command made and not yielded', () => {
    expect(
      failure(function* (sim, lanes) {
        lanes.request();
        yield sim.hold(1);
      }),
    ).toBe('a command on resource "lanes" was made but not yielded at 0 min in "truck 17"');
    expect(
      failure(function* (sim, lanes) {
        yield sim.hold(2);
        lanes.request();
      }),
    ).toBe('a command on resource "lanes" was made but not yielded at 2 min in "truck 17"');
  });
  test('a command used twice', () => {
    expect(
      failure(function* (sim) {
        const pause = sim.hold(1);
        yield pause;
        yield pause;
      }),
    ).toContain('may yield only commands made just before');
  });
  test('a foreign yield', () => {
    // What a program without types might do.
    const foreign: unknown[] = [5];
    function* body(): Generator<unknown, void, unknown> {
      yield foreign[0];
    }
    expect(failure(() => body() as unknown as Process)).toBe(
      'a process may yield only commands made just before, got 5 at 0 min in "truck 17"',
    );
  });
  test('an interrupt nobody catches', () => {
    const sim = new Simulation();
    const task = sim.start(new Resource(sim, { name: 'lane', capacity: 1 }).use(5), { name: 'truck 17' });
    sim.schedule(2, () => task.interrupt('storm'));
    expect(() => sim.run()).toThrow('unhandled interrupt (storm) at 2 min in "truck 17"');
    expect(new Interruption('storm').toString()).toBe('interrupted: storm');
  });
  test('interrupting what has ended, and running from inside', () => {
    const sim = new Simulation();
    const task = sim.start(
      (function* (): Process {
        yield sim.hold(1);
      })(),
    );
    sim.run();
    expect(() => task.interrupt()).toThrow('which has ended at 1 min');
    sim.schedule(1, () => sim.run());
    expect(() => sim.run()).toThrow('run and step cannot be called from inside an event at 2 min');
  });
});
