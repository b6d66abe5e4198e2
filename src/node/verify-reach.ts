import { decide } from '../experiment/index.js';
import { type Estimate, meanInterval } from '../statistics/index.js';
import {
  carryOut,
  carryOutAsAsked,
  combineDigests,
  costPerDay,
  type Plan,
  type ReachOptions,
  type ReachQuestion,
  Replications,
  reach,
  readQuestion,
  stepsOf,
  warmedUp,
} from '../studies/index.js';
import { capacityBounds } from '../twin/index.js';
import { type ClaimedRuns, claimedDecision, makeClaim, type ReachClaim } from './claim.js';
import { type ClaimCheck, checksWithoutRuns, claimedPlan, sameCheck } from './claim-checks.js';
import { type ClaimJob, type Derived, sameAgain } from './derived-again.js';
import { estimateChecks, leastOwnReplications } from './estimate-checks.js';

interface ReachJob extends ClaimJob<ReachClaim> {
  readonly asked: ReachOptions;
  readonly question: ReachQuestion;
}

/** Derives the claim of one scenario again: replications of today and of the answer, cost, and the certificate's counts and bounds. */
export async function deriveReach(given: ClaimJob<ReachClaim>): Promise<Derived> {
  const { claim, scenario, options } = given;
  const { target, ...question } = claim.question;
  const asked = { ...question, target: target.perDay, at: target.at, seed: claim.seed };
  const job: ReachJob = { ...given, asked, question: readQuestion(scenario, asked) };
  const today = await runAgain(job, {}, claim.today);
  const answer = await runAgain(job, claimedPlan(claim, scenario), claim.answer);
  const searched = options.search === true ? await searchChecks(job) : undefined;
  return {
    checks: [
      ...runChecks(job, 'today', claim.today, today),
      ...runChecks(job, 'answer', claim.answer, answer),
      sameCheck('decision', claim.decision, decisionAgain(job, answer.estimate)),
      ...(await checksWithoutRuns(claim, scenario, job.question, options)),
    ],
    searched,
    reached: answer.estimate,
    threshold: job.question.threshold,
    replications: today.estimate.n + answer.estimate.n,
    onlyBySearch: 'cheaper plans that simulation rules out, and the effort of the search',
  };
}

/** What runs come to when they are made again. */
type Found = Omit<ClaimedRuns, 'replications' | 'warmUpDays'>;

async function runAgain(
  { claim, question, options, isSame, scenario }: ReachJob,
  plan: Plan,
  { replications: { from, to }, warmUpDays }: ClaimedRuns,
): Promise<Found> {
  const { search: _, ...study } = options;
  const count = isSame ? to - from : Math.max(to - from, leastOwnReplications);
  const begun = warmedUp(scenario, warmUpDays);
  const outcomes = await new Replications({ ...study, seed: claim.seed }).outcomes(
    carryOutAsAsked(begun, stepsOf(begun, plan), question.question),
    { first: from },
    count,
    options.onProgress,
  );
  return {
    estimate: meanInterval(question.values(outcomes), question.confidence),
    runningCost: meanInterval(
      outcomes.map((each) => costPerDay(each, 'running')),
      question.confidence,
    ),
    digest: combineDigests(outcomes.map(({ digest }) => digest)),
  };
}

function runChecks(
  { isSame, question }: ReachJob,
  which: string,
  claimed: ClaimedRuns,
  found: Found,
): readonly ClaimCheck[] {
  const estimates = [
    [which, claimed.estimate, found.estimate],
    [`${which}, running cost`, claimed.runningCost, found.runningCost],
  ] as const;
  if (!isSame)
    return estimates.flatMap(([what, said, seen]) => estimateChecks(what, said, seen, question.confidence));
  const ends = ['mean', 'low', 'high', 'halfWidth', 'standardError', 'n', 'confidence'] as const;
  return [
    sameCheck(`${which}: digest`, claimed.digest, found.digest),
    ...estimates.flatMap(([what, said, seen]) =>
      ends.map((end) => sameCheck(`${what}: ${end}`, said[end], seen[end])),
    ),
  ];
}

/** What the runs and theory say to the decision; that a target is undecided may rest on other plans, which the search alone runs again. */
function decisionAgain({ claim, scenario, question, isSame }: ReachJob, estimate: Estimate): string {
  const decision = decide(estimate, question.threshold);
  if (claim.decision === 'reaches') {
    // On other random numbers the interval of a plan that just reaches may hold the target: that refutes nothing, and shows nothing.
    return decision === 'reached' || (!isSame && decision === 'undecided') ? 'reaches' : 'does not reach';
  }
  if (claim.decision === 'undecided' || !isSame) return decision === 'reached' ? 'reaches' : claim.decision;
  const most = carryOut(scenario, claimedPlan(claim, scenario));
  const bound = Math.min(...Object.values(capacityBounds(most, question.target.at)));
  return bound < question.leastMean ? 'out of reach' : claimedDecision({ decision });
}

async function searchChecks({
  claim,
  scenario,
  isSame,
  asked,
  options,
}: ReachJob): Promise<readonly ClaimCheck[]> {
  const { search: _, ...study } = options;
  const reachOptions = { ...study, ...asked };
  const again = makeClaim(scenario, reachOptions, await reach(scenario, reachOptions));
  const decision = sameCheck('search: decision', claim.decision, again.decision);
  return isSame ? sameAgain(claim, again) : [decision, notCheaper(claim, again)];
}

/** What a certificate promises whatever the draws: no cheaper plan passes the target by the zone or more. */
function notCheaper(claim: ReachClaim, again: ReachClaim): ClaimCheck {
  const { threshold, zone } = claimThreshold(claim);
  const isCheaper = again.decision === 'reaches' && again.cost < claim.cost;
  const holds = !isCheaper || again.answer.estimate.mean < threshold + zone;
  return { what: 'search: cost', claimed: claim.cost, found: again.cost, tolerance: 0, holds };
}

function claimThreshold({ question }: ReachClaim): { readonly threshold: number; readonly zone: number } {
  const { measure, target, dayShare, zone } = question;
  return { threshold: measure === 'mean' ? target.perDay : dayShare, zone };
}
