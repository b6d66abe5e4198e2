import { expect, expectTypeOf, test } from 'vitest';
import {
  Batch,
  Gate,
  Level,
  Pool,
  PreemptiveResource,
  type Process,
  Resource,
  type ServedJob,
  Signal,
  Simulation,
  Store,
  seize,
} from '../../src/kernel/index.js';

interface Load {
  readonly pallets: number;
}

// Checked by the compiler (npm run check); run as well, so that the types are those of the values.
test('every wait gives its result with its type, without a cast', () => {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const yard = new Store<Load>(sim, { name: 'yard' });
  const fuel = new Level(sim, { name: 'fuel', initial: 5 });
  const gate = new Gate(sim, { name: 'gate', open: true });
  const call = new Signal<'north' | 'south'>(sim, { name: 'call' });
  const scanners = new Pool(sim, { name: 'scanners', units: ['a', 'b'] as const });
  const convoy = new Batch<Load>(sim, { name: 'convoy', size: 1 });
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  function* helper(): Process<number> {
    yield sim.hold(1);
    return 7;
  }
  function* truck(): Process<string> {
    const load = yield* yard.get();
    expectTypeOf(load).toEqualTypeOf<Load>();
    const maybe = yield* yard.getWithin(1);
    expectTypeOf(maybe).toEqualTypeOf<Load | undefined>();
    const granted = yield* lanes.requestWithin(1);
    expectTypeOf(granted).toEqualTypeOf<boolean>();
    expectTypeOf(yield* fuel.getWithin(1, 2)).toEqualTypeOf<boolean>();
    expectTypeOf(yield* gate.passWithin(1)).toEqualTypeOf<boolean>();
    const site = yield* call.wait();
    expectTypeOf(site).toEqualTypeOf<'north' | 'south'>();
    const scanner = yield* scanners.take();
    expectTypeOf(scanner).toEqualTypeOf<'a' | 'b'>();
    expectTypeOf(yield* convoy.join(load)).toEqualTypeOf<readonly Load[]>();
    const job = yield* bay.service(2);
    expectTypeOf(job).toEqualTypeOf<ServedJob>();
    const seven = yield* sim.start(helper()).join();
    expectTypeOf(seven).toEqualTypeOf<number>();
    const called = yield* helper();
    expectTypeOf(called).toEqualTypeOf<number>();
    return `${load.pallets} ${maybe?.pallets} ${granted} ${site} ${scanner} ${job.finished} ${seven + called}`;
  }
  const task = sim.start(truck());
  yard.tryPut({ pallets: 22 });
  sim.schedule(3, () => call.fire('south'));
  sim.run();
  expectTypeOf(task.result).toEqualTypeOf<string>();
  expect(task.result).toBe('22 undefined true south a true 14');
});

test('the winner of a race narrows its value, and all of several keep their shape', () => {
  const sim = new Simulation();
  const yard = new Store<Load>(sim, { name: 'yard' });
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  function* truck(): Process<number> {
    const first = yield* sim.anyOf({ load: yard.get(), late: sim.hold(5), both: seize(sim, [[lanes, 2]]) });
    if (first.key === 'load') {
      expectTypeOf(first.value).toEqualTypeOf<Load>();
      return first.value.pallets;
    }
    expectTypeOf(first.value).toEqualTypeOf<void>();
    return -1;
  }
  const task = sim.start(truck());
  yard.tryPut({ pallets: 20 });
  sim.run();
  expect(task.result).toBe(20);
});
