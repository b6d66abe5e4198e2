import type { Scenario } from '../../scenario/index.js';

/** Inspection policy of a scenario, as data. */
export type InspectionPolicy = Scenario['inspection']['policy'];

/** What of a policy bears on the choice: all but how long primary screening takes. */
type Choice = Without<InspectionPolicy, 'primary'>;

type Without<Policy, Key extends string> = Policy extends unknown ? Omit<Policy, Key> : never;

/** How deep a truck is inspected in the lane; `documents` is what every truck gets. */
export type Depth = 'documents' | 'scan' | 'manual';

/** Accuracy of the instruments at a site. */
export interface Accuracy {
  /** Bad trucks that raise an alarm when scanned. */
  readonly scanDetection: number;
  /** Bad trucks found by a manual search. */
  readonly manualDetection: number;
}

/**
 * Depth of inspection of one truck under a policy.
 * @param isBad carries contraband: what risk selection and primary screening see some of
 * @param u uniform draw of this truck, the same under every policy
 */
export function selectDepth(policy: Choice, isBad: boolean, prevalence: number, u: number): Depth {
  switch (policy.kind) {
    case 'scan-all':
      return 'scan';
    case 'manual-all':
      return 'manual';
    case 'random-share':
      return u < policy.share ? 'scan' : 'documents';
    case 'risk-based':
      return u < riskShare(policy, isBad, prevalence) ? 'scan' : 'documents';
    case 'two-stage':
      return u < (isBad ? policy.detection : policy.falseAlarm) ? 'scan' : 'documents';
  }
}

/** Probability that a truck is scanned under risk-based selection: selected, or taken by the random floor. */
function riskShare(
  policy: Extract<InspectionPolicy, { kind: 'risk-based' }>,
  isBad: boolean,
  prevalence: number,
): number {
  const selected = isBad ? policy.recall : goodShare(policy, prevalence);
  return selected + (1 - selected) * policy.randomFloor;
}

/** Share of good trucks selected, such that all trucks together give the stated share. */
function goodShare(policy: { share: number; recall: number }, prevalence: number): number {
  if (prevalence >= 1) return policy.share;
  return Math.min(1, Math.max(0, (policy.share - prevalence * policy.recall) / (1 - prevalence)));
}

/**
 * Probability that a non-compliant truck is found under a policy: the conditional expectation, so that rare misses need not be counted.
 * A scan alarm is followed by a manual search; both must succeed.
 */
export function detectionProbability(policy: Choice, prevalence: number, accuracy: Accuracy): number {
  const scanned = accuracy.scanDetection * accuracy.manualDetection;
  switch (policy.kind) {
    case 'scan-all':
      return scanned;
    case 'manual-all':
      return accuracy.manualDetection;
    case 'random-share':
      return policy.share * scanned;
    case 'risk-based':
      return riskShare(policy, true, prevalence) * scanned;
    case 'two-stage':
      return policy.detection * scanned;
  }
}
