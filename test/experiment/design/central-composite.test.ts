import { expect, test } from 'vitest';
import { centralComposite } from '../../../src/experiment/design/central-composite.js';
import { fractionOfResolution } from '../../../src/experiment/design/minimum-aberration.js';

test('it has corners, two points on every axis and the centre', () => {
  expect(centralComposite(2)).toEqual([
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
    [0, 0],
  ]);
});

test('the rotatable one has its axial points at the fourth root of the number of corners', () => {
  // 2^3 corners: 8^¼ = 1.6818 (Box and Wilson).
  const runs = centralComposite(3, { axial: 'rotatable', centreRuns: 6 });
  expect(runs).toHaveLength(8 + 6 + 6);
  expect(Math.max(...runs.flat())).toBeCloseTo(1.6818, 4);
});

test('a fraction of resolution V saves corners', () => {
  expect(centralComposite(5, { corners: fractionOfResolution(5, 5).runs })).toHaveLength(16 + 10 + 1);
});

test('numbers that are none are refused', () => {
  expect(() => centralComposite(0)).toThrow(RangeError);
  expect(() => centralComposite(2, { centreRuns: -1 })).toThrow(RangeError);
});
