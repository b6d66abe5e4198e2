import { decide } from '../experiment/index.js';
import { streamsVersion } from '../random/index.js';
import { builtIn } from '../scenario/built-in/index.js';
import type { Scenario } from '../scenario/index.js';
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
  type StudyOptions,
  stepsOf,
  warmedUp,
} from '../studies/index.js';
import { capacityBounds } from '../twin/index.js';
import { type ClaimedRuns, claimedDecision, makeClaim, type ReachClaim } from './claim.js';
import { type ClaimCheck, checksWithoutRuns, claimedPlan, sameCheck } from './claim-checks.js';
import { estimateChecks, leastOwnReplications } from './estimate-checks.js';
import { readClaim } from './read-claim.js';
import { canonicalJson } from './scenario-hash.js';
import { version } from './version.js';

/** What a verification takes: who runs it, and how far it goes. */
export interface VerifyOptions extends Pick<StudyOptions, 'executor' | 'signal' | 'onProgress'> {
  /** Runs the whole search again, and not the answer and today alone. Default false. */
  readonly search?: boolean;
}

/** Whether a claim holds; plain data. */
export interface ClaimVerification extends ClaimParts {
  /** Every check that was made holds; `decision` says whether that is all of the claim. */
  readonly holds: boolean;
  /** Bit for bit where the claim is of this version, within the tolerance of each check where it is of another. */
  readonly comparison: 'bit for bit' | 'within tolerance';
  /** How the answer was made and how it was checked. */
  readonly made: { readonly version: string; readonly v8: string };
  readonly checked: { readonly version: string; readonly v8: string };
  readonly search: boolean;
  /** Whether the scenario is the built-in one of its name, or that over other days; null where it bears no such name. */
  readonly builtIn: 'the same' | 'the same over other days' | 'differs' | null;
  /** Fields of the scenario that are not those of the built-in one of its name; empty where it bears no such name. */
  readonly changed: readonly string[];
  readonly replications: number;
  readonly checks: readonly ClaimCheck[];
}

/**
 * Derives a claim again: the replications of today and of the answer, cost, lead time, the certificate's counts and the bounds it
 * rests on, and with `search` the whole search.
 * @throws RangeError for a claim that `readClaim` refuses, the signal's reason when it is aborted
 */
export async function verifyClaim(input: unknown, options: VerifyOptions = {}): Promise<ClaimVerification> {
  const read = await readClaim(input, options);
  if (!read.ok) {
    const first = read.problems.map(({ path, message }) => `${path} ${message}`.trim()).join(', ');
    throw new RangeError(`verifyClaim requires a sound claim: ${first}`);
  }
  const { claim, scenario } = read;
  const isSame = claim.version === version && claim.streamsVersion === streamsVersion;
  const { target, ...question } = claim.question;
  const asked = { ...question, target: target.perDay, at: target.at, seed: claim.seed };
  const job: Job = { claim, scenario, isSame, asked, question: readQuestion(scenario, asked), options };
  const today = await runAgain(job, {}, claim.today);
  const answer = await runAgain(job, claimedPlan(claim, scenario), claim.answer);
  const searched = options.search === true ? await searchChecks(job) : undefined;
  const checks = [
    ...runChecks(job, 'today', claim.today, today),
    ...runChecks(job, 'answer', claim.answer, answer),
    sameCheck('decision', claim.decision, decisionAgain(job, answer.estimate)),
    ...(await checksWithoutRuns(claim, scenario, job.question, options)),
  ];
  const all = [...checks, ...(searched ?? [])];
  return {
    ...decideClaim(claim, answer.estimate, job.question.threshold, { checks, searched, isSame }),
    holds: all.every(({ holds }) => holds),
    comparison: isSame ? 'bit for bit' : 'within tolerance',
    made: { version: claim.version, v8: claim.v8 },
    checked: { version, v8: process.versions.v8 },
    search: options.search === true,
    ...comparedWithBuiltIn(scenario),
    replications: today.estimate.n + answer.estimate.n,
    checks: all,
  };
}

function comparedWithBuiltIn(scenario: Scenario): Pick<ClaimVerification, 'builtIn' | 'changed'> {
  const named = builtIn(scenario.name);
  if (named === undefined) return { builtIn: null, changed: [] };
  const [here, there] = [scenario, named].map((each) => new Map<string, unknown>(Object.entries(each)));
  const fields = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
  const textOf = (of: typeof here, field: string): string => canonicalJson([of?.get(field) ?? null]);
  const changed = [...fields].filter((field) => textOf(here, field) !== textOf(there, field));
  if (changed.length === 0) return { builtIn: 'the same', changed };
  const isDaysAlone = changed.every((field) => field === 'days');
  return { builtIn: isDaysAlone ? 'the same over other days' : 'differs', changed };
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

/** What runs come to when they are made again. */
type Found = Omit<ClaimedRuns, 'replications' | 'warmUpDays'>;

async function runAgain(
  { claim, question, options, isSame, scenario }: Job,
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
  { isSame, question }: Job,
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
function decisionAgain({ claim, scenario, question, isSame }: Job, estimate: Estimate): string {
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
}: Job): Promise<readonly ClaimCheck[]> {
  const { search: _, ...study } = options;
  const reachOptions = { ...study, ...asked };
  const again = makeClaim(scenario, reachOptions, await reach(scenario, reachOptions));
  const decision = sameCheck('search: decision', claim.decision, again.decision);
  if (!isSame) return [decision, notCheaper(claim, again)];
  // Whatever a claim says: all but what was asked, and who made it.
  const found = Object.entries(again).filter(([key]) => !given.has(key));
  const claimed = new Map<string, unknown>(Object.entries(claim));
  return found.map(([key, value]) =>
    sameCheck(`search: ${key}`, wordOf(claimed.get(key)), wordOf(JSON.parse(JSON.stringify(value)))),
  );
}

const given: ReadonlySet<string> = new Set([
  ...['claim', 'format', 'version', 'streamsVersion', 'node', 'v8'],
  ...['seed', 'question', 'scenarioHash', 'scenario'],
]);

function wordOf(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : canonicalJson(value);
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

/** `undecided`: nothing that was looked at contradicts the claim, but not all of it could be, or was, looked at. */
export type ClaimDecision = 'holds' | 'does not hold' | 'undecided';

/** What was derived again of a claim, part by part. */
export interface ClaimParts {
  readonly decision: ClaimDecision;
  /** The runs made here: their interval lies at or above the target, below it, or around it. */
  readonly reaches: 'yes' | 'no' | 'not shown';
  /** That no cheaper plan reaches (no plan at all, where none is said to), which the search alone shows. */
  readonly cheapest: 'yes' | 'no' | 'not searched' | 'not claimed';
  /** What the decision does not rest on, in words; empty only where all that is claimed was derived again. */
  readonly notLookedAt: readonly string[];
}

/** Decides from what was looked at: one check that fails is enough, and what was not looked at leaves it undecided. */
function decideClaim(
  { decision }: ReachClaim,
  answer: Estimate,
  threshold: number,
  {
    checks,
    searched,
    isSame,
  }: {
    readonly checks: readonly ClaimCheck[];
    /** Checks by the search; undefined where it was not run again. */
    readonly searched: readonly ClaimCheck[] | undefined;
    readonly isSame: boolean;
  },
): ClaimParts {
  const notLookedAt = [
    ...(isSame
      ? []
      : ['digests and last digits, as the claim is of another version', 'counts of the search, likewise']),
    ...(searched === undefined
      ? ['cheaper plans that simulation rules out, and the effort of the search: run with the search']
      : []),
  ];
  const isRefuted = [...checks, ...(searched ?? [])].some(({ holds }) => !holds);
  return {
    decision: isRefuted ? 'does not hold' : notLookedAt.length > 0 ? 'undecided' : 'holds',
    reaches: reachesBy(answer, threshold),
    cheapest: decision === 'undecided' ? 'not claimed' : cheapestBy(searched),
    notLookedAt,
  };
}

function reachesBy({ low, high }: Estimate, threshold: number): ClaimParts['reaches'] {
  if (low !== null && low >= threshold) return 'yes';
  return high !== null && high < threshold ? 'no' : 'not shown';
}

function cheapestBy(searched: readonly ClaimCheck[] | undefined): ClaimParts['cheapest'] {
  if (searched === undefined) return 'not searched';
  return searched.every(({ holds }) => holds) ? 'yes' : 'no';
}
