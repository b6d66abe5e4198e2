import { costOf } from '../experiment/index.js';
import { normalQuantile } from '../statistics/index.js';
import {
  type ConfirmedShare,
  describePlan,
  type HeldAgain,
  heldAgain,
  leverSteps,
  limitsOf,
  type Plan,
  type ReliabilityOptions,
  reliableReach,
  sharing,
  stepsOf,
} from '../studies/index.js';
import { type ClaimCheck, sameCheck } from './claim-checks.js';
import { type ClaimJob, type Derived, sameAgain } from './derived-again.js';
import { nearCheck, toleranceConfidence } from './estimate-checks.js';
import { drawsHash, makeReliableClaim, type ReliableClaim } from './reliable-claim.js';
import { canonicalJson } from './scenario-hash.js';

type Job = ClaimJob<ReliableClaim>;

/** Rounding of shares that were written with all digits. */
const rounding = 1e-9;

/**
 * Derives the claim of an answer over draws again: the draws, the plan in those that no search has seen, all levers at maximum in all of
 * them, the limits of both reliabilities, cost and gap; with the search the bound of cost as well.
 */
export async function deriveReliable(given: Job): Promise<Derived> {
  const job = { ...given, options: sharing(given.options) };
  const { claim, scenario, options, isSame } = job;
  const asked = askedOf(job);
  const { tried } = claim.certificate;
  const held = await heldAgain(scenario, asked, tried);
  const plan = Object.fromEntries(claim.plan.map(({ lever, to }) => [lever, to]));
  const place = tried.findIndex((each) => isSamePlan(job, each, plan));
  return {
    checks: [
      ...(isSame ? [sameCheck('draws', claim.drawsHash, drawsHash(scenario, asked))] : []),
      ...planChecks(job, plan),
      sameCheck(
        'plan was held against other draws',
        claim.confirmed === null ? 'no' : 'yes',
        place < 0 ? 'no' : 'yes',
      ),
      ...confirmedChecks(job, { claimed: claim.confirmed, found: held.plans[place] }, place + 1),
      ...highestChecks(job, held.highest),
      sameCheck('decision', claim.decision, decisionAgain(job, held, place)),
      ...certificateChecks(job),
    ],
    searched: options.search === true ? await searchChecks(job, asked) : undefined,
    reached: held.plans[place] ?? (claim.decision === 'out of reach' ? held.highest : null),
    threshold: claim.question.reliability,
    replications: held.replications,
    onlyBySearch: 'the bound of cost, shares of the draws searched by, and the effort of the search',
  };
}

function askedOf({ claim, options }: Job): ReliabilityOptions {
  const { search: _, ...study } = options;
  const { target, ...question } = claim.question;
  return { ...study, ...question, target: target.perDay, at: target.at, seed: claim.seed };
}

function isSamePlan({ scenario }: Job, one: Plan, other: Plan): boolean {
  return stepsOf(scenario, one).join() === stepsOf(scenario, other).join();
}

function planChecks({ claim, scenario }: Job, plan: Plan): readonly ClaimCheck[] {
  const steps = stepsOf(scenario, plan);
  const leadTimes = scenario.levers
    .filter((_, index) => (steps[index] ?? 0) > 0)
    .map((each) => each.leadTimeDays);
  const planned = "the scenario's";
  const isAsPlanned = canonicalJson(claim.plan) === canonicalJson(describePlan(scenario, plan));
  return [
    sameCheck('steps of the plan', planned, isAsPlanned ? planned : 'others'),
    sameCheck('cost, USD a day', claim.cost, costOf(steps, leverSteps(scenario))),
    sameCheck('lead time, days', claim.leadTimeDays, Math.max(0, ...leadTimes)),
  ];
}

interface Compared {
  readonly claimed: ConfirmedShare | null;
  readonly found: ConfirmedShare | undefined;
}

/** A plan's reliability in the draws that no search has seen, its `number`-th from 1. */
function confirmedChecks(job: Job, { claimed, found }: Compared, number: number): readonly ClaimCheck[] {
  if (claimed === null || found === undefined) return [];
  if (job.isSame) return sameShares('plan', claimed, found, confirmedParts);
  const derived = limitsOf(claimed, number);
  return [
    ...sameShares('plan', claimed, found, ['draws', 'confidence']),
    ...(['reaches', 'fails'] as const).map((part) => likeShare('plan', part, claimed, found)),
    ...(['low', 'high'] as const).map((end) =>
      nearCheck(`plan: ${end}`, claimed[end], derived[end], rounding),
    ),
  ];
}

// A search may find a plan that reaches where all levers at maximum were open: what they reach in is the search's to tell.
function highestChecks({ isSame, claim: { highest } }: Job, found: ConfirmedShare): readonly ClaimCheck[] {
  const what = 'all levers at maximum';
  if (isSame) return sameShares(what, highest, found, highestParts);
  return [
    ...sameShares(what, highest, found, ['draws', 'confidence']),
    likeShare(what, 'fails', highest, found),
  ];
}

const confirmedParts = [
  'draws',
  'effective',
  'reaches',
  'fails',
  'open',
  'low',
  'high',
  'confidence',
] as const;
const highestParts = ['draws', 'effective', 'fails', 'high', 'confidence'] as const;

function sameShares(
  of: string,
  claimed: ConfirmedShare,
  found: ConfirmedShare,
  parts: readonly (keyof ConfirmedShare)[],
): readonly ClaimCheck[] {
  return parts.map((part) => sameCheck(`${of}: ${part}`, claimed[part], found[part]));
}

/** Of another version: the share of as many draws, should it share no random numbers with the runs made here. */
function likeShare(
  of: string,
  part: 'reaches' | 'fails',
  claimed: ConfirmedShare,
  found: ConfirmedShare,
): ClaimCheck {
  const draws = found.effective;
  // One draw of each kind more, so that a share of 0 or 1 has an error as well.
  const share = (found[part] * draws + 1) / (draws + 2);
  const error = Math.sqrt((2 * share * (1 - share)) / draws);
  const width = normalQuantile((1 + toleranceConfidence) / 2) * error;
  return nearCheck(`${of}: ${part}`, claimed[part], found[part], width);
}

/** What the runs say to the decision; that it is undecided may rest on other plans, which the search alone runs again. */
function decisionAgain({ claim, isSame }: Job, { plans, highest }: HeldAgain, place: number): string {
  const { reliability } = claim.question;
  const confirmed = plans.findIndex(({ low }) => low >= reliability);
  if (isSame && confirmed >= 0) return confirmed === place ? 'reaches' : 'reaches by another plan';
  if (isSame) return highest.high < reliability ? 'out of reach' : 'undecided';
  // On other random numbers an interval may hold the reliability: that refutes nothing, and shows nothing.
  if (claim.decision === 'reaches')
    return (plans[place]?.high ?? 0) < reliability ? 'does not reach' : 'reaches';
  return highest.low >= reliability && claim.decision === 'out of reach' ? 'reaches' : claim.decision;
}

function certificateChecks({ claim }: Job): readonly ClaimCheck[] {
  const { certificate, cost, question, searched, decision } = claim;
  const bound = certificate.costBound;
  const gap = searched === null || bound === null ? null : cost > 0 ? (cost - bound) / cost : 0;
  const isBelow = decision !== 'reaches' || (bound !== null && bound <= cost);
  return [
    sameCheck('zone', certificate.zone, question.zone),
    sameCheck('confidence', certificate.confidence, question.confidence),
    sameCheck('plans held against other draws', certificate.candidates, certificate.tried.length),
    sameCheck('gap', certificate.gap, gap),
    sameCheck('bound of cost is at most the cost', 'yes', isBelow ? 'yes' : 'no'),
  ];
}

async function searchChecks(
  { claim, scenario, isSame }: Job,
  asked: ReliabilityOptions,
): Promise<readonly ClaimCheck[]> {
  const again = makeReliableClaim(scenario, asked, await reliableReach(scenario, asked));
  if (isSame) return sameAgain(claim, again);
  return [sameCheck('search: decision', claim.decision, again.decision), notBelowBound(claim, again)];
}

/** What a bound promises whatever the draws: no plan that costs less has the reliability. */
function notBelowBound({ certificate: { costBound } }: ReliableClaim, again: ReliableClaim): ClaimCheck {
  const holds = again.decision !== 'reaches' || (costBound !== null && costBound <= again.cost);
  return {
    what: 'search: bound of cost, USD a day',
    claimed: costBound,
    found: again.cost,
    tolerance: 0,
    holds,
  };
}
