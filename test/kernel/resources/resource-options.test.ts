import { expect, test } from 'vitest';
import { Simulation } from '../../../src/kernel/index.js';
import { checkCapacity, checkResource } from '../../../src/kernel/resources/resource-options.js';

test('a capacity is a whole number from 0 on', () => {
  expect([checkCapacity('lanes', 0), checkCapacity('lanes', 7)]).toEqual([0, 7]);
  for (const capacity of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => checkCapacity('lanes', capacity)).toThrow(
      `resource "lanes" requires a whole capacity of at least 0, got ${capacity}`,
    );
});

test('a discipline ranks or chooses', () => {
  const sim = new Simulation();
  const options = { name: 'lanes', capacity: 1 };
  for (const discipline of [{ rank: () => 0 }, { choose: () => 0 }])
    expect(() => checkResource(sim, { ...options, discipline })).not.toThrow();
  const wrong = { ...options, discipline: { pick: () => 0 } };
  // @ts-expect-error no discipline
  expect(() => checkResource(sim, wrong)).toThrow(
    'resource "lanes" requires a discipline with rank or choose, got an object with "pick"',
  );
});
