import type { Point } from '../design/index.js';
import { confidenceOfEach } from '../run/index.js';
import { additiveTerms } from './additive-fit.js';
import { type ChoiceFit, fitChoice, type PartedDraws, partDraws, type Table } from './choice-fit.js';
import {
  byGain,
  type ChoiceRange,
  choiceRanges,
  type GainEnds,
  gainOf,
  requireChoice,
} from './choice-information.js';
import type { InformationGain } from './information-value.js';
import { leastFor, type ReliabilityPrice, reliabilityPrice } from './reliability-price.js';
import { weightedMean, weightedResamples } from './weighted-bootstrap.js';

/** Plans in weighted draws, each with its cost, and where it reaches. */
export interface PlansInDraws {
  /** `[draw][plan]`: 1 where the plan reaches, 0 where it does not, or how likely it does. */
  readonly reaches: Table;
  /** Of each plan, in any one unit of money. */
  readonly costs: readonly number[];
  /** Of the draws; default all alike. */
  readonly weights?: readonly number[];
}

/** What knowing one factor before deciding would bring. */
export interface FactorSaving {
  /** Place of the factor in the points. */
  readonly factor: number;
  /** Expected saving with the reliability held, above what a mixture of plans at random would save. */
  readonly saving: InformationGain;
  /** Expected rise of the reliability, as a share of the draws, at the same expected cost. */
  readonly rise: InformationGain;
  /** The saving is shown to be above 0, all factors' intervals holding at once. */
  readonly isShown: boolean;
  /** The plan to choose along the factor for the saving, and what so choosing costs and reaches in over these draws, before chance is taken off. */
  readonly ranges: readonly ChoiceRange[];
  readonly expected: { readonly cost: number; readonly reliability: number };
}

/** What is worth finding out before a plan is chosen. */
export interface SavingInformation {
  /** The plan that is chosen without knowing more: its cost and the share of the draws it reaches in. */
  readonly without: { readonly plan: number; readonly cost: number; readonly reliability: number };
  /** What the last of that reliability costs, and what a coin tossed between two plans would save: no fact is credited with that. */
  readonly price: ReliabilityPrice;
  /** With everything known, about as far as the draws differ. */
  readonly perfect: { readonly saving: InformationGain; readonly rise: InformationGain };
  /** Largest saving first. */
  readonly factors: readonly FactorSaving[];
}

/** Options of `savingInformation`. */
export interface SavingInformationOptions {
  /** Place of the plan that is chosen without knowing more. */
  readonly without: number;
  /** Confidence that the intervals of all savings hold at once; default 0.95. */
  readonly confidence?: number;
  readonly seed?: string | number;
}

/**
 * What would knowing each factor save, when a plan may be chosen by it and the reliability over all draws is held? The least expected cost at
 * a reliability is a linear program; its dual puts a price on reliability, and at that price the saving is the expected value of partial
 * perfect information about reliability times price less cost (see `choiceInformation` for method and intervals). What a rule lost or won
 * of reliability in draws that had no part in it is reckoned at that price, and what a mixture of plans at random would save is
 * not counted. Undefined where nothing cheaper than `without` reaches in fewer
 * draws, so that there is nothing to trade.
 * @throws RangeError below 20 draws, below 2 plans, or for rows, costs or weights of unequal length
 */
export function savingInformation(
  points: readonly Point[],
  { reaches, costs, weights = points.map(() => 1) }: PlansInDraws,
  { without: plan, confidence = 0.95, seed = 'throughline' }: SavingInformationOptions,
): SavingInformation | undefined {
  requireChoice('savingInformation', points, reaches, weights);
  if (costs.length !== reaches[0]?.length)
    throw new RangeError(`savingInformation requires a cost of each plan, got ${costs.length}`);
  const parted = partDraws(weights, seed);
  const shares = costs.map((_, each) =>
    weightedMean(
      weights,
      reaches.map((row) => row[each] ?? 0),
    ),
  );
  const without = { plan, cost: costs[plan] ?? 0, reliability: shares[plan] ?? 0 };
  const price = reliabilityPrice(shares, costs, plan);
  if (price === undefined) return undefined;
  const terms = additiveTerms(points);
  const each = confidenceOfEach(confidence, Math.max(1, terms.length));
  const resamples = weightedResamples(parted.weights, each, seed);
  const asked: Asked = { reaches, costs, parted, price, without };
  const certain = { own: reaches, leftOut: [reaches] };
  const factors = terms.map((own, factor): FactorSaving => {
    const fit = fitChoice(own, reaches, parted);
    const { saving, rise } = gainsOf(fit, asked, { resamples, confidence: each });
    const rule = ruleAt(fit.own, costs, { reach: priceOfSaving(fit, asked), cost: 1 });
    return {
      factor,
      saving,
      rise,
      isShown: saving.low > 0,
      ranges: choiceRanges(points, factor, rule, parted),
      expected: meansOf(rule, reaches, asked),
    };
  });
  return {
    without,
    price,
    perfect: gainsOf(certain, asked, { resamples, confidence }),
    factors: byGain(factors, ({ saving }) => saving),
  };
}

interface Asked extends Required<Pick<PlansInDraws, 'reaches' | 'costs'>> {
  readonly parted: PartedDraws;
  readonly price: ReliabilityPrice;
  readonly without: SavingInformation['without'];
}

/** The saving with the reliability held, and the rise at the same cost: each at the price at which the rule by the fit keeps what is held. */
function gainsOf(fit: ChoiceFit, asked: Asked, ends: GainEnds): Pick<FactorSaving, 'saving' | 'rise'> {
  return {
    saving: gainAt(fit, asked, ends, { reach: priceOfSaving(fit, asked), cost: 1 }),
    rise: gainAt(fit, asked, ends, { reach: 1, cost: priceOfRise(fit, asked) }),
  };
}

/** What a reach, and a unit of money, count for. */
interface Worth {
  readonly reach: number;
  readonly cost: number;
}

function gainAt(fit: ChoiceFit, asked: Asked, ends: GainEnds, worth: Worth): InformationGain {
  const { reaches, costs, price } = asked;
  const atWorth = (table: Table): Table =>
    table.map((row) => row.map((share, plan) => worth.reach * share - worth.cost * (costs[plan] ?? 0)));
  const benefits = atWorth(reaches);
  const usual = benefits.map((row) =>
    price.mixture.reduce((sum, { plan, share }) => sum + share * (row[plan] ?? 0), 0),
  );
  return gainOf({ own: atWorth(fit.own), leftOut: fit.leftOut.map(atWorth) }, usual, benefits, ends);
}

/** How far above the price of reliability a rule is looked for. */
const mostTimes = 10;

/** The least price of reliability at which a rule by the fit holds it. */
function priceOfSaving({ own }: ChoiceFit, asked: Asked): number {
  const { price, without } = asked;
  return leastFor(mostTimes * price.perUnit, (reach) => {
    const { reliability } = meansOf(ruleAt(own, asked.costs, { reach, cost: 1 }), own, asked);
    return reliability >= without.reliability - rounding;
  });
}

/** The least price of money, in reliability, at which a rule by the fit costs no more. */
function priceOfRise({ own }: ChoiceFit, asked: Asked): number {
  const { price } = asked;
  return leastFor(mostTimes / price.perUnit, (cost) => {
    const found = meansOf(ruleAt(own, asked.costs, { reach: 1, cost }), own, asked);
    return found.cost <= price.leastCost * (1 + rounding);
  });
}

/** The best plan of each draw; the first of equals. */
function ruleAt(table: Table, costs: readonly number[], worth: Worth): readonly number[] {
  return table.map((row) => {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let plan = 0; plan < row.length; plan += 1) {
      const benefit = worth.reach * (row[plan] ?? 0) - worth.cost * (costs[plan] ?? 0);
      if (benefit <= most) continue;
      best = plan;
      most = benefit;
    }
    return best;
  });
}

const rounding = 1e-9;

function meansOf(rule: readonly number[], table: Table, { costs, parted }: Asked): FactorSaving['expected'] {
  let [cost, reliability] = [0, 0];
  for (let draw = 0; draw < rule.length; draw += 1) {
    const weight = (parted.weights[draw] ?? 0) / rule.length;
    const plan = rule[draw] ?? 0;
    cost += weight * (costs[plan] ?? 0);
    reliability += weight * (table[draw]?.[plan] ?? 0);
  }
  return { cost, reliability };
}
