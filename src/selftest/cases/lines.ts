import { type Process, Store } from '../../kernel/index.js';
import { tandemBlocking } from '../../theory/index.js';
import { defineCase, perMinute, share } from '../case.js';

const line = { firstRate: 1, secondRate: 1.2, buffer: 2 };

/** Two servers and a small yard between: the first stands still while the yard is full. */
export const blockingTandem = defineCase({
  ...{ name: 'tandem-blocking', title: 'Saturated tandem, 2 places between', style: 'process' },
  ...{ source: 'Hunt, Operations Research 4 (1956)', warmUp: 200, runLength: 6_000 },
  expected: () => {
    const exact = tandemBlocking(line);
    return {
      throughput: perMinute(exact.throughput),
      'first server blocked': share(exact.blockedShare),
      'second server idle': share(exact.starvedShare),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const yard = new Store<number>(sim, { name: 'yard', capacity: line.buffer });
    const [first, second] = [
      trial.exponential('first', 1 / line.firstRate),
      trial.exponential('second', 1 / line.secondRate),
    ];
    const blocked = trial.level();
    const idle = trial.level();
    const done = trial.tally();
    sim.start(fill());
    sim.start(empty());
    function* fill(): Process<never> {
      for (let piece = 1; ; piece += 1) {
        yield sim.hold(first());
        blocked.set(1);
        yield yard.put(piece);
        blocked.set(0);
      }
    }
    function* empty(): Process<never> {
      for (;;) {
        idle.set(1);
        yield yard.get();
        idle.set(0);
        yield sim.hold(second());
        done.add(1);
      }
    }
    trial.run();
    return {
      throughput: done.count / trial.runLength,
      'first server blocked': blocked.mean,
      'second server idle': idle.mean,
    };
  },
});

/** Three equal servers with no place between: Hunt's 22/39. */
export const lineOfThree = defineCase({
  ...{ name: 'line-of-three', title: 'Saturated line of 3, no room between', style: 'process' },
  ...{ source: 'Hunt, Operations Research 4 (1956): 22/39', warmUp: 200, runLength: 3_000 },
  expected: () => ({ throughput: perMinute(22 / 39) }),
  simulate(trial) {
    const { sim } = trial;
    const serverCalled = (name: string) => ({
      server: trial.resource({ name, capacity: 1 }),
      service: trial.exponential(name, 1),
    });
    const [first, second, third] = [serverCalled('first'), serverCalled('second'), serverCalled('third')];
    const done = trial.tally();
    // Three fit into the line, so that one of four always waits before it.
    for (let piece = 0; piece < 4; piece += 1) sim.start(pass());
    function* pass(): Process<never> {
      for (;;) {
        yield first.server.request();
        yield sim.hold(first.service());
        yield second.server.request();
        first.server.release();
        yield sim.hold(second.service());
        yield third.server.request();
        second.server.release();
        yield sim.hold(third.service());
        third.server.release();
        done.add(1);
      }
    }
    trial.run();
    return { throughput: done.count / trial.runLength };
  },
});
