import { expect, test } from 'vitest';
import {
  Batch,
  Calendar,
  fork,
  Gate,
  Level,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  SharedServer,
  Signal,
  Simulation,
  Store,
  WorkingHours,
} from '../../src/kernel/index.js';
import { Tally, TimeWeighted } from '../../src/statistics/index.js';

/** One of everything that keeps statistics. */
function everything(sim: Simulation) {
  return {
    resource: new Resource(sim, { name: 'lane', capacity: 1 }),
    preemptive: new PreemptiveResource(sim, { name: 'bay', capacity: 1 }),
    shared: new SharedServer(sim, { name: 'road' }),
    pool: new Pool(sim, { name: 'scanners', units: ['a'] }),
    store: new Store<number>(sim, { name: 'yard', capacity: 1 }),
    level: new Level(sim, { name: 'fuel', capacity: 10, initial: 5 }),
    gate: new Gate(sim, { name: 'gate', open: true }),
    signal: new Signal(sim, { name: 'call' }),
    batch: new Batch<number>(sim, { name: 'convoy', size: 2 }),
    hours: new WorkingHours(sim, { name: 'site', calendar: new Calendar({ weekly: [[5, 10_080]] }) }),
  };
}

type Everything = ReturnType<typeof everything>;

/** Uses of 4 minutes of everything, begun at 0, 2 and 12, so that somebody waits from 2 to 4 and something is in use at 3. */
function load(sim: Simulation, things: Everything): void {
  const { resource, preemptive, shared, pool, store, level, gate, signal, batch, hours } = things;
  const stories: ((begin: number) => Process)[] = [
    () => resource.use(4),
    function* (begin) {
      yield* preemptive.serve(4, { priority: -begin });
    },
    function* () {
      yield shared.serve(4);
    },
    function* () {
      const unit = yield* pool.take();
      yield sim.hold(4);
      pool.release(unit);
    },
    function* () {
      yield store.put(1);
      yield sim.hold(4);
      yield store.get();
    },
    function* () {
      yield level.get(3);
      yield sim.hold(4);
      yield level.put(3);
    },
    function* () {
      yield gate.pass();
      gate.close();
      yield sim.hold(4);
      gate.open();
    },
    function* () {
      yield signal.wait();
    },
    function* (begin) {
      yield batch.join(begin);
    },
    function* () {
      yield hours.untilOpen();
    },
  ];
  for (const begin of [0, 2, 12])
    for (const story of stories) sim.schedule(begin, () => sim.start(story(begin)));
  for (const time of [1, 3.5, 13]) sim.schedule(time, () => signal.fire());
}

function statisticsOf(things: Everything): unknown {
  return Object.entries(things).map(([name, each]) => [name, each.statistics()]);
}

test.each([1, 2, 3, 6, 13])(
  'one call at %d resets everything as single calls do, and changes nothing else',
  (at) => {
    const results = (['all', 'each', 'none'] as const).map((way) => {
      const sim = new Simulation();
      const things = everything(sim);
      load(sim, things);
      sim.run(at);
      const atOnce =
        way === 'all'
          ? () => sim.resetStatistics()
          : () => Object.values(things).map((each) => each.resetStatistics());
      if (way !== 'none') atOnce();
      const seen = [3, 5, 20]
        .filter((time) => time >= at)
        .map((time) => {
          if (time > at) sim.run(time);
          return way === 'none' ? [] : statisticsOf(things);
        });
      return {
        seen,
        digest: sim.digest(),
        last: statisticsOf(things),
        units: things.pool.statisticsByUnit(),
      };
    });
    const [all, each, none] = results;
    expect(all).toEqual(each);
    expect(all?.digest).toBe(none?.digest);
    expect(all?.last).not.toEqual(none?.last);
  },
);

test('a period without a single event since the reset is empty of counts and keeps the contents', () => {
  const sim = new Simulation();
  const things = everything(sim);
  load(sim, things);
  sim.run(3);
  sim.resetStatistics();
  sim.run(3);
  expect([
    things.resource.inUse,
    things.resource.queueLength,
    things.store.count,
    things.level.level,
  ]).toEqual([1, 1, 1, 2]);
  sim.run(3.25);
  // In use and queued throughout, nobody granted yet.
  expect(things.resource.statistics()).toMatchObject({
    period: 0.25,
    busyTime: 0.25,
    queueTime: 0.25,
    grants: 0,
    longestQueue: 1,
  });
  expect(things.level.statistics()).toMatchObject({ period: 0.25, drawn: 0, filled: 0, levelTime: 0.5 });
  expect(things.shared.statistics()).toMatchObject({ period: 0.25, finished: 0, mostJobs: 2 });
  expect(things.preemptive.statistics()).toMatchObject({ period: 0.25, preemptions: 0 });
  expect(things.pool.statisticsByUnit()).toMatchObject([{ uses: 1, busyTime: 0.25 }]);
});

test('what a process makes later begins with its making, and a second call begins again', () => {
  const sim = new Simulation();
  sim.run(10);
  sim.resetStatistics();
  sim.run(15);
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  sim.run(20);
  expect(lane.statistics().period).toBe(5);
  sim.resetStatistics();
  sim.run(21);
  sim.resetStatistics();
  sim.run(24);
  expect(lane.statistics()).toMatchObject({ period: 3, capacityTime: 3 });
});

test('tallies of the model begin anew with the others', () => {
  const sim = new Simulation();
  const waits = sim.collect(new Tally());
  const length = sim.collect(new TimeWeighted(2));
  waits.add(5);
  sim.run(10);
  sim.resetStatistics();
  waits.add(7);
  sim.run(14);
  expect([waits.count, waits.mean, length.duration(sim.now), length.value]).toEqual([1, 7, 4, 2]);
});

test('a fork resets its own statistics only', () => {
  const model = { sim: new Simulation(), lane: {} };
  const made = { ...model, lane: new Resource(model.sim, { name: 'lane', capacity: 1 }) };
  made.sim.run(5);
  const copy = fork(made);
  copy.sim.resetStatistics();
  copy.sim.run(8);
  made.sim.run(8);
  expect([copy.lane.statistics().period, made.lane.statistics().period]).toEqual([3, 8]);
});
