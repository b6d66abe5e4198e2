import { setParameter } from '../corridor/index.js';
import type { FactRecord, Scenario } from '../scenario/index.js';
import type { CalibrateResult } from './calibrate.js';

/**
 * The scenario with what was found: facts that the counts informed have their median as value and their interval as range, and their source says
 * so; the others stay as they are, as do all where the counts contradict the scenario. Grades of evidence stay.
 */
export function calibratedScenario(scenario: Scenario, result: CalibrateResult): Scenario {
  const note = noteOf(result);
  const facts: Record<string, FactRecord> = { ...scenario.facts };
  let changed = scenario;
  for (const { paths, low, median, high, isInformed } of result.facts)
    for (const path of isInformed ? paths : []) {
      const fact = facts[path];
      if (fact === undefined) continue;
      facts[path] = { ...fact, low: rounded(low), high: rounded(high), source: `${fact.source}; ${note}` };
      changed = setParameter(changed, path, rounded(median));
    }
  return { ...changed, facts };
}

function noteOf({ at, period, confidence }: CalibrateResult): string {
  return `fitted to daily counts (${at.join(', ')}), ${period.from} to ${period.to}, ${Math.round(confidence * 100)} % interval`;
}

/** Six digits: none of the others are known. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
