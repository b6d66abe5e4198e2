import { alternatives, later } from 'throughline/experiment';
import { describe, expect, test } from 'vitest';
import { draw, requireChoice } from '../../../src/experiment/compare/alternatives.js';
import { listed } from '../normal-toys.js';

describe('alternatives', () => {
  test('are one model under several scenarios with the same seed', async () => {
    const model = (factor: number, seed: string | number, replication: number) => ({
      x: factor * (Number(seed) + replication),
    });
    const { once, twice } = alternatives(model, { once: 1, twice: 2 }, { seed: 100 });
    expect(await once?.(3, 5)).toEqual([{ x: 103 }, { x: 104 }]);
    expect(await twice?.(3, 5)).toEqual([{ x: 206 }, { x: 208 }]);
  });
});

describe('later', () => {
  test('leaves out the first replications', async () => {
    expect(await later(listed([5, 6, 7, 8]), 2)(0, 2)).toEqual([{ x: 7 }, { x: 8 }]);
  });
});

describe('draw', () => {
  test('takes one measure', async () => {
    expect(await draw(listed([5, 6, 7]), 'x', 1, 3)).toEqual([6, 7]);
  });

  test('refuses a measure that is lacking and a sampler that gives too few', async () => {
    await expect(draw(listed([5]), 'y', 0, 1)).rejects.toThrow(RangeError);
    await expect(draw(async () => [], 'x', 0, 2)).rejects.toThrow(
      new RangeError('a sampler gave 0 replications where 2 were asked for'),
    );
  });
});

test('a choice needs two', () => {
  expect(() => requireChoice('selectBest', ['a'])).toThrow(
    new RangeError('selectBest requires at least 2 alternatives, got 1'),
  );
});
