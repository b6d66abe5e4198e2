import { selectBestFeasible } from 'throughline/experiment';
import { describe, expect, test } from 'vitest';
import { normals, numbered, shareOf } from '../normal-toys.js';

const constraints = [{ measure: 'detection', bound: 'at least', value: 0.9, tolerance: 0.02 }] as const;
const options = { measure: 'received', indifferenceZone: 5, constraints };

function policies(round: number, toys: Readonly<Record<string, readonly [number, number]>>) {
  return Object.fromEntries(
    Object.entries(toys).map(([name, [received, found]]) => {
      const luck = normals(`policies ${round}/${name}`);
      const run = (r: number) => ({
        received: received + 8 * luck(2 * r),
        detection: found + 0.03 * luck(2 * r + 1),
      });
      return [name, numbered(run)];
    }),
  );
}

describe('selectBestFeasible', () => {
  test('passes over what brings most and detects too little', async () => {
    const toys = { 'scan none': [300, 0.5], 'scan some': [270, 0.95], 'scan all': [240, 0.97] } as const;
    const result = await selectBestFeasible(policies(1, toys), options);
    expect(result.decision).toEqual({ state: 'selected', name: 'scan some' });
    expect(result.checked[0]?.feasibility.state).toBe('infeasible');
    expect(result.selection?.confidence).toBeCloseTo(0.975, 14);
    expect(result.best).toMatchObject({ name: 'scan some', isSelectionBiased: false });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('needs no race for the only one that is feasible', async () => {
    const result = await selectBestFeasible(policies(1, { a: [300, 0.5], b: [240, 0.97] }), options);
    expect(result.decision).toEqual({ state: 'selected', name: 'b' });
    expect(result.selection).toBeNull();
    expect(result.best?.estimate.n).toBe(10);
  });

  test('says when none is', async () => {
    const result = await selectBestFeasible(policies(1, { a: [300, 0.5], b: [240, 0.6] }), options);
    expect(result.decision).toEqual({ state: 'none feasible' });
    expect(result.best).toBeNull();
  });

  test('says what is open when the replications run out, in either phase', async () => {
    const close = policies(2, { a: [300, 0.9], b: [240, 0.5] });
    const tight = { ...options, constraints: [{ ...constraints[0], tolerance: 0.005 }], maxReplications: 30 };
    expect((await selectBestFeasible(close, tight)).decision).toEqual({
      state: 'open',
      phase: 'constraints',
      among: ['a'],
    });
    const level = policies(2, { a: [240, 0.97], b: [240, 0.97] });
    const narrow = { ...options, indifferenceZone: 0.01, maxReplications: 15 };
    expect((await selectBestFeasible(level, narrow)).decision).toEqual({
      state: 'open',
      phase: 'selection',
      among: ['a', 'b'],
    });
  });

  test('keeps its promise when every mean is just its tolerance or zone away', async () => {
    const toys = { tempting: [110, 0.88], best: [105, 0.92], other: [100, 0.92] } as const;
    const share = await shareOf(150, async (round) => {
      const promised = { ...options, confidence: 0.9, confirmation: 0 };
      const { decision } = await selectBestFeasible(policies(round, toys), promised);
      return decision.state === 'selected' && decision.name === 'best';
    });
    // Binomial standard error √(0.09 / 150) = 0.0245; two of them.
    expect(share).toBeGreaterThan(0.9 - 0.049);
  });
});
