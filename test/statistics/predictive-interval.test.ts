import { expect, test } from 'vitest';
import { createStream } from '../../src/random/index.js';
import { leastForLevel, predictiveInterval } from '../../src/statistics/predictive-interval.js';

test('nineteen values have nine tenths between their ends', () => {
  const values = Array.from({ length: 19 }, (_, index) => 19 - index);
  expect(predictiveInterval(values, 0.9)).toEqual({ level: 0.9, low: 1, high: 19 });
  // Positions 5 and 15 of 1 to 19.
  expect(predictiveInterval(values, 0.5)).toEqual({ level: 0.5, low: 5, high: 15 });
});

test('between two values it is found on the line', () => {
  // Of 10, 20, 30: position 0.25 * 4 = 1 and 0.75 * 4 = 3; of 10 to 40 positions 1.25 and 3.75.
  expect(predictiveInterval([30, 10, 20], 0.5)).toEqual({ level: 0.5, low: 10, high: 30 });
  expect(predictiveInterval([40, 10, 20, 30], 0.5)).toEqual({ level: 0.5, low: 12.5, high: 37.5 });
});

test('fewer values than a level needs are refused', () => {
  expect([0.5, 0.8, 0.9, 0.95, 0.99].map(leastForLevel)).toEqual([3, 9, 19, 39, 199]);
  expect(() => predictiveInterval(new Float64Array(18), 0.9)).toThrow('at least 19 observations, got 18');
  expect(() => predictiveInterval([1, 2, 3], 1)).toThrow('below 1');
});

test('one more value falls in as often as promised, however few there are', () => {
  const stream = createStream('one more value');
  const tries = 4000;
  for (const [level, n] of [
    [0.5, 3],
    [0.8, 24],
    [0.9, 19],
  ] as const) {
    let inside = 0;
    for (let each = 0; each < tries; each += 1) {
      // A skewed distribution: the promise asks for none in particular.
      const values = Array.from({ length: n }, () => -Math.log(stream.next()));
      const { low, high } = predictiveInterval(values, level);
      const next = -Math.log(stream.next());
      if (next >= low && next <= high) inside += 1;
    }
    // Four standard errors of a share; values on the line between two others cost it at most 0.01 with so few.
    const allowed = 4 * Math.sqrt((level * (1 - level)) / tries) + 0.01;
    expect(Math.abs(inside / tries - level), `level ${level} from ${n}`).toBeLessThan(allowed);
  }
});
