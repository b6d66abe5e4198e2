import { expect, test } from 'vitest';
import {
  Actor,
  fork,
  formatTrace,
  type Process,
  Resource,
  replay,
  Simulation,
  trace,
} from '../../../src/kernel/index.js';
import { log } from '../../../src/math/index.js';
import { createStream } from '../../../src/random/index.js';

/** A truck that uses a lane for some minutes, over and over, and keeps count. */
class Shuttle extends Actor {
  trips = 0;
  private readonly sim: Simulation;
  private readonly lanes: Resource;
  private stage: 'coming' | 'waiting' | 'served' = 'coming';

  constructor(sim: Simulation, lanes: Resource) {
    super(sim, { name: 'shuttle' });
    this.sim = sim;
    this.lanes = lanes;
  }

  protected step(): void {
    if (this.stage === 'served') {
      this.lanes.release();
      this.trips++;
      this.stage = 'coming';
      this.holdFor(1 + (this.trips % 3));
      return;
    }
    if (this.stage === 'coming') {
      this.stage = 'waiting';
      if (!this.request(this.lanes)) return;
    }
    this.stage = 'served';
    this.holdFor(2.5);
  }

  get time(): number {
    return this.sim.now;
  }
}

class Model {
  readonly sim = new Simulation();
  readonly lanes = new Resource(this.sim, { name: 'lanes', capacity: 2 });
  readonly shuttles = Array.from({ length: 4 }, () => new Shuttle(this.sim, this.lanes));

  get trips(): number[] {
    return this.shuttles.map((shuttle) => shuttle.trips);
  }
}

test('a fork of actors goes on as the original would have, and leaves the original alone', () => {
  const [whole, original] = [new Model(), new Model()];
  whole.sim.run(500);
  original.sim.run(200);
  const before = original.sim.digest();
  const copy = fork(original);
  copy.sim.run(500);
  expect([copy.sim.digest(), copy.trips, copy.lanes.statistics()]).toEqual([
    whole.sim.digest(),
    whole.trips,
    whole.lanes.statistics(),
  ]);
  expect([original.sim.digest(), original.sim.now]).toEqual([before, 200]);
  original.sim.run(500);
  expect(original.sim.digest()).toBe(whole.sim.digest());
});

test('a model of generators or closures cannot be forked, and says where; replay repeats it', () => {
  const build = (): { sim: Simulation } => {
    const sim = new Simulation();
    function* walk(): Process {
      for (let i = 0; i < 50; i++) yield sim.hold(i / 3);
    }
    sim.start(walk());
    return { sim };
  };
  const original = build();
  original.sim.run(100);
  expect(() => fork(original)).toThrow('a generator: make the model of actors, or replay it');
  expect(() => fork({ sim: new Simulation(), draw: () => 4 })).toThrow(
    'fork cannot copy model.draw, a function',
  );
  const again = replay(original.sim, build, (model) => model.sim);
  expect([again.sim.now, again.sim.digest()]).toEqual([100, original.sim.digest()]);
  again.sim.run();
  original.sim.run();
  expect(again.sim.digest()).toBe(original.sim.digest());
});

test('a trace tells the story without changing it, and ends when told', () => {
  const [silent, traced] = [new Model(), new Model()];
  const lines: string[] = [];
  const end = trace(
    traced.sim,
    (entry) => lines.push(formatTrace(entry)),
    (entry) => entry.serial === 3,
  );
  silent.sim.run(10);
  traced.sim.run(10);
  end();
  const count = lines.length;
  silent.sim.run(50);
  traced.sim.run(50);
  expect(lines.slice(0, 3)).toEqual([
    '       0.000  shuttle starts',
    '       2.500  shuttle granted resource "lanes"',
    '       5.000  shuttle held',
  ]);
  expect(lines.length).toBe(count);
  expect(traced.sim.digest()).toBe(silent.sim.digest());
});

/** Lorries that come by chance, one stream a model, and are served by lanes whose number a scenario may change. */
class Port {
  readonly sim = new Simulation();
  readonly lanes = new Resource(this.sim, { name: 'lanes', capacity: 2 });
  readonly luck = createStream('port');
  readonly source = new Arrivals(this);
  served = 0;
}

class Arrivals extends Actor {
  constructor(private readonly port: Port) {
    super(port.sim, { name: 'arrivals' });
  }

  protected step(): void {
    if (this.port.sim.now > 0) new Lorry(this.port);
    this.holdFor(-5 * log(this.port.luck.next()));
  }
}

class Lorry extends Actor {
  private stage: 'new' | 'queued' | 'served' = 'new';

  constructor(private readonly port: Port) {
    super(port.sim);
  }

  protected step(): void {
    const { port } = this;
    if (this.stage === 'served') {
      port.served++;
      this.end();
      return;
    }
    if (this.stage === 'new') {
      this.stage = 'queued';
      if (!this.request(port.lanes)) return;
    }
    this.stage = 'served';
    this.holdFor(-9 * log(port.luck.next()));
  }
}

test('several scenarios forked after the warm-up go on with the same luck, each as a run of its own would', () => {
  const warm = new Port();
  warm.sim.run(2000);
  warm.lanes.resetStatistics();
  const before = [warm.sim.digest(), warm.luck.state()];
  for (const capacity of [2, 3, 5]) {
    const forked = fork(warm);
    const separate = new Port();
    separate.sim.run(2000);
    separate.lanes.resetStatistics();
    for (const port of [forked, separate]) {
      port.lanes.setCapacity(capacity);
      port.sim.run(5000);
    }
    expect([forked.sim.digest(), forked.served, forked.luck.state(), forked.lanes.statistics()]).toEqual([
      separate.sim.digest(),
      separate.served,
      separate.luck.state(),
      separate.lanes.statistics(),
    ]);
  }
  // Nothing of the three has reached the original.
  expect([warm.sim.digest(), warm.luck.state()]).toEqual(before);
});

test('maps, sets, views, arrays and circles are copied once each, what is shared stays one', () => {
  const distribution = { quantile: (u: number) => 2 * u };
  const bytes = new Float64Array([1, 2, 3, 4]);
  const model: Record<string, unknown> = {
    sim: new Simulation(),
    bytes,
    tail: bytes.subarray(2),
    map: new Map([['a', { n: 1 }]]),
    set: new Set([7]),
    list: [1, undefined, 3],
    distribution,
  };
  model['self'] = model;
  const copy = fork(model, { share: [distribution] });
  expect(copy['self']).toBe(copy);
  expect(copy['distribution']).toBe(distribution);
  expect(copy['map']).toEqual(new Map([['a', { n: 1 }]]));
  expect(copy['map']).not.toBe(model['map']);
  const [whole, tail] = [copy['bytes'], copy['tail']];
  if (!(whole instanceof Float64Array && tail instanceof Float64Array)) throw new Error('views stay views');
  whole[2] = 9;
  // Both views look at one buffer, and not at the original's.
  expect([tail[0], bytes[2], tail.length]).toEqual([9, 3, 2]);
  expect(() => fork(model)).toThrow(
    'fork cannot copy model.distribution.quantile, a function that may have captured the original',
  );
});

test('a pending call is a function, and is refused with its place', () => {
  const sim = new Simulation();
  sim.schedule(5, () => {});
  expect(() => fork({ sim })).toThrow(/^fork cannot copy model\.sim\.kernel\..*, a function/);
});

test('a replay of a model that depends on something besides its seed is refused', () => {
  let runs = 0;
  const build = (): { sim: Simulation } => {
    const sim = new Simulation();
    const minutes = ++runs;
    sim.start(
      (function* (): Process {
        yield sim.hold(minutes);
      })(),
    );
    return { sim };
  };
  const original = build();
  original.sim.run();
  expect(() => replay(original.sim, build, (model) => model.sim)).toThrow(
    'replay did not repeat the original',
  );
});

test('a date is copied, a trace is left behind, and what hides its state is refused or shared', () => {
  const sim = new Simulation();
  const day = new Date(0);
  const pattern = /a/;
  const seen: number[] = [];
  trace(sim, ({ time }) => seen.push(time));
  const model = { sim, day, pattern };
  expect(() => fork(model)).toThrow('fork cannot copy model.pattern, a RegExp');
  const copy = fork(model, { share: [pattern] });
  copy.day.setTime(5);
  expect([day.getTime(), copy.day.getTime(), copy.pattern === pattern]).toEqual([0, 5, true]);
  const ticker = fork({ sim, ticker: new Ticker(sim) });
  ticker.sim.run(2);
  expect([ticker.ticker.ticks, seen]).toEqual([3, []]);
  sim.run(1);
  expect(seen).toEqual([0, 1]);
});

class Ticker extends Actor {
  ticks = 0;

  protected step(): void {
    this.ticks++;
    this.holdFor(1);
  }
}
