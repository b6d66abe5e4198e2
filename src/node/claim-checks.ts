import {
  costBoundOf,
  costOf,
  countingPlans,
  gapOf,
  type Limit,
  type PlanCounts,
} from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import {
  carryOut,
  describePlan,
  fullPlan,
  leverSteps,
  type Plan,
  type ReachQuestion,
  type StudyOptions,
  stepsOf,
} from '../studies/index.js';
import { capacityBounds } from '../twin/index.js';
import type { ReachClaim } from './claim.js';
import { inPieces } from './in-pieces.js';
import { canonicalJson } from './scenario-hash.js';

/** A number or a word of a claim, and what it is when derived again. */
export interface ClaimCheck {
  readonly what: string;
  readonly claimed: string | number | null;
  readonly found: string | number | null;
  /** Difference allowed; 0: they must be the same, bit for bit. */
  readonly tolerance: number;
  readonly holds: boolean;
}

/** A check of what must be the same. */
export function sameCheck(
  what: string,
  claimed: ClaimCheck['claimed'],
  found: ClaimCheck['found'],
): ClaimCheck {
  return { what, claimed, found, tolerance: 0, holds: claimed === found };
}

/** The plan of the claim; all levers at maximum where no plan reaches. */
export function claimedPlan(claim: ReachClaim, scenario: Scenario): Plan {
  if (claim.decision === 'out of reach') return fullPlan(scenario);
  return Object.fromEntries(claim.plan.map(({ lever, to }) => [lever, to]));
}

/** How long work tells how far it is, and may be stopped. */
type Watch = Pick<StudyOptions, 'signal' | 'onProgress'>;

/**
 * What can be checked without a run: cost, lead time, and the certificate's counts from its limits. A limit that theory is said to
 * rule out, and does not, rules out nothing; those by simulation are taken as they are.
 */
export async function checksWithoutRuns(
  claim: ReachClaim,
  scenario: Scenario,
  question: ReachQuestion,
  watch: Watch,
): Promise<readonly ClaimCheck[]> {
  const { certificate } = claim;
  const plan = claim.decision === 'out of reach' ? {} : claimedPlan(claim, scenario);
  const steps = stepsOf(scenario, plan);
  const levers = leverSteps(scenario);
  const leadTimes = scenario.levers
    .filter((_, index) => (steps[index] ?? 0) > 0)
    .map((each) => each.leadTimeDays);
  const cost = costOf(steps, levers);
  const planned = "the scenario's";
  const isAsPlanned = canonicalJson(claim.plan) === canonicalJson(describePlan(scenario, plan));
  const limits = await inPieces(soundLimits(claim, scenario, question, watch.onProgress), watch.signal);
  const below = claim.decision === 'reaches' ? cost : Number.POSITIVE_INFINITY;
  const counts = await inPieces(countingPlans(levers, limits, below), watch.signal);
  const costBound = await costBoundOf(levers, limits, below, watch.signal);
  const gap = gapOf(below, costBound);
  return [
    sameCheck('steps of the plan', planned, isAsPlanned ? planned : 'others'),
    sameCheck('cost, USD a day', claim.cost, cost),
    sameCheck('lead time, days', claim.leadTimeDays, Math.max(0, ...leadTimes)),
    sameCheck('zone', certificate.zone, question.zone),
    sameCheck('confidence', certificate.confidence, question.confidence),
    sameCheck(
      'bound of cost, USD a day',
      certificate.costBound ?? null,
      Number.isFinite(costBound) ? costBound : null,
    ),
    sameCheck('gap', certificate.gap ?? null, gap),
    sameCheck('gap allowed', certificate.gapAllowed ?? null, question.gap),
    provenCheck(claim, gap <= question.gap),
    sameCheck('cheaper plans', certificate.cheaperPlans, counts.all),
    sameCheck('ruled out by bound', certificate.ruledOut.byBound, counts.bound),
    sameCheck('ruled out by simulation', certificate.ruledOut.bySimulation, counts.simulation),
    sameCheck('within the zone', certificate.ruledOut.byZone ?? 0, counts.zone),
    sameCheck('undecided', certificate.ruledOut.undecided, counts.open),
    sameCheck('not looked at', certificate.notLookedAt, counts.notLookedAt),
    estimateCheck(claim, counts),
    exhaustiveCheck(claim, counts.isEstimate ? 0 : counts.notLookedAt),
  ];
}

// A search that ended early may by chance have left nothing out; one that left something out was not exhaustive.
function exhaustiveCheck({ certificate }: ReachClaim, notLookedAt: number): ClaimCheck {
  const claimed = certificate.isExhaustive ? 'yes' : 'no';
  return sameCheck('exhaustive', claimed, notLookedAt > 0 ? 'no' : claimed);
}

// What is not confirmed, or whose gap is open, is not proven.
function provenCheck({ certificate, decision }: ReachClaim, isClosed: boolean): ClaimCheck {
  const mayBe =
    (decision === 'reaches' && certificate.isConfirmed && isClosed) ||
    (decision === 'out of reach' && isClosed);
  return sameCheck('least cost is proven', certificate.isProven ? 'yes' : 'no', mayBe ? 'yes' : 'no');
}

// Whether plans were counted one by one; the field is there only where they were not.
function estimateCheck({ certificate }: ReachClaim, counts: PlanCounts): ClaimCheck {
  const word = canonicalJson(certificate.isEstimate ?? false);
  const claimed = new Map([
    ['true', 'yes'],
    ['false', 'no'],
  ]).get(word);
  return sameCheck('counts are an estimate', claimed ?? word, counts.isEstimate ? 'yes' : 'no');
}

function* soundLimits(
  { limits }: ReachClaim,
  scenario: Scenario,
  { target, leastMean }: ReachQuestion,
  onProgress: StudyOptions['onProgress'],
): Generator<void, readonly Limit[], void> {
  const sound: Limit[] = [];
  for (const [index, { plan, ...limit }] of limits.entries()) {
    onProgress?.(`plans ruled out: ${index + 1} of ${limits.length}`);
    const isSound =
      limit.ground !== 'bound' ||
      Object.values(capacityBounds(carryOut(scenario, plan), target.at)).some((bound) => bound < leastMean);
    if (isSound) sound.push({ ...limit, plan: stepsOf(scenario, plan) });
    yield;
  }
  return sound;
}
