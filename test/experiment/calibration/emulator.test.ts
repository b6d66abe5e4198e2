import { describe, expect, test } from 'vitest';
import { emulate, fitEmulator } from '../../../src/experiment/calibration/emulator.js';
import { latinHypercube } from '../../../src/experiment/index.js';
import { createStream } from '../../../src/random/index.js';
import { normalQuantile } from '../../../src/statistics/index.js';

describe('fitEmulator', () => {
  test('finds a quadratic surface again', () => {
    const points = latinHypercube(100, 2, { seed: 'a' });
    const surface = ([a = 0, b = 0]: readonly number[]): number => 3 + 2 * a - b + 4 * a * b + b * b;
    const emulator = fitEmulator(points, points.map(surface));
    for (const point of latinHypercube(20, 2, { seed: 'b' }))
      expect(emulate(emulator, point).mean).toBeCloseTo(surface(point), 4);
  });

  test('finds how the spread of single runs changes over the cube', () => {
    const stream = createStream('noise');
    const points = latinHypercube(4_000, 1, { seed: 'a' });
    const spread = (a: number): number => Math.exp(a);
    const values = points.map(([a = 0]) => 10 * a + spread(a) * normalQuantile(stream.next()));
    const emulator = fitEmulator(points, values);
    // The logarithm of a squared normal has deviation 2.2: its line over 4000 points is good to 0.07 at the ends, so the spread to 4 %.
    for (const a of [0, 0.5, 1])
      expect(Math.abs(emulate(emulator, [a]).spread / spread(a) - 1)).toBeLessThan(0.12);
  });

  test('is a plane where runs are too few for a surface', () => {
    const points = latinHypercube(12, 3, { seed: 'a' });
    const emulator = fitEmulator(
      points,
      points.map(([a = 0]) => 5 * a),
    );
    expect(emulator.isQuadratic).toBe(false);
    expect(emulate(emulator, [0.5, 0.9, 0.1]).mean).toBeCloseTo(2.5, 4);
  });
});
