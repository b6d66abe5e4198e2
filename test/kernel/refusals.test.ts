import { describe, expect, test } from 'vitest';
import {
  Gate,
  Level,
  type Process,
  Resource,
  Simulation,
  SimulationError,
  Store,
  seize,
} from '../../src/kernel/index.js';

/** The error a process of the name "truck 17" ends in, two minutes into a run. */
function errorOf(body: (sim: Simulation, lanes: Resource) => Process): SimulationError {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
  sim.schedule(2, () => sim.start(body(sim, lanes), { name: 'truck 17' }));
  try {
    sim.run();
  } catch (error) {
    if (error instanceof SimulationError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('every refusal names the simulated time and the process', () => {
  const cases: readonly [string, (sim: Simulation, lanes: Resource) => unknown, string][] = [
    ['a negative delay', (sim) => sim.hold(-1), 'hold requires a finite delay of at least 0 min, got -1'],
    [
      'a delay that is no number',
      (sim) => sim.hold(Number.NaN),
      'hold requires a finite delay of at least 0 min, got NaN',
    ],
    [
      'a call in the past',
      (sim) => sim.scheduleAt(1, () => {}),
      'schedule requires a finite time of at least 2 min, got 1',
    ],
    [
      'a call after a negative delay',
      (sim) => sim.schedule(-1, () => {}),
      'schedule requires a finite delay of at least 0 min, got -1',
    ],
    [
      'a priority out of range',
      (sim) => sim.schedule(1, () => {}, 256),
      'schedule requires a whole priority from -255 to 255, got 256',
    ],
    [
      'moving a call into the past',
      (sim) =>
        sim.reschedule(
          sim.schedule(1, () => {}),
          0,
        ),
      'schedule requires a finite time of at least 2 min, got 0',
    ],
    [
      'a start with half a priority',
      (sim) => sim.start(idle(sim), { priority: 0.5 }),
      'start requires a whole priority from -255 to 255, got 0.5',
    ],
    [
      'half a unit',
      (_, lanes) => lanes.request(0, 0.5),
      'resource "lanes" requires a whole amount of at least 1, got 0.5',
    ],
    [
      'no priority',
      (_, lanes) => lanes.request(Number.NaN),
      'resource "lanes" requires a finite priority, got NaN',
    ],
    [
      'no priority, with patience',
      (_, lanes) => lanes.requestWithin(5, Number.NaN),
      'resource "lanes" requires a finite priority, got NaN',
    ],
    [
      'a seizure without priority',
      (sim, lanes) => seize(sim, [[lanes, 1]], Number.NaN),
      'seize requires a finite priority, got NaN',
    ],
    [
      'an amount without priority',
      (sim) => new Level(sim, { name: 'fuel' }).getWithin(5, 1, Number.NaN),
      'level "fuel" requires a finite priority, got NaN',
    ],
    [
      'patience for ever',
      (_, lanes) => lanes.requestWithin(Number.POSITIVE_INFINITY),
      'resource "lanes" requires a patience of at least 0 min, got Infinity',
    ],
    [
      'giving back what nobody took',
      (_, lanes) => lanes.release(),
      'release of 1 of resource "lanes", which the releaser does not hold',
    ],
    [
      'disowning what one does not hold',
      (_, lanes) => lanes.disown(),
      'release of 1 of resource "lanes", which the releaser does not hold',
    ],
    ['a race without runners', (sim) => sim.anyOf({}), 'anyOf requires at least one command'],
    ['running from inside', (sim) => sim.run(), 'run and step cannot be called from inside an event'],
  ];
  test.each(cases)('%s', (_, deed, message) => {
    const error = errorOf(function* (sim, lanes) {
      deed(sim, lanes);
      yield sim.hold(0);
    });
    expect(error.message).toBe(`${message} at 2 min in "truck 17"`);
    expect([error.clock, error.process]).toEqual([2, 'truck 17']);
  });

  function* idle(sim: Simulation): Process {
    yield sim.hold(1);
  }
});

test('a command kept for later, or passed to another process, is refused', () => {
  const kept = errorOf(function* (sim, lanes) {
    const request = lanes.request();
    yield sim.hold(1);
    yield request;
  });
  expect(kept.message).toBe('a command on resource "lanes" was made but not yielded at 2 min in "truck 17"');
  const passed = errorOf(function* (sim) {
    const pause = sim.hold(1);
    sim.start(
      (function* (): Process {
        yield pause;
      })(),
    );
    yield sim.hold(1);
  });
  expect(passed.message).toBe('a command on the clock was made but not yielded at 2 min in "truck 17"');
});

test('a command made in a callback, or between events, and not yielded is refused', () => {
  const sim = new Simulation();
  const gate = new Gate(sim, { name: 'gate' });
  sim.schedule(3, () => void gate.pass());
  expect(() => sim.run()).toThrow('a command on gate "gate" was made but not yielded at 3 min');
  const other = new Simulation();
  new Store(other, { name: 'yard' }).get();
  expect(() => other.run()).toThrow('a command on store "yard" was made but not yielded at 0 min');
});

test('a failure that nobody handles ends the run, names the process and keeps its cause', () => {
  const sim = new Simulation();
  const cause = new TypeError('axle');
  sim.start(
    (function* (): Process {
      yield sim.hold(5);
      throw cause;
    })(),
    { name: 'truck 17' },
  );
  let caught: unknown;
  try {
    sim.run();
  } catch (error) {
    caught = error;
  }
  if (!(caught instanceof SimulationError)) throw new Error('a SimulationError was to come');
  expect([caught.message, caught.cause]).toEqual(['unhandled TypeError: axle at 5 min in "truck 17"', cause]);
  expect(() => sim.run()).toThrow('this simulation ended with a failure and cannot go on');
});

test('a process that stops or interrupts itself, or waits while being stopped, is refused', () => {
  const sim = new Simulation();
  const task = sim.start(
    (function* (): Process {
      yield sim.hold(1);
      expect(() => task.stop()).toThrow('"loop" cannot stop itself; return instead at 1 min');
      expect(() => task.interrupt()).toThrow('"loop" cannot interrupt itself at 1 min');
    })(),
    { name: 'loop' },
  );
  const slow = sim.start(
    (function* (): Process {
      try {
        yield sim.hold(9);
      } finally {
        yield sim.hold(1);
      }
    })(),
    { name: 'slow' },
  );
  sim.schedule(2, () => slow.stop());
  expect(() => sim.run()).toThrow('"slow" may not wait in a finally block while being stopped');
  expect(() => slow.result).toThrow('has no result');
});

test('a bad construction is a RangeError', () => {
  const sim = new Simulation();
  for (const capacity of [-1, 1.5, Number.NaN])
    expect(() => new Resource(sim, { name: 'lanes', capacity })).toThrow(
      new RangeError(`resource "lanes" requires a whole capacity of at least 0, got ${capacity}`),
    );
  const silent = new Resource(sim, { name: 'lanes', capacity: 1, statistics: false });
  expect(() => silent.statistics()).toThrow('resource "lanes" keeps no statistics');
  expect(() => new Simulation({ digest: false }).digest()).toThrow(
    'the digest of this simulation is switched off',
  );
});
