import { expect, test } from 'vitest';
import { explainWaiting, Pool, type Process, Simulation } from '../../../src/kernel/index.js';

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

test('a preferred unit is taken when it is free; otherwise any other, or the preferred one is waited for', () => {
  const sim = new Simulation();
  const dogs = new Pool(sim, { name: 'dogs', units: ['a', 'b', 'c'] });
  const log: string[] = [];
  function* use(name: string, minutes: number, ...[wish, priority]: Parameters<typeof dogs.take>): Process {
    const unit = yield* dogs.take(wish, priority);
    log.push(`${name} ${unit}@${sim.now}`);
    yield sim.hold(minutes);
    dogs.release(unit);
  }
  sim.start(use('first', 10, { prefer: ['b'] })); // b is free
  sim.start(use('loyal', 1, { prefer: ['b'], otherwise: 'wait' })); // waits for b until 10
  sim.start(use('easy', 6, { prefer: ['b', 'c'] })); // its second choice
  sim.start(use('other', 4, { prefer: ['b', 'c'], otherwise: 'any' })); // neither: a
  sim.start(use('late', 1, { prefer: ['c'] })); // nothing is free; a comes first, at 4
  sim.start(use('picky', 1, { prefer: ['a', 'b'], suits: (unit) => unit !== 'a' })); // not a, not even when free
  sim.start(use('any', 1)); // behind late and picky: a at 5
  sim.run();
  expect(log).toEqual([
    'first b@0',
    'easy c@0',
    'other a@0',
    'late a@4',
    'any a@5',
    'picky c@6',
    'loyal b@10',
  ]);
});

test('preferences hold for patience and for taking at once, and strangers are refused', () => {
  const sim = new Simulation();
  const dogs = new Pool(sim, { name: 'dogs', units: ['a', 'b'] });
  function* impatient(): Process<string | undefined> {
    return yield* dogs.takeWithin(5, { prefer: ['b'], otherwise: 'wait' });
  }
  expect(dogs.tryTake({ prefer: ['b'] })).toBe('b');
  expect(dogs.tryTake({ prefer: ['b'], otherwise: 'wait' })).toBeUndefined();
  const task = sim.start(impatient());
  sim.run();
  expect([task.result, sim.now, dogs.available]).toEqual([undefined, 5, ['a']]);
  // A caller without types may write anything.
  for (const [wish, message] of [
    [{ prefer: ['z'] }, 'pool "dogs" requires preferred units of its own'],
    [{ otherwise: 'wait' }, 'requires a preferred unit to wait for, got none'],
    [{ otherwise: 'never', prefer: ['a'] }, 'requires otherwise to be any or wait, got "never"'],
    [
      { prefers: ['a'] },
      'has no option "prefers"; did you mean prefer? (there are suits, prefer, otherwise)',
    ],
  ] as const)
    expect(() => Reflect.apply(dogs.take, dogs, [wish])).toThrow(message);
});
