import type { Scenario } from '../../scenario/index.js';
import { type Plan, readQuestion, sharing, stepsOf } from '../shared/index.js';
import { heldAgainst } from './confirmation.js';
import { misjudged } from './draw-judgement.js';
import { drawSets } from './draw-sets.js';
import { type ShareBounds, shareBounds } from './levels.js';
import { candidateError } from './reliable-answer.js';
import { usualDraws, usualReplications } from './reliable-reach.js';
import type { ConfirmedShare, ReliabilityOptions } from './result.js';
import { SearchedDraws } from './searched-draws.js';

/** Plans held again against draws that no search has seen. */
export interface HeldAgain {
  /** Each plan in turn, as `reliableReach` holds its candidates. */
  readonly plans: readonly ConfirmedShare[];
  /** All levers at maximum in the draws of both sets, by runs of nothing else. */
  readonly highest: ConfirmedShare;
  readonly replications: number;
}

/**
 * Holds plans against the draws that confirm an answer of `reliableReach` to these options, in its way and without its search: the same runs,
 * so the same shares, bit for bit.
 * @throws RangeError for a plan of other levers, or options that `reliableReach` refuses
 */
export async function heldAgain(
  scenario: Scenario,
  given: ReliabilityOptions,
  plans: readonly Plan[],
): Promise<HeldAgain> {
  const options = sharing({ replications: usualReplications, ...given });
  const question = readQuestion(scenario, options);
  const { draws = usualDraws, seed = 'throughline' } = options;
  const sets = drawSets(scenario, { ...options, draws, seed });
  const of = (name: 'search' | 'fresh'): SearchedDraws => {
    const own = { ...options, name: name === 'fresh' ? 'confirmation' : name, isGuided: false };
    return new SearchedDraws(scenario, sets[name], question, own);
  };
  const [searched, fresh] = [of('search'), of('fresh')];
  const tell = (what: string): void =>
    options.onProgress?.(`${what}, ${searched.replications + fresh.replications} runs`);
  // How far replications scatter is known by runs in the draws of the search.
  await searched.pilot((done, all) => tell(`${done} of ${all} runs of today and the most`));
  fresh.useSpread(searched.pilotSpread());
  const { confidence } = question;
  const held: ConfirmedShare[] = [];
  for (const [index, plan] of plans.entries()) {
    tell(`plan ${index + 1} of ${plans.length} over draws`);
    const error = candidateError(confidence, index + 1);
    held.push(await heldAgainst(fresh.states, stepsOf(scenario, plan), { confidence, error }));
  }
  tell('all levers at maximum over draws');
  const both = [...searched.states, ...fresh.states];
  const highest = await heldAgainst(both, fresh.most, { confidence, error: (1 - confidence) / 2 });
  return { plans: held, highest, replications: searched.replications + fresh.replications };
}

/** Limits that follow from the shares of a plan held against draws, the `number`-th of them from 1. */
export function limitsOf(
  { reaches, fails, effective, confidence }: ConfirmedShare,
  number: number,
): ShareBounds {
  const error = candidateError(confidence, number);
  return shareBounds({ reaches, possible: 1 - fails }, effective, { error, misjudged });
}
