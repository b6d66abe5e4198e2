import { costOf, type DrawState, isAtMost, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  describeSteps,
  type Plan,
  type PlanStep,
  type ReachQuestion,
  readQuestion,
  sharing,
} from '../shared/index.js';
import { knownShares } from './confirmation.js';
import { leverValues } from './draw-plan.js';
import { drawSets } from './draw-sets.js';
import { findOutFirst } from './find-out-first.js';
import { commonPart, lookForOwnPlans, ownPlans } from './own-plans.js';
import { inDraws, pointAnswer } from './point-answer.js';
import { PriceSearch, pricedReliabilities } from './price-curve.js';
import { reliableAnswer } from './reliable-answer.js';
import type {
  LimitShare,
  PricePoint,
  ReliabilityCertificate,
  ReliabilityOptions,
  ReliableReachResult,
} from './result.js';
import { SearchedDraws } from './searched-draws.js';
import { limitShares, weightedRange } from './weighted.js';

/** Draws of each set, where nobody says. */
export const usualDraws = 100;

/** Looks for own plans of the draws: in brief, to learn what to expect there, and at last with what plans for many draws have left. */
const firstLooks = { looks: 2, isBrief: true } as const;
const lastLooks = { looks: 4, isBrief: false } as const;

/** The first looks where a throughput that is expected says little of what is asked for. */
const closeLooks = { looks: 6, isBrief: false } as const;

/** Most replications of a plan in one draw, where nobody says. */
export const usualReplications = 4;

/**
 * Finds the cheapest plan that reaches the target in a share of the parameter draws that the evidence allows: the sample-average problem over
 * one set of draws, and its answer held against another that the search has not seen. Draws that cannot be settled count against a plan.
 * More of a lever is taken never to lower what is asked for by more than the zone.
 * @throws RangeError for options out of their range, or an ensemble that is not one of the scenario
 */
export async function reliableReach(
  scenario: Scenario,
  given: ReliabilityOptions,
): Promise<ReliableReachResult> {
  const options = sharing({ replications: usualReplications, ...given });
  requireShares(options.reliability, options.draws ?? usualDraws);
  // Beside each other, so that all workers have work.
  const [over, point] = await Promise.all([
    reachOverDraws(scenario, options),
    pointAnswer(scenario, options),
  ]);
  return { ...over.result, asGiven: inDraws(scenario, point, over.states) };
}

async function reachOverDraws(
  scenario: Scenario,
  options: ReliabilityOptions,
): Promise<{ readonly result: ReliableReachResult; readonly states: readonly DrawState[] }> {
  const question = readQuestion(scenario, options);
  const { draws: count = usualDraws, reliability, seed = 'throughline' } = options;
  const sets = drawSets(scenario, { ...options, draws: count, seed });
  const searched = new SearchedDraws(scenario, sets.search, question, {
    ...options,
    ...{ name: 'search', isGuided: true },
  });
  const fresh = new SearchedDraws(scenario, sets.fresh, question, {
    ...options,
    ...{ name: 'confirmation', isGuided: false },
  });
  const study = new ReliabilityStudy(scenario, question, { searched, fresh, runnersUp: question.runnersUp });
  const tell = (what: string): void =>
    options.onProgress?.(`${scenario.name}: ${what}, ${searched.replications + fresh.replications} runs`);
  await searched.pilot((done, all) => tell(`${done} of ${all} runs of today and the most`));
  fresh.useSpread(searched.pilotSpread());
  tell('cheapest plans of single draws');
  await lookForOwnPlans(searched, question.measure === 'mean' ? firstLooks : closeLooks);
  searched.learn();
  tell('plans for a share of the draws');
  const answer = await study.answer(reliability);
  tell('the price of certainty');
  await study.prices(reliability);
  tell('what is common to the draws');
  await lookForOwnPlans(searched, { ...lastLooks, purse: study.price.purse });
  const answers = ownPlans(searched);
  // With all that is ruled out by now; what was found runs no more.
  const prices = await study.prices(reliability);
  tell('what to find out first');
  const findOut = await findOutFirst({
    ...{ scenario, draws: sets.search, searched, ensemble: options.ensemble, question, seed },
    ...{ answer, prices, own: answers },
  });
  const result = {
    scenario: scenario.name,
    target: question.target,
    question: question.question,
    measure: question.measure,
    dayShare: question.measure === 'days' ? question.dayShare : null,
    ...study.settled(answer, reliability),
    priceOfCertainty: prices,
    common: commonPart(scenario, searched.levers, { draws: searched.states, answers }, question.confidence),
    findOut,
    today: study.today(),
    draws: { searched: sets.search.length, effective: study.price.effective },
    ensemble: sets.ensemble,
  };
  return { result, states: searched.states };
}

function planOf(steps: readonly PlanStep[]): Plan {
  return Object.fromEntries(steps.map(({ lever, to }) => [lever, to]));
}

function requireShares(reliability: number, draws: number): void {
  if (!(reliability > 0 && reliability <= 0.99))
    throw new RangeError(`reach requires a reliability above 0 and at most 0.99, got ${reliability}`);
  if (!(Number.isSafeInteger(draws) && draws >= 20))
    throw new RangeError(`reach requires a whole number of draws of at least 20, got ${draws}`);
}

interface Sets {
  readonly searched: SearchedDraws;
  readonly fresh: SearchedDraws;
  readonly runnersUp: number;
}

type Answer = Pick<
  ReliableReachResult,
  | 'decision'
  | 'reliability'
  | 'plan'
  | 'cost'
  | 'leadTimeDays'
  | 'certificate'
  | 'runnersUp'
  | 'highest'
  | 'failing'
>;

/** A bound of cost, and how far a plan of this cost lies above it. */
function boundOf(
  cost: number | undefined,
  costBound: number,
): Pick<ReliabilityCertificate, 'costBound' | 'gap'> {
  if (!Number.isFinite(costBound)) return { costBound: null, gap: null };
  if (cost === undefined) return { costBound, gap: null };
  return { costBound, gap: cost > 0 ? (cost - costBound) / cost : 0 };
}

class ReliabilityStudy {
  readonly price: PriceSearch;

  constructor(
    private readonly scenario: Scenario,
    private readonly question: ReachQuestion,
    private readonly sets: Sets,
  ) {
    this.price = new PriceSearch(sets.searched, question.confidence);
  }

  async answer(reliability: number): Promise<Answer> {
    const { searched, fresh } = this.sets;
    const { confidence, zone } = this.question;
    const asked = { reliability, confidence, searched, fresh: fresh.states };
    const answer = await reliableAnswer(this.price, asked);
    const { decision, plan: shown, held, tried, costBound, inSearch, highest } = answer;
    const steps = shown === undefined ? [] : describeSteps(this.scenario, shown);
    const cost = shown === undefined ? 0 : costOf(shown, searched.levers);
    return {
      decision,
      reliability: {
        asked: reliability,
        confirmed: held?.confirmed ?? null,
        searched: shown === undefined ? null : knownShares(searched.states, shown),
      },
      plan: steps,
      cost,
      leadTimeDays: Math.max(0, ...steps.map(({ leadTimeDays }) => leadTimeDays)),
      certificate: {
        confidence,
        zone,
        ...boundOf(shown === undefined ? undefined : cost, costBound),
        searchedFor: held?.share ?? null,
        candidates: tried.length,
        tried: tried.map((each) => planOf(describeSteps(this.scenario, each.plan))),
        judged: searched.judged + fresh.judged,
        replications: searched.replications + fresh.replications,
        undecided: inSearch.undecided,
      },
      runnersUp: shown === undefined ? [] : await this.othersThan(shown, held?.share ?? reliability),
      highest: { ...highest, limits: this.limitsWhereFailing(searched.most) },
      failing: shown === undefined ? [] : this.limitsWhereFailing(shown),
    };
  }

  /** The answer with all that is ruled out by now. */
  settled(answer: Answer, reliability: number): Answer {
    const { confidence } = this.question;
    const costBound = this.price.boundOf(reliability, (1 - confidence) / 2);
    const cost = answer.certificate.gap === null ? undefined : answer.cost;
    return { ...answer, certificate: { ...answer.certificate, ...boundOf(cost, costBound) } };
  }

  /** Prices of the reliabilities that are told, and of the one asked for. */
  async prices(reliability: number): Promise<readonly PricePoint[]> {
    const asked = [...new Set([...pricedReliabilities, reliability])].sort((a, b) => a - b);
    const valuesOf = leverValues(this.scenario);
    const prices: PricePoint[] = [];
    for (const each of asked) prices.push(await this.price.price(each, valuesOf));
    return prices;
  }

  today(): ReliableReachResult['today'] {
    const { trials, none } = this.sets.searched;
    const runs = trials.flatMap((each) =>
      each
        .of(none)
        .slice(0, 1)
        .map((value) => ({ weight: each.weight, value })),
    );
    const values = trials.map((each) => ({ weight: each.weight, value: each.valuesOf(none)[0] ?? 0 }));
    return { ...weightedRange(values), limits: limitShares(runs) };
  }

  /** What limits under a plan in the draws that it ran in and does not reach in. */
  private limitsWhereFailing(plan: Steps): readonly LimitShare[] {
    const { trials, states } = this.sets.searched;
    const runs = trials.flatMap((each, index) =>
      states[index]?.statusOf(plan) === 'reaches'
        ? []
        : each
            .of(plan)
            .slice(0, 1)
            .map((value) => ({ weight: each.weight, value })),
    );
    return limitShares(runs);
  }

  /** The cheapest plans found that reach in as many draws and have less of something than the answer. */
  private async othersThan(answer: Steps, share: number): Promise<ReliableReachResult['runnersUp']> {
    const { searched, runnersUp } = this.sets;
    const { levers, states, most } = searched;
    const found: Steps[] = [];
    for (const [lever, steps] of answer.entries()) {
      if (steps === 0 || runnersUp === 0) continue;
      const less = most.map((each, index) => (index === lever ? steps - 1 : each));
      const plan = await this.price.cheapPlanBelow(less, share);
      if (plan !== undefined && !found.some((other) => isAtMost(other, plan))) found.push(plan);
    }
    return found
      .sort((a, b) => costOf(a, levers) - costOf(b, levers))
      .slice(0, runnersUp)
      .map((plan) => ({
        plan: describeSteps(this.scenario, plan),
        cost: costOf(plan, levers),
        searched: knownShares(states, plan),
      }));
  }
}
