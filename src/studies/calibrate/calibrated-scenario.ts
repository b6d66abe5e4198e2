import { setParameter } from '../../corridor/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';
import { leastSquares } from '../../statistics/index.js';
import type { CalibratedFact, CalibrateResult } from './result.js';

/**
 * The scenario with what was found: facts that the counts informed have their interval as range, and their source says so; the others stay as
 * they are and say that the counts told nothing of them; all stay where the counts contradict the scenario. An informed fact has its median as value or, where
 * it is tied to facts that keep theirs, what plausible sets lead to expect beside them. Where such values fit the counts no better than those
 * before, on fresh replications, all keep their values, and ranges that would leave these out are widened to them. Grades of evidence stay.
 * @example
 * const read = readObservedCounts('date,received\n2023-12-01,102\n2023-12-02,90\n');
 * const counts = read.ok ? read.observed : { series: [] };
 * const december = { ...builtIns['fighting-2023-12'], days: 2 };
 * const found = await calibrate(december, counts, { facts: ['supply.road.perDay'], runs: 200, waves: 1 });
 * calibratedScenario(december, found).days === december.days; // => true
 */
export function calibratedScenario(scenario: Scenario, result: CalibrateResult): Scenario {
  const note = noteOf(result);
  const facts: Record<string, FactRecord> = { ...scenario.facts };
  let changed = scenario;
  const isKept = result.check?.kept === 'before';
  result.facts.forEach(({ paths, low, high, before, isInformed }, place) => {
    const value = isKept ? before.value : isInformed ? expectedValue(result, place) : 0;
    for (const path of paths) {
      const known = facts[path];
      if (known === undefined) continue;
      // What an earlier calibration was not told no longer counts.
      const { notInformedBy: _, ...fact } = known;
      if (!isInformed) {
        facts[path] = { ...fact, notInformedBy: countsOf(result) };
        continue;
      }
      const ends = isKept ? [low, high, value] : [low, high];
      const [least, most] = [rounded(Math.min(...ends)), rounded(Math.max(...ends))];
      facts[path] = { ...fact, low: least, high: most, source: `${fact.source}; ${note}` };
      if (!isKept) changed = setParameter(changed, path, rounded(value));
    }
  });
  return { ...changed, facts };
}

/** The median, moved along a linear regression over the plausible sets to where facts that are tied to it keep their values; within the interval. */
function expectedValue({ facts, plausible, ties }: CalibrateResult, place: number): number {
  const { path, low, high, median, before } = facts[place] ?? nothing;
  const tied = facts.flatMap((fact, index) => {
    const isTied = ties.some(({ paths }) => paths.includes(path) && paths.includes(fact.path));
    return fact.isInformed || !isTied
      ? []
      : [{ fact, shares: plausible.map((set) => shareOf(fact, set[index] ?? 0)) }];
  });
  if (tied.length === 0) return median;
  const values = plausible.map((set) => set[place] ?? median);
  const columns = [values.map(() => 1), ...tied.map(({ shares }) => shares)];
  const at = [1, ...tied.map(({ fact }) => shareOf(fact, fact.before.value))];
  const { coefficients } = leastSquares(columns, values);
  const expected = at.reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), 0);
  const within = Math.min(high, Math.max(low, expected));
  // A count stays one.
  return [before.low, before.high, low, high].every(Number.isInteger) ? Math.round(within) : within;
}

const nothing = { path: '', low: 0, high: 0, median: 0, before: { low: 0, high: 0, value: 0 } };

function shareOf({ before: { low, high } }: CalibratedFact, value: number): number {
  return (value - low) / (high - low);
}

/** Six digits: none of the others are known. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function noteOf(result: CalibrateResult): string {
  return `fitted to ${countsOf(result)}, ${Math.round(result.confidence * 100)} % interval`;
}

function countsOf({ at, period }: CalibrateResult): string {
  return `daily counts (${at.join(', ')}), ${period.from} to ${period.to}`;
}
