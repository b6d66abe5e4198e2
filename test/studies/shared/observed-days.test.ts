import { expect, test } from 'vitest';
import { countedBy, requireCounted } from '../../../src/studies/shared/observed-days.js';
import { gate, scenarioWith } from '../../corridor/scenarios.js';

test('counts of a stage that a corridor does not have are told apart, and refused', () => {
  const scenario = scenarioWith({ inspection: 'none' }, gate({ driveFromStaging: 45 }));
  const days = [{ date: '2026-01-05', trucks: 100 }];
  const series = [
    { point: 'inspected', days },
    { point: 'received', days },
  ] as const;
  expect(countedBy(scenario, { series })).toEqual({
    observed: { series: [series[1]] },
    uncounted: ['inspected'],
  });
  expect(countedBy(scenarioWith(), { series })).toEqual({ observed: { series }, uncounted: [] });
  expect(() => requireCounted('backtest', scenario, { series })).toThrow(
    new RangeError(
      `backtest requires counts of what ${scenario.name} counts, received, collected, intercepted, delivered, received@gate, collected@gate, got inspected`,
    ),
  );
});
