import type { Decision, DrawState, ReliableAnswer, Steps } from '../../experiment/index.js';
import { heldAgainst, knownShares } from './confirmation.js';
import type { PlanDraws, PriceSearch } from './price-curve.js';
import type { ConfirmedShare } from './result.js';

/** Most plans that are held against the draws that the search has not seen. */
export const mostCandidates = 3;

/** Error of the k-th plan that is held against them, from 1: shares 1 / (k (k + 1)) add up to one. */
export function candidateError(confidence: number, number: number): number {
  return (1 - confidence) / 2 / (number * (number + 1));
}

/** A plan that was held against the fresh draws. */
export interface Candidate {
  readonly plan: Steps;
  /** Share of the draws searched by in which it was asked to reach. */
  readonly share: number;
  readonly confirmed: ConfirmedShare;
}

/** What the two sets of draws say of a reliability. */
export interface PlanAnswer {
  readonly decision: Decision;
  /** The confirmed plan; where undecided the most promising one. */
  readonly plan: Steps | undefined;
  /** The plan as it was held against the fresh draws, if it was. */
  readonly held: Candidate | undefined;
  /** Plans that were held against them. */
  readonly tried: readonly Candidate[];
  /** With the confidence no plan that costs less has the reliability; Infinity where none has. */
  readonly costBound: number;
  readonly inSearch: ReliableAnswer;
  /** All levers at maximum in all draws. */
  readonly highest: ConfirmedShare;
}

/** What is asked, and of which draws: those that plans are searched by, and others by which nothing was chosen. */
export interface PlanQuestion {
  readonly reliability: number;
  readonly confidence: number;
  readonly searched: PlanDraws;
  readonly fresh: readonly DrawState[];
}

/** The cheapest plan that others than the draws it was found by show to have a reliability, and what the draws say against cheaper ones. */
export async function reliableAnswer(price: PriceSearch, asked: PlanQuestion): Promise<PlanAnswer> {
  const { reliability, confidence, searched, fresh } = asked;
  const inSearch = await price.answer(reliability);
  const { confirmed, tried } = await confirmedPlan(price, asked);
  const error = (1 - confidence) / 2;
  const most = searched.levers.map((lever) => lever.most);
  // Of both sets, as nothing was chosen by all levers at maximum.
  const highest = await heldAgainst([...searched.states, ...fresh], most, { confidence, error });
  const decision: Decision =
    confirmed !== undefined ? 'reached' : highest.high < reliability ? 'not reached' : 'undecided';
  const plan =
    confirmed?.plan ?? (decision === 'undecided' ? (tried.at(-1)?.plan ?? inSearch.plan) : undefined);
  const held = confirmed ?? tried.find((each) => each.plan === plan);
  return { decision, plan, held, tried, costBound: price.boundOf(reliability, error), inSearch, highest };
}

/**
 * Plans for a share of the draws that would show the reliability, each of a larger share than the one before, until one does so in the
 * fresh draws.
 */
async function confirmedPlan(
  price: PriceSearch,
  { reliability, confidence, searched, fresh }: PlanQuestion,
): Promise<{ readonly confirmed: Candidate | undefined; readonly tried: readonly Candidate[] }> {
  const tried: Candidate[] = [];
  let least = 0;
  for (let count = 1; count <= mostCandidates; count += 1) {
    const error = candidateError(confidence, count);
    const wanted = price.shareToShow(reliability, Math.min(fresh.length, price.effective), error);
    if (wanted === undefined) break;
    const share = Math.max(wanted, least);
    const plan = share > 1 ? undefined : await price.cheapPlan(share);
    if (plan === undefined) break;
    const confirmed = await heldAgainst(fresh, plan, { confidence, error });
    const candidate = { plan, share, confirmed };
    tried.push(candidate);
    if (confirmed.low >= reliability) return { confirmed: candidate, tried };
    const { reaches } = knownShares(searched.states, plan);
    // By as much more as the fresh draws gave less.
    least = Math.min(1, Math.max(share, reaches) + Math.max(0.02, share - confirmed.reaches));
  }
  return { confirmed: undefined, tried };
}
