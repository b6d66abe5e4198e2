import { type Constraint, findFeasible } from 'throughline/experiment';
import { describe, expect, test } from 'vitest';
import { normals, numbered, shareOf } from '../normal-toys.js';

const detection: Constraint = { measure: 'detection', bound: 'at least', value: 0.9, tolerance: 0.02 };
const delay: Constraint = { measure: 'delay', bound: 'at most', value: 60, tolerance: 5 };

function plans(round: number, toys: Readonly<Record<string, readonly [number, number]>>) {
  return Object.fromEntries(
    Object.entries(toys).map(([name, [found, minutes]]) => {
      const luck = normals(`feasible ${round}/${name}`);
      const run = (r: number) => ({
        detection: found + 0.05 * luck(2 * r),
        delay: minutes + 10 * luck(2 * r + 1),
      });
      return [name, numbered(run)];
    }),
  );
}

describe('findFeasible', () => {
  test('names the constraint that is broken', async () => {
    const toys = { good: [0.95, 40], blind: [0.8, 40], slow: [0.95, 90] } as const;
    const checked = await findFeasible(plans(0, toys), { constraints: [detection, delay] });
    expect(checked.map(({ name, feasibility }) => [name, feasibility.state])).toEqual([
      ['good', 'feasible'],
      ['blind', 'infeasible'],
      ['slow', 'infeasible'],
    ]);
    expect(checked[1]?.feasibility).toMatchObject({ constraint: detection });
    expect(checked[2]?.feasibility).toMatchObject({ constraint: delay });
  });

  test('answers all rightly at its promised rate when all are just the tolerance away', async () => {
    const toys = { a: [0.92, 55], b: [0.88, 55], c: [0.92, 65] } as const;
    const share = await shareOf(200, async (round) => {
      const options = { constraints: [detection, delay], confidence: 0.9 };
      const checked = await findFeasible(plans(round, toys), options);
      return checked.map(({ feasibility }) => feasibility.state).join() === 'feasible,infeasible,infeasible';
    });
    // Binomial standard error √(0.09 / 200) = 0.0212; two of them.
    expect(share).toBeGreaterThan(0.9 - 0.043);
  });

  test('leaves open what the replications do not decide', async () => {
    const toys = { a: [0.9, 40], b: [0.9, 40] } as const;
    const options = { constraints: [{ ...detection, tolerance: 0.001 }], maxReplications: 12 };
    const checked = await findFeasible(plans(3, toys), options);
    expect(checked.map(({ replications, feasibility }) => [replications, feasibility.state])).toEqual([
      [12, 'open'],
      [12, 'open'],
    ]);
  });

  test('refuses no constraint and no tolerance', async () => {
    const pair = plans(0, { a: [1, 1], b: [1, 1] });
    await expect(findFeasible(pair, { constraints: [] })).rejects.toThrow(
      new RangeError('findFeasible requires at least one constraint'),
    );
    const exact = { ...detection, tolerance: 0 };
    await expect(findFeasible(pair, { constraints: [exact] })).rejects.toThrow(RangeError);
    const nowhere = { ...detection, value: Number.NaN };
    await expect(findFeasible(pair, { constraints: [nowhere] })).rejects.toThrow(RangeError);
    const misspelt = { ...detection, bound: 'atLeast' };
    // @ts-expect-error no such bound
    await expect(findFeasible(pair, { constraints: [misspelt] })).rejects.toThrow(
      'of at least or at most, got atLeast',
    );
  });
});
