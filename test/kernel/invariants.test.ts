import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { Level, type Process, Resource, Simulation, SimulationError, Store } from '../../src/kernel/index.js';
import { BrokenInvariant, invariant } from '../../src/math/index.js';
import { droppedLabels } from '../../tsup.config.js';

// Each test spoils one private count, as a fault of the kernel would, and the next thing that happens tells.

/** Starts a process at 3 min that does something once the inside was spoiled. */
function tellsAt3(sim: Simulation, spoil: () => void, deed: () => Process): SimulationError {
  function* truck(): Process {
    yield sim.hold(3);
    spoil();
    yield* deed();
  }
  sim.start(truck(), { name: 'truck 1' });
  try {
    sim.run();
  } catch (error) {
    if (error instanceof SimulationError) return error;
  }
  throw new RangeError('nothing was told');
}

test('what holds passes; what does not is told', () => {
  expect(() => invariant(true, 'in = out + inside')).not.toThrow();
  expect(() => invariant(false, 'in = out + inside')).toThrow(
    new BrokenInvariant('broken invariant: in = out + inside'),
  );
});

describe('a broken invariant is told with clock and process', () => {
  test('more units in use than anybody holds', () => {
    const sim = new Simulation();
    const lanes = new Resource(sim, { name: 'lanes', capacity: 9 });
    function* keeper(): Process {
      yield lanes.request();
      yield sim.hold(8);
    }
    sim.start(keeper());
    sim.schedule(2, () => Reflect.set(lanes, 'taken', 2));
    sim.schedule(4, () => sim.stop());
    expect(() => sim.run()).toThrow(
      'broken invariant: units held (1) = units lent (2) of resource "lanes" at 4 min',
    );
  });

  test('fewer units in use than are nobody’s own', () => {
    const sim = new Simulation();
    const lanes = new Resource(sim, { name: 'lanes', capacity: 2 });
    const spoil = () => Reflect.set(lanes, 'ownerless', 5);
    const error = tellsAt3(sim, spoil, () => lanes.use(1));
    expect(error.message).toBe(
      'broken invariant: units in use = units held + units that are nobody’s own at 3 min in "truck 1"',
    );
    expect([error.clock, error.process]).toEqual([3, 'truck 1']);
  });

  test('a clock that goes back', () => {
    const sim = new Simulation();
    sim.schedule(2, () => undefined);
    sim.schedule(1, () => Reflect.set(sim.kernel, 'now', 4));
    expect(() => sim.run()).toThrow('broken invariant: the clock never goes back at 4 min');
  });

  test('a store fuller than it can be', () => {
    const sim = new Simulation();
    const yard = new Store<number>(sim, { name: 'yard', capacity: 2 });
    for (const item of [1, 2]) yard.tryPut(item);
    const spoil = () => Reflect.set(yard, 'capacity', 0);
    function* take(): Process {
      yield yard.get();
    }
    expect(tellsAt3(sim, spoil, take).message).toContain('a store holds no more than its capacity at 3 min');
  });

  test('a level below nothing', () => {
    const sim = new Simulation();
    const fuel = new Level(sim, { name: 'fuel', initial: 5 });
    const spoil = () => {
      const tank: unknown = Reflect.get(fuel, 'contents');
      if (typeof tank === 'object' && tank !== null) Reflect.set(Reflect.get(tank, 'content'), 'high', -20);
    };
    function* fill(): Process {
      yield fuel.put(1);
    }
    expect(tellsAt3(sim, spoil, fill).message).toContain('a level never holds less than nothing at 3 min');
  });
});

test('a release has none of them', async () => {
  const bundled = async (dropLabels: string[]): Promise<string> => {
    const entryPoints = [fileURLToPath(new URL('../../src/corridor/index.ts', import.meta.url))];
    const { outputFiles } = await build({
      entryPoints,
      dropLabels,
      bundle: true,
      format: 'esm',
      write: false,
      external: ['seedrandom'],
    });
    return outputFiles.map(({ text }) => text).join('');
  };
  expect(await bundled([])).toContain('the clock never goes back');
  expect(await bundled(droppedLabels)).not.toMatch(/the clock never goes back|broken invariant|CHECKED:/);
});
