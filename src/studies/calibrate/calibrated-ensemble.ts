import type { Scenario } from '../../scenario/index.js';
import { isPossible, type ParameterEnsemble } from '../shared/index.js';
import { withFacts } from './facts.js';
import type { CalibrateResult } from './result.js';

/**
 * The weighted draws of a calibration as an ensemble that other studies take; draws whose numbers cannot hold together are left out.
 * @throws RangeError where the counts contradict the scenario, so that there are no draws
 * @example
 * const read = readObservedCounts('date,received\n2023-12-01,102\n2023-12-02,90\n');
 * const counts = read.ok ? read.observed : { series: [] };
 * const december = { ...builtIns['fighting-2023-12'], days: 2 };
 * const found = await calibrate(december, counts, { facts: ['supply.road.perDay'], runs: 200, waves: 1 });
 * const ensemble = calibratedEnsemble(december, found);
 * const { throughput } = await runStudy(december, { replications: 2, ensemble });
 * throughput.received.perDay.n; // => 2
 */
export function calibratedEnsemble(scenario: Scenario, result: CalibrateResult): ParameterEnsemble {
  const { at, period, facts, draws } = result;
  const fitted = facts.map(({ paths }) => ({ paths }));
  const possible = draws.filter(({ values }) => isPossible(withFacts(scenario, fitted, values)));
  if (possible.length === 0)
    throw new RangeError('an ensemble requires draws that agree with the counts, got none');
  const total = possible.reduce((sum, { weight }) => sum + weight, 0);
  return {
    scenario: scenario.name,
    counts: { at, from: period.from, to: period.to },
    facts: facts.map(({ paths, unit, evidence, before: { low, high }, isInformed }) => {
      return { paths, unit, evidence, low, high, isInformed };
    }),
    draws: possible.map(({ weight, values }) => ({ weight: weight / total, values })),
  };
}
