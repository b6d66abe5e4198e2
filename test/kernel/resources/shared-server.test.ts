import { describe, expect, test } from 'vitest';
import { Actor, fork, type Process, SharedServer, Simulation } from '../../../src/kernel/index.js';
import { log } from '../../../src/math/index.js';
import { createStream } from '../../../src/random/index.js';

/** Ends of jobs given as [arrival, work]. */
function ends(
  jobs: readonly (readonly [number, number])[],
  capacity: number,
  disturb?: (sim: Simulation, road: SharedServer) => void,
): number[] {
  const sim = new Simulation();
  const road = new SharedServer(sim, { name: 'road', capacity });
  const result: number[] = [];
  function* job(index: number, arrival: number, work: number): Process {
    yield sim.hold(arrival);
    yield road.serve(work);
    result[index] = sim.now;
  }
  for (const [index, [arrival, work]] of jobs.entries()) sim.start(job(index, arrival, work));
  disturb?.(sim, road);
  sim.run();
  return result;
}

describe('jobs share the server equally', () => {
  test('one alone, then two at half speed, then one alone again', () => {
    // The first has 4 of 6 done at 4; both then need 2 more each at half speed, until 8; the second has 1 left and ends at 9.
    expect(
      ends(
        [
          [0, 6],
          [4, 3],
        ],
        1,
      ),
    ).toEqual([8, 9]);
  });
  test('with two servers nobody is faster than by one alone', () => {
    // Two at full speed until 2; three at 2/3: the first needs 2 more, 3 min, until 5; then two at full speed.
    expect(
      ends(
        [
          [0, 4],
          [0, 6],
          [2, 4],
        ],
        2,
      ),
    ).toEqual([5, 7, 7]);
  });
  test('a change of capacity and a standstill hold for all at once', () => {
    const slowed = ends([[0, 6]], 1, (sim, road) => {
      sim.schedule(2, () => road.setCapacity(0));
      sim.schedule(5, () => road.setCapacity(0.5));
    });
    // 2 done by 2, nothing until 5, the other 4 at half speed.
    expect(slowed).toEqual([13]);
  });
  test('equal ends come in order of arrival, work of no time at once', () => {
    expect(
      ends(
        [
          [0, 3],
          [0, 3],
          [1, 0],
        ],
        1,
      ),
    ).toEqual([6, 6, 1]);
  });
});

test('who leaves early gives its part to the others, and the books say so', () => {
  const sim = new Simulation();
  const road = new SharedServer(sim, { name: 'road' });
  const stayer = sim.start(
    (function* (): Process<number> {
      yield road.serve(10);
      return sim.now;
    })(),
  );
  const leaver = sim.start(
    (function* (): Process {
      yield road.serve(10);
    })(),
  );
  sim.schedule(4, () => leaver.stop());
  sim.run(20);
  // 2 of 10 done by 4, then alone.
  expect(stayer.result).toBe(12);
  expect(road.statistics()).toEqual({
    period: 20,
    jobTime: 4 * 2 + 8,
    workTime: 12,
    capacityTime: 20,
    meanJobs: 0.8,
    utilisation: 0.6,
    mostJobs: 2,
    finished: 1,
    withdrawals: 1,
    meanCycleTime: 12,
  });
  road.resetStatistics();
  expect([road.statistics().finished, road.jobsInService, road.rate]).toEqual([0, 0, 1]);
  expect(() => new SharedServer(sim, { name: 'road', capacity: -1 })).toThrow(RangeError);
  expect(() => road.serve(Number.NaN)).toThrow('requires a finite duration');
});

// M/G/1-PS: the mean cycle time is s / (1 - rho) whatever the distribution of service (Kleinrock, Queueing Systems II, ch. 4).
describe('the mean cycle time of M/G/1 with processor sharing depends on the mean service only', () => {
  const distributions: readonly [string, (u: number, v: number) => number][] = [
    ['constant', () => 1],
    ['exponential', (u) => -log(u)],
    // Mean 1, squared coefficient of variation 4: 0.1 x 5.5 + 0.9 x 0.5.
    ['of two kinds, long and short', (u, v) => -log(u) * (v < 0.1 ? 5.5 : 0.5)],
  ];
  test.each(distributions)('%s', (name, distribution) => {
    const load = 0.6;
    const means = Array.from({ length: 20 }, (_, replication) => {
      const stream = createStream(`processor sharing ${name} ${replication}`);
      const sim = new Simulation();
      const server = new SharedServer(sim, { name: 'server' });
      sim.start(
        (function* (): Process {
          for (;;) {
            yield sim.hold(-log(stream.next()) / load);
            const work = distribution(stream.next(), stream.next());
            sim.start(
              (function* (): Process {
                yield server.serve(work);
              })(),
            );
          }
        })(),
      );
      sim.run(500);
      server.resetStatistics();
      sim.run(5500);
      return server.statistics().meanCycleTime;
    });
    const mean = means.reduce((sum, each) => sum + each) / means.length;
    const variance = means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (means.length - 1);
    // Four standard errors of 20 replications: about one false alarm in 1,300 seeds (Student, 19 degrees of freedom).
    const tolerance = 4 * Math.sqrt(variance / means.length);
    expect(Math.abs(mean - 1 / (1 - load))).toBeLessThan(tolerance);
    expect(tolerance).toBeLessThan(0.3);
  });
});

test('actors share it too, and can be forked in the midst of it', () => {
  class Walker extends Actor {
    reached = -1;
    private isOut = false;
    constructor(
      private readonly sim: Simulation,
      private readonly road: SharedServer,
      private readonly work: number,
    ) {
      super(sim, { name: `walker ${work}` });
    }
    protected step(): void {
      if (this.isOut) {
        this.reached = this.sim.now;
        this.end();
        return;
      }
      this.isOut = true;
      this.await(this.road.serve(this.work));
    }
  }
  const sim = new Simulation();
  const road = new SharedServer(sim, { name: 'road' });
  const model = { sim, road, walkers: [4, 6].map((work) => new Walker(sim, road, work)) };
  sim.run(3);
  const faster = fork(model);
  faster.road.setCapacity(2);
  for (const each of [model, faster]) each.sim.run();
  // 4 until 8, then the other alone; with two servers from 3 on, 2.5 and 4.5 remain.
  expect([model, faster].map(({ walkers }) => walkers.map(({ reached }) => reached))).toEqual([
    [8, 10],
    [5.5, 7.5],
  ]);
});
