import {
  costBoundOf,
  costOf,
  countPlansInTurns,
  gapOf,
  type LeverSteps,
  type Limit,
  type SearchResult,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { describeSteps, type ReachQuestion } from '../shared/index.js';
import type { Loss } from './loss-probe.js';
import type { PlanTrials } from './plan-trials.js';
import type { Certificate } from './reach-result.js';
import type { SettledAnswer } from './settle-answer.js';

/** What a certificate is made of. */
export interface CertificateParts {
  readonly scenario: Scenario;
  readonly question: ReachQuestion;
  readonly levers: readonly LeverSteps[];
  readonly trials: PlanTrials;
  readonly found: SearchResult;
  readonly limits: readonly Limit[];
  readonly settled: SettledAnswer;
  readonly loss: Loss | undefined;
}

/** The limits of a search as far as they hold once everything has run: one that fails by less than the largest loss speaks for itself only. */
export function limitsThatHold({ limits }: SearchResult, trials: PlanTrials): readonly Limit[] {
  return limits.map((limit) => {
    const isNarrow = limit.ground === 'simulation' && !trials.rulesOutSmaller(limit.plan);
    return isNarrow ? { ...limit, isAlone: true } : limit;
  });
}

/** How sure the answer is and what that rests on: the bound of cost is what its limits rule out, derived here from nothing else. */
export async function certificateOf(parts: CertificateParts, signal?: AbortSignal): Promise<Certificate> {
  const { scenario, question, levers, trials, found, limits, settled, loss } = parts;
  const { plan, decision, isConfirmed } = settled;
  const cost = decision === 'reached' ? costOf(plan, levers) : Number.POSITIVE_INFINITY;
  const counts = await countPlansInTurns(levers, limits, cost, signal);
  const costBound = await costBoundOf(levers, limits, cost, signal);
  const gap = gapOf(cost, costBound);
  const shown = trials.greatestLoss();
  const isAnswered = decision === 'reached' ? isConfirmed : decision === 'not reached';
  return {
    confidence: question.confidence,
    zone: question.zone,
    costBound: Number.isFinite(costBound) ? costBound : null,
    gap,
    gapAllowed: question.gap,
    tolerance: trials.tolerance,
    isProven: isAnswered && (decision === 'reached' ? gap <= question.gap : gap === 0),
    isConfirmed,
    isOrdered: found.isOrdered,
    // An estimate of what was not looked at cannot tell none from few.
    isExhaustive: found.isExhaustive && (counts.isEstimate || counts.notLookedAt === 0),
    cheaperPlans: counts.all,
    ...(counts.isEstimate ? { isEstimate: true as const } : {}),
    ruledOut: {
      byBound: counts.bound,
      bySimulation: counts.simulation,
      byZone: counts.zone,
      undecided: counts.open,
    },
    notLookedAt: counts.notLookedAt,
    lowered:
      shown === undefined
        ? null
        : {
            by: shown.by,
            less: describeSteps(scenario, shown.less),
            more: describeSteps(scenario, shown.more),
          },
    loss: loss === undefined ? null : describeLoss(scenario, loss),
    plansRun: found.tried,
    plansRuledOut: found.ruledOut,
    replications: trials.replicationsUsed,
  };
}

function describeLoss(scenario: Scenario, { less, more, estimate }: Loss): NonNullable<Certificate['loss']> {
  const { mean, low, high, n } = estimate;
  return { mean, low, high, n, less: describeSteps(scenario, less), more: describeSteps(scenario, more) };
}
