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
} from '../../src/kernel/index.js';

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
