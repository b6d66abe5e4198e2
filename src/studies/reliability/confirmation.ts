import type { DrawState, KnownShares, Steps } from '../../experiment/index.js';
import { misjudged } from './draw-judgement.js';
import { effectiveDraws, shareBounds } from './levels.js';
import type { ConfirmedShare } from './result.js';

/** Shares of the weight of some draws by what is known of a plan there; what was not asked is open. */
export function knownShares(draws: readonly DrawState[], plan: Steps): Omit<KnownShares, 'unknown'> {
  let [all, reaches, fails] = [0, 0, 0];
  for (const draw of draws) {
    const status = draw.statusOf(plan);
    all += draw.weight;
    if (status === 'reaches') reaches += draw.weight;
    if (status === 'fails') fails += draw.weight;
  }
  return { reaches: reaches / all, fails: fails / all, open: Math.max(0, 1 - (reaches + fails) / all) };
}

/** Judges a plan in draws that did not choose it, and says how reliable that shows it to be. */
export async function heldAgainst(
  draws: readonly DrawState[],
  plan: Steps,
  { confidence, error }: { readonly confidence: number; readonly error: number },
): Promise<ConfirmedShare> {
  await Promise.all(draws.map((draw) => draw.decisionOf(plan)));
  const shares = knownShares(draws, plan);
  const effective = effectiveDraws(draws.map(({ weight }) => weight));
  const { reaches, fails } = shares;
  const bounds = shareBounds({ reaches, possible: 1 - fails }, effective, { error, misjudged });
  return { draws: draws.length, effective, ...shares, ...bounds, confidence };
}
