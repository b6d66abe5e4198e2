import { expect, test } from 'vitest';
import { explainWaiting, Pool, type Process, Simulation } from '../../src/kernel/index.js';

const make = (sim: Simulation): Pool<string> =>
  new Pool(sim, { name: 'scanners', units: ['fixed', 'mobile'] });

test('the unit free longest is taken first, and a taker may insist on one', () => {
  const sim = new Simulation();
  const scanners = make(sim);
  const log: string[] = [];
  function* use(
    name: string,
    minutes: number,
    suits?: (unit: string) => boolean,
    priority?: number,
  ): Process {
    const unit = yield* scanners.take(suits, priority);
    log.push(`${name} ${unit}@${sim.now}`);
    yield sim.hold(minutes);
    scanners.release(unit);
  }
  sim.start(use('a', 9));
  sim.start(use('b', 5));
  sim.start(use('c', 1, (unit) => unit === 'fixed'));
  sim.start(use('d', 1));
  sim.start(use('urgent', 1, undefined, -1));
  sim.run();
  // c waits for the fixed one without holding up those behind.
  expect(log).toEqual(['a fixed@0', 'b mobile@0', 'urgent mobile@5', 'd mobile@6', 'c fixed@9']);
  expect([scanners.available, scanners.inUse, scanners.queueLength]).toEqual([['mobile', 'fixed'], 0, 0]);
});

test('units belong to the process that took them, which gives them back when it ends', () => {
  const sim = new Simulation();
  const scanners = make(sim);
  function* forgetful(): Process {
    yield scanners.take();
    yield sim.hold(3);
  }
  function* heir(): Process {
    yield sim.hold(10);
  }
  function* giver(): Process {
    const unit = yield* scanners.take();
    scanners.handOver(unit, sim.start(heir(), { name: 'heir' }));
  }
  const forgetting = sim.start(forgetful(), { name: 'forgetful' });
  sim.start(giver());
  sim.run(2);
  expect(() => scanners.release('fixed')).toThrow(
    'release of a unit of pool "scanners" that "forgetful" holds at 2 min',
  );
  sim.run(4);
  expect(scanners.available).toEqual(['fixed']);
  sim.run(20);
  expect(scanners.inUse).toBe(0);
  expect(() => scanners.release('fixed')).toThrow(
    'release of a unit that is not out of pool "scanners" at 20 min',
  );
  expect(() => scanners.release('x-ray')).toThrow('not out of pool');
  expect(() => scanners.handOver('fixed', forgetting)).toThrow(
    'cannot be handed over to "forgetful", which has ended',
  );
});

test('a unit disowned, or taken in a callback, may be released by anyone', () => {
  const sim = new Simulation();
  const scanners = make(sim);
  sim.start(
    (function* (): Process {
      scanners.disown(yield* scanners.take());
    })(),
  );
  sim.schedule(1, () => expect(scanners.tryTake((unit) => unit === 'mobile')).toBe('mobile'));
  sim.schedule(2, () => expect(scanners.tryTake()).toBeUndefined());
  for (const unit of ['fixed', 'mobile']) sim.schedule(3, () => scanners.release(unit));
  sim.run();
  expect(scanners.inUse).toBe(0);
});

test('statistics by unit add up to those of the pool', () => {
  const sim = new Simulation();
  const scanners = make(sim);
  function* use(minutes: number): Process {
    const unit = yield* scanners.take();
    yield sim.hold(minutes);
    scanners.release(unit);
  }
  for (const minutes of [4, 6, 2]) sim.start(use(minutes));
  sim.run(5);
  expect(scanners.statistics()).toMatchObject({
    busyTime: 10,
    queueTime: 4,
    grants: 3,
    immediateGrants: 2,
    waitTime: 4,
    utilisation: 1,
  });
  expect(scanners.statisticsByUnit()).toEqual([
    { unit: 'fixed', uses: 2, busyTime: 5, utilisation: 1 },
    { unit: 'mobile', uses: 1, busyTime: 5, utilisation: 1 },
  ]);
  scanners.resetStatistics();
  sim.run(10);
  // Both were out at 5; each ends at 6.
  expect(scanners.statisticsByUnit().map(({ uses, busyTime }) => [uses, busyTime])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(scanners.statistics()).toMatchObject({ period: 5, busyTime: 2, meanInUse: 0.4 });
});

test('the waiting report knows who has the units, and takers with patience give up', () => {
  const sim = new Simulation();
  const scanners = make(sim);
  function* keep(): Process {
    yield scanners.take();
    yield sim.hold(50);
  }
  function* impatient(): Process<string | undefined> {
    return yield* scanners.takeWithin(5);
  }
  for (const name of ['a', 'b']) sim.start(keep(), { name });
  const task = sim.start(impatient(), { name: 'c' });
  sim.run(2);
  expect(explainWaiting(sim).text).toBe(
    '"c" has waited since 0 min for pool "scanners", held by a (1), b (1)',
  );
  sim.run(6);
  expect([task.result, scanners.statistics().withdrawals]).toEqual([undefined, 1]);
  expect(() => new Pool(sim, { name: 'twice', units: [1, 1] })).toThrow(
    'pool "twice" requires different units',
  );
});
