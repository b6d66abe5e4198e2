import { expect, test } from 'vitest';
import { firstDifference, type Process, Resource, Simulation, trace } from '../../../src/kernel/index.js';

const build = (third: number) => (): Simulation => {
  const sim = new Simulation();
  function* walk(): Process {
    for (const minutes of [1, 2, third]) yield sim.hold(minutes);
  }
  sim.start(walk(), { name: 'truck' });
  return sim;
};

test('the first difference of two runs is found, with time and process', () => {
  expect(firstDifference(build(3), build(3))).toBeUndefined();
  // The start and the holds of 1 and 2 are alike.
  expect(firstDifference(build(3), build(4))).toMatchObject({
    index: 3,
    kind: 'time',
    first: { time: 6, process: 'truck' },
    second: { time: 7 },
    reason: 'in the first run "truck" ends a hold at 6 min; in the second run "truck" ends a hold at 7 min',
  });
  expect(firstDifference(build(3), build(4), 5)).toBeUndefined();
});

test('one that goes on longer, another process, and another reason at the same time are told apart', () => {
  const lane = (capacity: number, names: readonly string[], patience: number) => (): Simulation => {
    const sim = new Simulation();
    const lanes = new Resource(sim, { name: 'lanes', capacity });
    function* truck(): Process {
      if (yield* lanes.requestWithin(patience)) yield sim.hold(4);
    }
    for (const name of names) sim.start(truck(), { name });
    return sim;
  };
  expect(firstDifference(lane(1, ['a'], 9), lane(1, ['a', 'b'], 9))).toMatchObject({
    kind: 'time',
    first: { what: 'held' },
    second: { what: 'starts', process: 'b' },
  });
  expect(firstDifference(lane(1, ['a', 'b'], 9), lane(1, ['a', 'c'], 9))).toMatchObject({
    index: 1,
    kind: 'process',
    reason: 'in the first run "b" starts at 0 min; in the second run "c" starts at 0 min',
  });
  // With a lane of its own b begins to hold at 0; without, it gets the lane of a at 4, the minute at which it would have ended.
  expect(firstDifference(lane(1, ['a', 'b'], 9), lane(2, ['a', 'b'], 9))).toMatchObject({
    kind: 'what',
    reason:
      'in the first run "b" is granted resource "lanes" at 4 min; in the second run "b" ends a hold at 4 min',
  });
  expect(firstDifference(build(0), lane(1, [], 1))).toMatchObject({
    index: 0,
    kind: 'end',
    second: undefined,
    reason: 'in the first run "truck" starts at 0 min; the second run is over',
  });
});

test('a traced model is no different', () => {
  const traced = (): Simulation => {
    const sim = build(3)();
    trace(sim, () => {});
    return sim;
  };
  expect(firstDifference(build(3), traced)).toBeUndefined();
});
