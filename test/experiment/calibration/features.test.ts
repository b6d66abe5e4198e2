import { describe, expect, test } from 'vitest';
import { featureSet } from '../../../src/experiment/calibration/features.js';

const days = [4, 8, 6, null, 2, 10, 6];
const all = [{ name: 'all', from: 0, to: 7 }];

describe('featureSet', () => {
  test('takes mean and spread over the observed periods only', () => {
    const { features, observed, take } = featureSet({ x: days }, all);
    expect(features.map(({ statistic, periods }) => [statistic, periods])).toEqual([
      ['mean', 6],
      ['standard deviation', 6],
    ]);
    // By hand: 36 / 6, and squares 4 + 4 + 0 + 16 + 16 + 0 over 5.
    expect(observed[0]).toBe(6);
    expect(observed[1]).toBeCloseTo(Math.sqrt(8), 12);
    expect(take({ x: [4, 8, 6, 1e6, 2, 10, 6] })).toEqual(observed);
  });

  test('sums up each series in each span, with as much as its periods allow', () => {
    const spans = [
      { name: 'first', from: 0, to: 3 },
      { name: 'then', from: 3, to: 7 },
    ];
    const { features, observed } = featureSet({ x: days, y: [1, 1, 1, 1, null, null, null] }, spans);
    expect(features.map(({ series, span }) => `${series} ${span}`)).toEqual([
      'x first',
      'x then',
      'y first',
      'y then',
    ]);
    expect(observed).toEqual([6, 6, 1, 1]);
  });

  test('likeness is the correlation of neighbours, over pairs that were both observed', () => {
    const swinging = Array.from({ length: 16 }, (_, day) => (day % 2 === 0 ? 1 : 3));
    const { features, observed, take } = featureSet({ x: swinging }, [{ name: 'all', from: 0, to: 16 }]);
    const place = features.findIndex(({ statistic }) => statistic === 'likeness');
    // Products of neighbours are −1 each, the variance with n − 1 is 16/15.
    expect(observed[place]).toBeCloseTo(-15 / 16, 12);
    expect(take({ x: swinging.map(() => 2) })[place]).toBe(0);
  });

  test('deciles are those of the days in order', () => {
    const { features, observed } = featureSet({ x: [10, 0, 9, 1, 8, 2, 7, 3, 6, 4, 5] }, [
      { name: 'all', from: 0, to: 11 },
    ]);
    const at = (statistic: string): number | undefined =>
      observed[features.findIndex((each) => each.statistic === statistic)];
    expect([at('low decile'), at('high decile')]).toEqual([1, 9]);
  });
});
