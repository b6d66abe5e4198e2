import { describe, expect, test } from 'vitest';
import {
  inRandomOrder,
  lastComeFirstServed,
  Pool,
  type Process,
  Resource,
  Simulation,
  SimulationError,
  seize,
} from '../../../src/kernel/index.js';

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

test.each(['patience', 'interrupt', 'stop'] as const)(
  'a large request at the head that leaves by %s lets the small one behind it go at once',
  (way) => {
    const sim = new Simulation();
    const lanes = new Resource(sim, { name: 'lanes', capacity: 3 });
    sim.start(lanes.use(10, { amount: 2 }));
    function* large(): Process {
      try {
        yield lanes.requestWithin(way === 'patience' ? 4 : 9, 0, 2);
      } catch {
        yield sim.hold(1);
      }
    }
    function* small(): Process<number> {
      yield sim.hold(1);
      yield lanes.request();
      return sim.now;
    }
    const head = sim.start(large());
    const behind = sim.start(small());
    if (way !== 'patience') sim.schedule(4, () => head[way]());
    sim.run(8);
    expect([behind.result, lanes.queueLength]).toEqual([4, 0]);
    expect(lanes.statistics()).toMatchObject({ grants: 2, withdrawals: 1, waitTime: 3, longestQueue: 2 });
  },
);

test('who waits at a reset is the longest queue of the new period, until it grows', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  for (const at of [0, 1, 2]) sim.schedule(at, () => sim.start(lanes.use(10)));
  sim.run(5);
  lanes.resetStatistics();
  sim.run(12);
  // Two waited at 5; one since 10. Its predecessor waited from 1 to 10.
  expect(lanes.statistics()).toMatchObject({ longestQueue: 2, grants: 1, waitTime: 9, queueTime: 5 * 2 + 2 });
});
