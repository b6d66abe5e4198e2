import { describe, expect, test } from 'vitest';
import { collect, effortOf, type Measures } from '../../../src/experiment/index.js';
import { createDistribution, KeyedDraws } from '../../../src/random/index.js';

const source = new KeyedDraws('stopping', 0).source('value');
const normal = createDistribution({ kind: 'normal', mean: 20, sd: 4 });
const drawnAt = (replication: number): Measures => ({ value: normal.quantile(source.uniform(replication)) });

/** Draws that give at most `size` replications more than was asked, and note what was asked. */
function drawing(asked: number[] = []) {
  return (from: number, to: number): Promise<readonly Measures[]> => {
    asked.push(to - from);
    return Promise.resolve(Array.from({ length: to - from }, (_, index) => drawnAt(from + index)));
  };
}

const measures = (each: Measures): Measures => each;
const names = (first: Measures): readonly string[] => Object.keys(first);

describe('replications collected', () => {
  test('are as many as were asked for', async () => {
    const { kept, stopping } = await collect(drawing(), measures, names, { replications: 7 });
    expect(kept).toEqual(Array.from({ length: 7 }, (_, index) => drawnAt(index)));
    expect(stopping).toEqual({ by: 'replications' });
  });

  test('end where the precision has held, and what was drawn beyond is left out', async () => {
    const asked: number[] = [];
    const { kept, stopping } = await collect(drawing(asked), measures, names, { precision: 0.05 });
    if (stopping.by !== 'precision') throw new TypeError('not stopped by precision');
    expect(kept).toHaveLength(stopping.metAt + stopping.lookAhead);
    // Cv 0.2 and 5 %: about (1.96 × 0.2 × 1.05 / 0.05)² = 68 replications.
    expect(stopping.metAt).toBeGreaterThan(40);
    expect(stopping.metAt).toBeLessThan(100);
    expect(asked.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(kept.length);
    expect(kept).toEqual(kept.map((_, index) => drawnAt(index)));
  });

  test('end at the most allowed, and say which measure is still too wide', async () => {
    const effort = { precision: 0.01, maxReplications: 25 };
    const { kept, stopping } = await collect(drawing(), measures, names, effort);
    expect(kept).toHaveLength(25);
    expect(stopping).toEqual({ by: 'maxReplications', precision: 0.01, unmet: ['value'] });
  });

  test('a most below the usual least lowers the least', async () => {
    const { kept } = await collect(drawing(), measures, names, { precision: 0.01, maxReplications: 4 });
    expect(kept).toHaveLength(4);
  });
});

describe('the effort', () => {
  test('is twenty replications when nothing is said', () => {
    expect(effortOf({})).toEqual({ replications: 20 });
  });

  test('is not both a number and a precision, and its limits need a precision', () => {
    expect(() => effortOf({ replications: 5, precision: 0.1 })).toThrow('exclude each other');
    expect(() => effortOf({ maxReplications: 50 })).toThrow('maxReplications requires a precision');
    expect(() => effortOf({ lookAhead: 5 })).toThrow('lookAhead requires a precision');
  });

  test('refuses no replications', async () => {
    await expect(collect(drawing(), measures, names, { replications: 0 })).rejects.toThrow(RangeError);
    const few = { precision: 0.1, maxReplications: 1 };
    await expect(collect(drawing(), measures, names, few)).rejects.toThrow(RangeError);
  });
});
