import type { InspectionPolicy } from '../../scenario/index.js';
import { resolvePolicy } from '../resolved.js';
import { planInspection } from './inspection-plan.js';
import { foundIn, truckClasses } from './truck-classes.js';

/** Accuracy of the instruments at a site. */
export interface Accuracy {
  /** Bad trucks that raise an alarm when scanned. */
  readonly scanDetection: number;
  /** Bad trucks found by a manual search. */
  readonly manualDetection: number;
  /** Good trucks that raise an alarm when scanned; default 0.05. */
  readonly scanFalseAlarm?: number;
}

/**
 * Probability that a non-compliant truck is found under a policy: the conditional expectation, so that rare misses need not be counted.
 * A scan alarm is followed by a manual search; both must succeed. Trucks with contraband are like all others.
 * @throws RangeError where the policy is one of your own, which only a run knows
 */
export function detectionProbability(
  policy: InspectionPolicy,
  prevalence: number,
  { manualDetection, scanDetection, scanFalseAlarm = 0.05 }: Accuracy,
): number {
  const none = { kind: 'constant', value: 0 } as const;
  const { given, instruments } = resolvePolicy(policy, none);
  const plan = planInspection(
    { policy: given, prevalence },
    { ...instruments, manualDetection, scanDetection, scanFalseAlarm },
  );
  const [[only] = [], ...others] = truckClasses(plan, 0);
  if (only !== undefined && others.length === 0) return foundIn(plan, only);
  return truckClasses(plan, 0).reduce((sum, [each, share]) => sum + share * foundIn(plan, each), 0);
}
