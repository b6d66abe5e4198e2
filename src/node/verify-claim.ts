import { streamsVersion } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Estimate, meanInterval } from '../statistics/index.js';
import {
  carryOut,
  combineDigests,
  type ReachOptions,
  type ReachQuestion,
  reachInDetail,
  readQuestion,
  replicateCorridor,
  type StudyOptions,
} from '../studies/index.js';
import { type ClaimedRuns, makeClaim, type ReachClaim } from './claim.js';
import { type ClaimCheck, checksWithoutRuns, claimedPlan, closeCheck, sameCheck } from './claim-checks.js';
import { readClaim } from './read-claim.js';
import { canonicalJson } from './scenario-hash.js';
import { version } from './version.js';

/** What a verification takes: who runs it, and how far it goes. */
export interface VerifyOptions extends Pick<StudyOptions, 'executor' | 'signal' | 'onProgress'> {
  /** Runs the whole search again, and not the answer and today alone. Default false. */
  readonly search?: boolean;
}

/** Whether a claim holds; plain data. */
export interface ClaimVerification {
  readonly holds: boolean;
  /** Bit for bit where the claim is of this version, within the tolerance of each check where it is of another. */
  readonly comparison: 'bit for bit' | 'within tolerance';
  /** How the answer was made and how it was checked. */
  readonly made: { readonly version: string; readonly v8: string };
  readonly checked: { readonly version: string; readonly v8: string };
  readonly search: boolean;
  readonly replications: number;
  readonly checks: readonly ClaimCheck[];
}

/**
 * Derives a claim again: the replications of today and of the answer, cost, lead time, the certificate's counts and the bounds it
 * rests on, and with `search` the whole search.
 * @throws RangeError for a claim that `readClaim` refuses
 */
export async function verifyClaim(input: unknown, options: VerifyOptions = {}): Promise<ClaimVerification> {
  const read = await readClaim(input);
  if (!read.ok) {
    const first = read.problems.map(({ path, message }) => `${path} ${message}`.trim()).join(', ');
    throw new RangeError(`verifyClaim requires a sound claim: ${first}`);
  }
  const { claim, scenario } = read;
  const isSame = claim.version === version && claim.streamsVersion === streamsVersion;
  const { target, ...question } = claim.question;
  const asked = { ...question, target: target.perDay, at: target.at, seed: claim.seed };
  const job: Job = { claim, scenario, isSame, asked, question: readQuestion(scenario, asked), options };
  const today = await runAgain(job, scenario, claim.today);
  const answer = await runAgain(job, carryOut(scenario, claimedPlan(claim, scenario)), claim.answer);
  const checks = [
    ...runChecks(job, 'today', claim.today, today),
    ...runChecks(job, 'answer', claim.answer, answer),
    sameCheck('verdict', claim.verdict, verdictAgain(job, answer.estimate)),
    ...checksWithoutRuns(claim, scenario, job.question),
    ...(options.search === true ? await searchChecks(job) : []),
  ];
  return {
    holds: checks.every(({ holds }) => holds),
    comparison: isSame ? 'bit for bit' : 'within tolerance',
    made: { version: claim.version, v8: claim.v8 },
    checked: { version, v8: process.versions.v8 },
    search: options.search === true,
    replications: today.estimate.n + answer.estimate.n,
    checks,
  };
}

interface Job {
  readonly claim: ReachClaim;
  readonly scenario: Scenario;
  /** The claim is of this version. */
  readonly isSame: boolean;
  readonly asked: ReachOptions;
  readonly question: ReachQuestion;
  readonly options: VerifyOptions;
}

async function runAgain(
  { claim, question, options }: Job,
  scenario: Scenario,
  { replications: { from, to } }: ClaimedRuns,
): Promise<Omit<ClaimedRuns, 'replications'>> {
  const { search: _, ...study } = options;
  const outcomes = await replicateCorridor(scenario, to - from, { ...study, seed: claim.seed }, from);
  return {
    estimate: meanInterval(outcomes.map(question.value), question.confidence),
    digest: combineDigests(outcomes.map(({ digest }) => digest)),
  };
}

function runChecks(
  { isSame, question }: Job,
  which: string,
  claimed: ClaimedRuns,
  found: Omit<ClaimedRuns, 'replications'>,
): readonly ClaimCheck[] {
  if (!isSame) return [closeCheck(`${which}: mean`, claimed.estimate, found.estimate, question.zone)];
  const ends = ['mean', 'low', 'high', 'halfWidth', 'standardError', 'confidence'] as const;
  return [
    sameCheck(`${which}: digest`, claimed.digest, found.digest),
    ...ends.map((end) => sameCheck(`${which}: ${end}`, claimed.estimate[end], found.estimate[end])),
  ];
}

/** The runs bear the verdict out: an interval above the target, or none above the zone. */
function verdictAgain({ claim, question, isSame }: Job, { low, mean }: Estimate): string {
  const { threshold, zone } = question;
  // On other luck the interval of a plan that just reaches may hang below the target; its mean then is within the zone.
  const reaches = isSame ? low !== null && low >= threshold : mean >= threshold - zone;
  if (claim.verdict === 'reaches') return reaches ? 'reaches' : 'does not reach';
  return low === null || low < threshold + zone ? claim.verdict : 'reaches';
}

async function searchChecks({
  claim,
  scenario,
  isSame,
  asked,
  options,
}: Job): Promise<readonly ClaimCheck[]> {
  const { search: _, ...study } = options;
  const reachOptions = { ...study, ...asked };
  const again = makeClaim(scenario, reachOptions, await reachInDetail(scenario, reachOptions));
  const verdict = sameCheck('search: verdict', claim.verdict, again.verdict);
  if (!isSame) return [verdict, notCheaper(claim, again)];
  const text = (values: unknown): string => canonicalJson(values);
  const planText = (each: ReachClaim): string => text(each.plan.map(({ lever, to }) => [lever, to]));
  return [
    verdict,
    sameCheck('search: plan', planText(claim), planText(again)),
    sameCheck('search: limits', text(claim.limits), text(again.limits)),
    sameCheck('search: certificate', text(claim.certificate), text(again.certificate)),
    sameCheck(
      'search: digests',
      claim.today.digest + claim.answer.digest,
      again.today.digest + again.answer.digest,
    ),
  ];
}

/** What a certificate promises on any luck: no cheaper plan passes the target by the zone or more. */
function notCheaper(claim: ReachClaim, again: ReachClaim): ClaimCheck {
  const { threshold, zone } = claimThreshold(claim);
  const isCheaper = again.verdict === 'reaches' && again.cost < claim.cost;
  const holds = !isCheaper || again.answer.estimate.mean < threshold + zone;
  return { what: 'search: cost', claimed: claim.cost, found: again.cost, tolerance: 0, holds };
}

function claimThreshold({ question }: ReachClaim): { readonly threshold: number; readonly zone: number } {
  const { measure, target, dayShare, zone } = question;
  return { threshold: measure === 'mean' ? target.perDay : dayShare, zone };
}
