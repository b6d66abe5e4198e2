import type { DrawState } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { reach } from '../reach/index.js';
import { stepsOf } from '../shared/index.js';
import { knownShares } from './confirmation.js';
import type { PointAnswer, ReliabilityOptions } from './result.js';

/** How far the one scenario is searched: it stands beside the draws, and whoever wants more of it asks it alone. */
const effort = { replications: 4, maxReplications: 0, runnersUp: 0 } as const;

/** The answer of the scenario as it is, before it is held against draws. */
type ShortAnswer = Omit<PointAnswer, 'inDraws'>;

/** The cheapest plan found in the scenario as it is. */
export async function pointAnswer(
  scenario: Scenario,
  { ensemble: _, onProgress: __, ...options }: Omit<ReliabilityOptions, 'reliability' | 'draws'>,
): Promise<ShortAnswer> {
  const found = await reach(scenario, { ...options, ...effort });
  const { decision, today, plan, cost, estimate, certificate, runs, bounds, estimates } = found;
  const costBound = certificate.costBound ?? null;
  return { decision, today, plan, cost, estimate, costBound, corridor: { runs, bounds, estimates } };
}

/** With what is known of its plan in the draws of a search; nothing is run. */
export function inDraws(scenario: Scenario, answer: ShortAnswer, draws: readonly DrawState[]): PointAnswer {
  const values = answer.plan.map(({ lever, to }) => [lever, to] as const);
  const { reaches, fails } = knownShares(draws, stepsOf(scenario, Object.fromEntries(values)));
  return { ...answer, inDraws: { reaches, fails } };
}
