import { expect, test } from 'vitest';
import { firstDifference, type Process, Simulation } from '../../src/kernel/index.js';

test('the first difference of two runs is found', () => {
  const build = (third: number) => (): Simulation => {
    const sim = new Simulation();
    function* walk(): Process {
      for (const minutes of [1, 2, third]) yield sim.hold(minutes);
    }
    sim.start(walk(), { name: 'truck' });
    return sim;
  };
  expect(firstDifference(build(3), build(3))).toBeUndefined();
  // The start and the holds of 1 and 2 are alike.
  expect(firstDifference(build(3), build(4))).toMatchObject({
    index: 3,
    first: { time: 6, process: 'truck' },
    second: { time: 7 },
  });
});
