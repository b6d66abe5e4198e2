import { describe, expect, test } from 'vitest';
import { coverageOf, type Forecast, judge, weeksOf } from '../../../src/studies/backtest/scores.js';

/** Nineteen members 10, 20, … 190: the quantile at share p is 200 p. */
const members = Array.from({ length: 19 }, (_, index) => 10 * (index + 1));

function forecast(observed: number, from = '2023-11-01'): Forecast {
  return { from, to: from, days: 1, observed, members };
}

describe('a forecast is judged', () => {
  test('by the bands of its members', () => {
    const { bands, mean, median } = judge(forecast(40));
    expect([mean, median]).toEqual([100, 100]);
    expect(bands).toEqual([
      { level: 0.5, low: 50, high: 150, holds: false },
      { level: 0.8, low: 20, high: 180, holds: true },
      { level: 0.9, low: 10, high: 190, holds: true },
    ]);
  });

  test('by its rank, half of the members that are equal counted', () => {
    expect(judge(forecast(40)).rank).toBeCloseTo(3.5 / 19, 12);
    expect(judge(forecast(0)).rank).toBe(0);
    expect(judge(forecast(500)).rank).toBe(1);
  });

  test('by its score', () => {
    // Distances from 100: 2 (10 + … + 90) / 19 = 900 / 19. Pairs: Σ d (19 − d) 10 for d = 1 … 18 = 11,400 over 342, which is 100 / 3.
    expect(judge(forecast(100)).crps).toBeCloseTo(900 / 19 - 11_400 / 342, 10);
  });

  test('not with members too few for a band of 90 %', () => {
    expect(() => judge({ ...forecast(40), members: members.slice(1) })).toThrow('at least 19');
  });
});

test('coverage is the share of days whose band holds, with the interval of Clopper and Pearson', () => {
  const judged = [40, 100, 300, 60].map((observed) => judge(forecast(observed)));
  const [half, , most] = coverageOf('day', judged, 0.95);
  expect(half).toMatchObject({ unit: 'day', level: 0.5, meanWidth: 100, share: { successes: 2, trials: 4 } });
  // 3 of 4: the interval is 0.194 to 0.994 (tables of Clopper and Pearson).
  expect(most?.share?.low).toBeCloseTo(0.194, 3);
  expect(most?.share?.high).toBeCloseTo(0.994, 3);
});

test('without a week there is no coverage of weeks', () => {
  expect(coverageOf('week', [], 0.95)[0]).toEqual({ unit: 'week', level: 0.5, share: null, meanWidth: null });
});

describe('weeks', () => {
  const dates = (...days: number[]): string[] => days.map((day) => `2023-11-${String(day).padStart(2, '0')}`);

  test('are seven days from the first on, and the days after the last whole week are none', () => {
    const days = dates(3, 4, 5, 6, 7, 8, 9, 10, 11, 12).map((date, index) => forecast(index + 1, date));
    const weeks = weeksOf(days);
    expect(weeks).toEqual([
      {
        from: '2023-11-03',
        to: '2023-11-09',
        days: 7,
        observed: 1 + 2 + 3 + 4 + 5 + 6 + 7,
        members: members.map((each) => 7 * each),
      },
    ]);
  });

  test('sum the same days of counts and members where some have no count, and want four', () => {
    // First week: the 3rd, 5th, 6th, 9th. Second: the 10th to 12th, three only. Third: the 17th to 20th and 23rd.
    const days = dates(3, 5, 6, 9, 10, 11, 12, 17, 18, 19, 20, 23).map((date) => forecast(2, date));
    expect(
      weeksOf(days).map(({ from, to, days: counted, observed }) => [from, to, counted, observed]),
    ).toEqual([
      ['2023-11-03', '2023-11-09', 4, 8],
      ['2023-11-17', '2023-11-23', 5, 10],
    ]);
  });

  test('go over the end of a month', () => {
    const days = ['2024-02-26', '2024-02-27', '2024-02-28', '2024-03-01', '2024-03-03'].map((date) =>
      forecast(1, date),
    );
    expect(weeksOf(days)).toMatchObject([{ from: '2024-02-26', to: '2024-03-03', days: 5 }]);
    expect(weeksOf([])).toEqual([]);
  });
});
