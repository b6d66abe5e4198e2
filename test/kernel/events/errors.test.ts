import { describe, expect, test } from 'vitest';
import {
  Interruption,
  type Process,
  Resource,
  Simulation,
  SimulationError,
} from '../../../src/kernel/index.js';

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
      'a process may yield only commands made just before, got 5: write yield sim.hold(minutes) to let time pass at 0 min in "truck 17"',
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
