import type { Parameters } from '../resolved.js';
import { type DefinedPolicy, definedPolicy, type PolicyInForce } from './define-policy.js';
import { examinationOf, type Instruments, type ResolvedPolicy } from './depth.js';
import { type Examination, foundShare, release, search, shareOf, withTests } from './examination.js';
import { detectionAt } from './roc.js';

type Part<Key extends keyof ResolvedPolicy> = NonNullable<ResolvedPolicy[Key]>;

/** How a site inspects: the depth of its policy with all rules that combine with it. */
export interface InspectionPlan {
  /** Papers are checked in a lane; without it trucks pass as they come. */
  readonly takesLane: boolean;
  /** What is done with a truck after its papers. */
  readonly examination: Examination;
  /** The same while the queue is long. */
  readonly inSurge: Examination;
  /** Probability that contraband is found where it is sealed, by those who seal it. */
  readonly foundAtOrigin: number;
  readonly manualDetection: number;
  /** Trusted trucks, with lanes of their own (`lanes`) or first in all. */
  readonly trusted:
    | {
        readonly share: number;
        readonly auditShare: number;
        readonly hasLanes: boolean;
        readonly lanes: number | undefined;
      }
    | undefined;
  readonly preClearance: Part<'preClearance'> | undefined;
  /** Part of the shorter of papers and scan that is done at the same time. */
  readonly overlap: number;
  readonly surge: Part<'surge'> | undefined;
  readonly doubleInspection: Part<'doubleInspection'> | undefined;
  readonly custom: PolicyInForce | undefined;
  /** Dogs search before the truck takes a lane. */
  readonly dogsInQueue: boolean;
}

/** A rule that combines with others: it changes the examination that those before it have made. */
type Rule = (examination: Examination, policy: ResolvedPolicy, site: Instruments) => Examination;

/** In the order in which they apply. */
const rules: readonly Rule[] = [atOperatingPoint, withDenseSearched];

/**
 * How a site inspects under a policy.
 * @throws RangeError where it names a policy of one's own that is not registered
 */
export function planInspection(
  inspection: Pick<Parameters['inspection'], 'policy' | 'prevalence'>,
  site: Instruments,
  registered: readonly DefinedPolicy[] = [],
): InspectionPlan {
  const { policy, prevalence } = inspection;
  const custom = policy.custom === undefined ? undefined : definedPolicy(policy.custom, registered);
  const combined = rules.reduce(
    (examination, rule) => rule(examination, policy, site),
    examinationOf(policy, site, prevalence),
  );
  const examination =
    custom?.policy.examination({ examination: combined, site }, custom.parameters) ?? combined;
  const { doubleInspection, preClearance, shadowing, surge, trustedLane, trustedPriority } = policy;
  const trusted = trustedLane ?? trustedPriority;
  return {
    takesLane: policy.kind !== 'no-inspection',
    examination,
    inSurge: lightened(examination, surge),
    foundAtOrigin: preClearance?.detection ?? foundShare(examination, site.manualDetection),
    manualDetection: site.manualDetection,
    trusted:
      trusted === undefined
        ? undefined
        : {
            share: trusted.share,
            auditShare: trusted.auditShare,
            hasLanes: trustedLane !== undefined,
            lanes: trustedLane?.lanes,
          },
    preClearance,
    overlap: shadowing?.overlap ?? 0,
    surge,
    doubleInspection,
    custom,
    dogsInQueue: policy.kind === 'canine-first' && policy.where === 'queue',
  };
}

/** While the queue is long only a part of the trucks that would be examined are. */
export function lightened(examination: Examination, surge: Part<'surge'> | undefined): Examination {
  if (surge === undefined) return examination;
  return shareOf(surge.selection, examination, release, surge.selection, {
    source: 'inspection.test',
    name: 'surge',
  });
}

function atOperatingPoint(
  examination: Examination,
  { operatingPoint }: ResolvedPolicy,
  site: Instruments,
): Examination {
  if (operatingPoint === undefined) return examination;
  const { falseAlarm } = operatingPoint;
  const known = { detection: site.scanDetection, falseAlarm: site.scanFalseAlarm };
  return withTests(examination, (test) =>
    test.by === 'scanner' ? { ...test, falseAlarm, detection: detectionAt(falseAlarm, known) } : test,
  );
}

function withDenseSearched(examination: Examination, { denseToManual }: ResolvedPolicy): Examination {
  if (denseToManual === undefined) return examination;
  return withTests(examination, (test) => (test.by === 'scanner' ? { ...test, unjudged: search } : test));
}

/** Of so many lanes, those for trusted trucks alone: as many as the policy says, else their share; the others keep one. */
export function lanesForTrusted({ trusted }: InspectionPlan, lanes: number): number {
  if (trusted === undefined || !trusted.hasLanes) return 0;
  return Math.max(0, Math.min(trusted.lanes ?? Math.max(1, Math.round(trusted.share * lanes)), lanes - 1));
}
