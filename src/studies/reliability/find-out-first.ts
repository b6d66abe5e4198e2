import { numberAt } from '../../corridor/index.js';
import {
  costOf,
  type FactorSaving,
  type Point,
  type ReliableAnswer,
  type SavingInformation,
  type Steps,
  savingInformation,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { evidenceFactors } from '../evidence/index.js';
import {
  describeSteps,
  ensembleFactors,
  type FactFactor,
  type ParameterEnsemble,
  type ReachQuestion,
  stepsOf,
} from '../shared/index.js';
import type { DrawnCorridor } from './draw-sets.js';
import type {
  FactWorth,
  FindOutFirst,
  KnowingWorth,
  LeadingPlan,
  ObservationWorth,
  ObservedThing,
} from './find-out-result.js';
import { leadingPlans, settleWhere } from './leading-plans.js';
import { meanOver, type ObservedSeries, observedSeries, watchableDays } from './observed-things.js';
import { strongestRank } from './rank-correlation.js';
import type { ReliableReachResult } from './result.js';
import type { SearchedDraws } from './searched-draws.js';

/** What the search for a reliable plan has found out. */
export interface FoundOut {
  readonly scenario: Scenario;
  readonly draws: readonly DrawnCorridor[];
  readonly searched: SearchedDraws;
  readonly ensemble: ParameterEnsemble | undefined;
  readonly question: ReachQuestion;
  readonly seed: string | number;
  readonly answer: Pick<ReliableReachResult, 'decision' | 'plan' | 'runnersUp' | 'reliability'>;
  readonly prices: ReliableReachResult['priceOfCertainty'];
  readonly own: readonly ReliableAnswer[];
}

/** How much of what it is worth over the longest time an observation over fewer days must be worth. */
const nearly = 0.8;

/** Observations of which fewer days are tried. */
const mostTried = 3;

/**
 * What to find out before a plan is chosen: what knowing each fact saves, with the reliability held, when the plan may be chosen by it, and
 * which count of today's corridor decides in the fewest days. Over the draws searched by, plans found on the way, and today's runs there; a few
 * more judgements settle where those plans reach.
 */
export async function findOutFirst(found: FoundOut): Promise<FindOutFirst> {
  const { searched, scenario } = found;
  const { levers, states } = searched;
  const plans = await chosenPlans(found);
  const statuses = states.map((draw) => plans.map((plan) => draw.statusOf(plan)));
  const reaches = statuses.map((row) => row.map((status) => (status === 'reaches' ? 1 : 0)));
  const weights = states.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (of: (draw: number) => number): number =>
    weights.reduce((sum, weight, draw) => sum + weight * of(draw), 0) / all;
  const leading = plans.map((plan, index): LeadingPlan => {
    return {
      plan: Object.fromEntries(describeSteps(scenario, plan).map(({ lever, to }) => [lever, to])),
      cost: costOf(plan, levers),
      reaches: share((draw) => reaches[draw]?.[index] ?? 0),
    };
  });
  const without = planWithout(found, plans, leading);
  const open = share((draw) => (statuses[draw] ?? []).filter(isOpen).length / plans.length);
  const told = new Worths(found, { reaches, costs: leading.map(({ cost }) => cost), weights }, without);
  const none = { plans: leading, without, open, price: null, leastCost: null, perfect: null };
  const nothing = { ...none, facts: [], observations: [], cheapest: null };
  if (leading.every((plan) => plan.reaches === 0)) return { state: 'no plan reaches', ...nothing };
  const facts = told.facts();
  if (facts === undefined) return { state: 'nothing cheaper', ...nothing };
  const observations = told.observations();
  return {
    state: 'told',
    ...{ plans: leading, without, open },
    price: facts.information.price.perUnit,
    leastCost: facts.information.price.leastCost,
    perfect: facts.information.perfect,
    facts: facts.worths,
    observations,
    cheapest: told.cheapest(observations),
  };
}

function isOpen(status: string | undefined): boolean {
  return status !== 'reaches' && status !== 'fails';
}

async function chosenPlans({ scenario, searched, answer, prices, own }: FoundOut): Promise<readonly Steps[]> {
  const { levers, states, none, most } = searched;
  const shown = stepsOf(scenario, planOf(answer.plan));
  const priced = prices.filter(({ cost }) => cost !== null).map(({ plan }) => stepsOf(scenario, plan));
  const others = [
    ...priced,
    ...answer.runnersUp.map(({ plan }) => stepsOf(scenario, planOf(plan))),
    ...own.flatMap(({ plan }) => (plan === undefined ? [] : [plan])),
  ];
  const plans = leadingPlans({ levers, draws: states, always: [shown, none, most], others });
  await settleWhere(states, plans);
  return plans;
}

function planOf(steps: readonly { readonly lever: string; readonly to: number }[]): Record<string, number> {
  return Object.fromEntries(steps.map(({ lever, to }) => [lever, to]));
}

/** The answer; else the cheapest that reaches in as many draws as was asked; else the one that reaches in most. */
function planWithout(
  { scenario, answer }: FoundOut,
  plans: readonly Steps[],
  leading: readonly LeadingPlan[],
): number {
  if (answer.decision === 'reached') {
    const shown = stepsOf(scenario, planOf(answer.plan)).join();
    return plans.findIndex((plan) => plan.join() === shown);
  }
  const enough = leading.findIndex(({ reaches }) => reaches >= answer.reliability.asked);
  if (enough >= 0) return enough;
  return leading.reduce(
    (best, { reaches }, index) => (reaches > (leading[best]?.reaches ?? 0) ? index : best),
    0,
  );
}

/** Plans in draws, as the estimator takes them. */
interface Known {
  readonly reaches: readonly (readonly number[])[];
  readonly costs: readonly number[];
  readonly weights: readonly number[];
}

/** Fewest draws that tell what a fact is worth. */
const fewestDraws = 20;

/** Values of facts and of what can be observed, and what each is worth. */
class Worths {
  private readonly series: readonly ObservedSeries[];
  private readonly longest: number;

  constructor(
    private readonly found: FoundOut,
    private readonly known: Known,
    private readonly without: number,
  ) {
    const { trials, none } = found.searched;
    const today = trials.flatMap((each) => each.of(none).slice(0, 1));
    this.longest = watchableDays(found.scenario.days).at(-1) ?? found.scenario.days;
    this.series = observedSeries(today.length === trials.length ? today : []);
  }

  facts(): { readonly information: SavingInformation; readonly worths: readonly FactWorth[] } | undefined {
    const { draws } = this.found;
    const factors = factorsOf(this.found).filter(({ name }) => {
      return new Set(draws.map(({ scenario }) => numberAt(scenario, name))).size > 1;
    });
    const points = draws.map(({ scenario }) => factors.map(({ name }) => numberAt(scenario, name)));
    const information = this.worthOf(points);
    if (information === undefined) return undefined;
    const observed = this.series.map(({ byDay }) => byDay.map((days) => meanOver(days, this.longest)));
    const worths = information.factors.flatMap((each): readonly FactWorth[] => {
      const factor = factors[each.factor];
      if (factor === undefined) return [];
      const { name, unit, evidence, low, high, value } = factor;
      const own = points.map((point) => point[each.factor] ?? 0);
      const strongest = strongestRank(own, observed, this.known.weights, this.found.question.confidence);
      const thing = this.series[strongest?.place ?? -1]?.observed;
      const toldBy =
        thing === undefined || strongest === undefined
          ? null
          : { observed: thing, correlation: strongest.correlation };
      return [{ fact: { name, unit, evidence, low, high, value }, ...worth(each), toldBy }];
    });
    return { information, worths };
  }

  /** What watching each thing over the longest time is worth. */
  observations(): readonly ObservationWorth[] {
    const points = this.found.draws.map((_, draw) =>
      this.series.map(({ byDay }) => meanOver(byDay[draw] ?? [], this.longest)),
    );
    return (this.worthOf(points)?.factors ?? []).flatMap((each) => {
      const { observed } = this.series[each.factor] ?? {};
      return observed === undefined ? [] : [{ observed, days: this.longest, ...worth(each) }];
    });
  }

  /** The fewest days of what is shown to be worth something, that are shown to be worth nearly as much. */
  cheapest(observations: readonly ObservationWorth[]): ObservationWorth | null {
    const shown = observations.filter(({ isShown }) => isShown).slice(0, mostTried);
    const enough = nearly * (shown[0]?.saving.value ?? 0);
    return shown
      .flatMap((each) => this.overDays(each.observed))
      .filter(({ isShown, saving }) => isShown && saving.value >= enough)
      .reduce<ObservationWorth | null>(
        (best, each) =>
          best === null ||
          each.days < best.days ||
          (each.days === best.days && each.saving.value > best.saving.value)
            ? each
            : best,
        shown[0] ?? null,
      );
  }

  private overDays(observed: ObservedThing): readonly ObservationWorth[] {
    const series = this.series.find((each) => each.observed === observed);
    if (series === undefined) return [];
    const times = watchableDays(this.longest);
    const points = series.byDay.map((byDay) => times.map((days) => meanOver(byDay, days)));
    // What was shut on the first days tells nothing by them.
    const open = times.filter((_, place) => points.every((point) => Number.isFinite(point[place])));
    const values = series.byDay.map((byDay) => open.map((days) => meanOver(byDay, days)));
    return (this.worthOf(values)?.factors ?? []).flatMap((each) => {
      const days = open[each.factor];
      return days === undefined ? [] : [{ observed, days, ...worth(each) }];
    });
  }

  private worthOf(points: readonly Point[]): SavingInformation | undefined {
    const { question, seed } = this.found;
    // An ensemble of uneven weights may leave fewer draws than were asked for.
    if (points.length < fewestDraws) return undefined;
    return savingInformation(points, this.known, {
      without: this.without,
      confidence: question.confidence,
      seed: JSON.stringify(['find out', seed]),
    });
  }
}

function factorsOf({ scenario, ensemble }: FoundOut): readonly FactFactor[] {
  return ensemble === undefined ? evidenceFactors(scenario, {}).factors : ensembleFactors(scenario, ensemble);
}

function worth({ saving, rise, isShown, ranges, expected }: FactorSaving): KnowingWorth {
  return {
    ...{ saving, rise, isShown, expected },
    ranges: ranges.map(({ low, high, alternative, share }) => ({ low, high, plan: alternative, share })),
  };
}
