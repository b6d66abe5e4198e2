import { expect, test } from 'vitest';
import { Gate, type Process, Simulation } from '../../../src/kernel/index.js';

test('an open gate lets pass at once, a closed one when it opens, even if it closes again within the instant', () => {
  const sim = new Simulation();
  const gate = new Gate(sim, { name: 'gate', open: true });
  const log: string[] = [];
  function* truck(at: number): Process {
    yield sim.hold(at);
    yield gate.pass();
    log.push(`${at}→${sim.now}`);
  }
  for (const at of [0, 2, 3, 6]) sim.start(truck(at));
  sim.schedule(1, () => gate.close());
  sim.schedule(5, () => {
    gate.open();
    gate.close();
  });
  sim.run(10);
  expect([log, gate.queueLength, gate.isOpen]).toEqual([['0→0', '2→5', '3→5'], 1, false]);
});

test('whoever has limited patience learns whether it passed', () => {
  const sim = new Simulation();
  const gate = new Gate(sim, { name: 'gate' });
  function* truck(patience: number): Process<boolean> {
    return yield* gate.passWithin(patience);
  }
  const tasks = [2, 8].map((patience) => sim.start(truck(patience)));
  sim.schedule(5, () => gate.open());
  sim.run();
  expect(tasks.map((task) => task.result)).toEqual([false, true]);
  expect(() => gate.passWithin(-1)).toThrow('gate "gate" requires a patience of at least 0 min, got -1');
});
