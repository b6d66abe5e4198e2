import { describe, expect, test } from 'vitest';
import { fluidCapacity } from '../../src/theory/index.js';

describe('fluidCapacity', () => {
  test('finds the bottleneck of a line by hand', () => {
    // Minutes. Inspection 12 / 30 × 10/24 = 1/6 a minute = 240 a day; crossing 2 / 6 × 0.5 = 1/6 × 1; bays 20
    // / 90 × 0.9 = 0.2.
    const line = fluidCapacity([
      { name: 'bays', servers: 20, serviceTime: 90, availability: 0.9 },
      { name: 'inspection', servers: 12, serviceTime: 30, openShare: 10 / 24 },
      { name: 'crossing', servers: 2, serviceTime: 4, openShare: 0.5 },
    ]);
    expect(line.bottleneck).toBe('inspection');
    expect(line.bottleneckRate * 1440).toBeCloseTo(240, 11);
    expect(line.stages.map((stage) => stage.capacity)).toEqual(
      [0.2, 1 / 6, 0.25].map((c) => expect.closeTo(c, 14)),
    );
    expect(line.stages.map((stage) => stage.load)).toEqual(
      [5 / 6, 1, 2 / 3].map((l) => expect.closeTo(l, 14)),
    );
  });

  test('a stage visited twice has half the capacity, one never visited does not limit', () => {
    const line = fluidCapacity([
      { name: 'scan', servers: 1, serviceTime: 10, visits: 2 },
      { name: 'search', servers: 1, serviceTime: 1000, visits: 0 },
    ]);
    expect(line).toMatchObject({ bottleneck: 'scan', bottleneckRate: 0.05 });
    expect(line.stages[1]).toEqual({ name: 'search', capacity: Number.POSITIVE_INFINITY, load: 0 });
  });

  test('a stage without servers passes nothing', () => {
    const line = fluidCapacity([{ name: 'gate', servers: 0, serviceTime: 1 }]);
    expect(line).toMatchObject({ bottleneckRate: 0, bottleneck: 'gate' });
  });

  test('refuses an empty line and impossible stages, by name', () => {
    expect(() => fluidCapacity([])).toThrow(RangeError);
    expect(() => fluidCapacity([{ name: 'gate', servers: 1, serviceTime: 0 }])).toThrow(
      'fluidCapacity requires a finite service time at gate above 0, got 0',
    );
    expect(() => fluidCapacity([{ name: 'gate', servers: 1, serviceTime: 1, openShare: 1.5 }])).toThrow(
      RangeError,
    );
  });
});
