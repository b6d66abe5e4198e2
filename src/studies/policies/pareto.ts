import type { Outcome } from '../../corridor/index.js';
import { pairedInterval } from '../../statistics/index.js';
import { officerHours } from './outcome.js';

/** Whether a policy is among those that no other beats in everything: chance may leave it open. */
export type ParetoDecision = 'on' | 'dominated' | 'undecided';

/** A policy's place beside the others. */
export interface ParetoPlace {
  readonly policy: string;
  readonly decision: ParetoDecision;
  /** Those that are not worse in any measure and better in one, beyond chance. */
  readonly dominatedBy: readonly string[];
}

/** What is compared, more being better: trucks received, detection, officer-hours and the 95th percentile of the delay saved. */
const measures: readonly ((outcome: Outcome) => number | null)[] = [
  ({ throughput }) => throughput.received.perDay,
  ({ detection }) => detection,
  (outcome) => -officerHours(outcome),
  ({ stages }) => {
    const { p95 } = stages.inspection.cycleTime;
    return p95 === null ? null : -p95;
  },
];

/** What two policies are to each other in one measure, on the same trucks. */
type Side = 'better' | 'worse' | 'same' | 'open';

/**
 * The policies that no other beats in trucks received, detection, officer-hours and delay, by paired intervals on the same trucks. One is
 * dominated where another is better in a measure and the same or better in all others, each beyond chance; it is undecided where only
 * chance stands between them and that.
 */
export function paretoSet(
  names: readonly string[],
  runs: readonly (readonly Outcome[])[],
  confidence: number,
): readonly ParetoPlace[] {
  return names.map((policy, index) => {
    const sides = names.map((_, other) => sidesOf(runs[other] ?? [], runs[index] ?? [], confidence));
    const dominatedBy = names.filter((_, other) => other !== index && dominates(sides[other] ?? []));
    const isOpen = names.some((_, other) => other !== index && mayDominate(sides[other] ?? []));
    const decision = dominatedBy.length > 0 ? 'dominated' : isOpen ? 'undecided' : 'on';
    return { policy, decision, dominatedBy };
  });
}

function dominates(sides: readonly Side[]): boolean {
  return sides.includes('better') && sides.every((side) => side === 'better' || side === 'same');
}

function mayDominate(sides: readonly Side[]): boolean {
  return !sides.includes('worse') && sides.some((side) => side === 'better' || side === 'open');
}

function sidesOf(one: readonly Outcome[], other: readonly Outcome[], confidence: number): readonly Side[] {
  return measures.flatMap((measure) => {
    const pairs = one.flatMap((outcome, index) => {
      const against = other[index];
      const [a, b] = [measure(outcome), against === undefined ? null : measure(against)];
      return a === null || b === null ? [] : [[a, b] as const];
    });
    if (pairs.length === 0) return [];
    if (pairs.every(([a, b]) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))))
      return ['same'];
    const { high, low } = pairedInterval(
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b),
      confidence,
    );
    if (low !== null && low > 0) return ['better'];
    return high !== null && high < 0 ? ['worse'] : ['open'];
  });
}
