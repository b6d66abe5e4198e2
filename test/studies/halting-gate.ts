import type { Scenario } from '../../src/scenario/index.js';
import { gate, scenarioWith, site } from '../corridor/scenarios.js';

const fact = (value: number, low: number, high: number): object => ({
  value,
  low,
  high,
  evidence: 'D',
  source: 'made up',
});

/**
 * All instantaneous but for a gate that is halted on some days: inspected counts tell the rate of arrival and its dispersion, received counts
 * the share of halted days, which are days of 0 with more on the day after. How well scanners see has no effect on any count.
 */
export function haltingGate({ perDay = 12, dispersion = 2, haltedShare = 0.2 } = {}, days = 30): Scenario {
  return scenarioWith(
    {
      name: 'halting-gate',
      start: '2024-01-01',
      days,
      supply: { road: { perDay: fact(perDay, 4, 20), dispersion: fact(dispersion, 1, 6), mix: { food: 1 } } },
      conditions: { crossing: { haltedShare: fact(haltedShare, 0.02, 0.5) } },
    },
    site({ scanDetection: fact(0.8, 0.1, 0.9) }),
    gate({}),
  );
}
