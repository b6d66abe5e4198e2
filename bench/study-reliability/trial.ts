import { lookForOwnPlans } from '../../src/studies/reliability/own-plans.js';
import { PriceSearch } from '../../src/studies/reliability/price-curve.js';
import { reliableAnswer } from '../../src/studies/reliability/reliable-answer.js';
import { cheapestOf, costOfAdded, reliabilityOf, type Truth, truthOf } from './synthetic-truth.js';
import { TruthRuns } from './truth-runs.js';
import { type DrawKind, truthSets } from './truth-sets.js';

/** What is asked of a row of trials. */
export interface Asked {
  readonly reliability: number;
  readonly draws: DrawKind;
  /** Whether replications scatter; where they do not, there is no zone. */
  readonly isNoisy: boolean;
}

/** The answer of one trial beside the truth; costs are Infinity where no plan has the reliability. */
export interface Trial {
  readonly decision: 'reached' | 'not reached' | 'undecided';
  /** The confirmed plan: lower limit of its reliability, and what it really has; null where none was confirmed. */
  readonly plan: {
    readonly cost: number;
    readonly low: number;
    readonly real: number;
  } | null;
  /** The same of all levers at maximum; by the zone above the target too. */
  readonly most: {
    readonly low: number;
    readonly high: number;
    readonly real: number;
    readonly byZone: number;
  };
  /** Cost below which no plan has the reliability, as told, and that of the cheapest that has it by the zone and not by the zone. */
  readonly costBound: number;
  readonly cheapestByZone: number;
  readonly cheapest: number;
  /** Interval of that price, as told. */
  readonly price: { readonly low: number; readonly high: number };
  /** What the cheapest plan over the draws searched by really has, before others confirm it; null where none was found. */
  readonly unconfirmed: number | null;
  /** Draws of equal weight that the fresh ones are worth. */
  readonly effective: number;
}

/** As the study looks for own plans first. */
const ownLooks = { looks: 2, isBrief: true } as const;

/** Promised of every answer. */
export const confidence = 0.95;

/** Draws of each set: as many as the study takes where nobody says, and twice as many where all of a hundred would just do. */
export const drawsFor = (reliability: number): number => (reliability > 0.9 ? 200 : 100);

/** Part of the target by which a plan may exceed it without being found, where replications scatter: as the study has it. */
export const zoneShare = 0.01;

/** The truth of a trial. */
export function truthOfTrial(trial: number, { reliability, draws, isNoisy }: Asked): Truth {
  const zone = isNoisy ? zoneShare : 0;
  return truthOf(trial, { reliability, zoneShare: zone, isNoisy, isJoint: draws !== 'by range' });
}

/** Asks for a plan as the study does, over draws of a truth and replications of it, and holds what it says against the truth. */
export async function trialOf(trial: number, asked: Asked): Promise<Trial> {
  const { reliability, draws, isNoisy } = asked;
  const truth = truthOfTrial(trial, asked);
  const { target } = truth;
  const zone = isNoisy ? zoneShare * target : 0;
  const seed = JSON.stringify([trial, asked]);
  const sets = truthSets(truth, draws, drawsFor(reliability), seed);
  const set = (name: 'search' | 'fresh'): TruthRuns =>
    new TruthRuns(truth, sets[name], { confidence, zone, seed: JSON.stringify([seed, name]) });
  const [searched, fresh] = [set('search'), set('fresh')];
  searched.useSpread(searched.pilotSpread());
  fresh.useSpread(searched.pilotSpread());
  await lookForOwnPlans(searched, ownLooks);
  const price = new PriceSearch(searched, confidence);
  const answer = await reliableAnswer(price, { reliability, confidence, searched, fresh: fresh.states });
  const { low, high } = await price.price(reliability, () => []);
  const { decision, held, highest, costBound } = answer;
  const real = (plan: readonly number[], least: number): number => reliabilityOf(truth, plan, least);
  const cheapest = cheapestOf(truth, reliability, target);
  return {
    decision,
    plan:
      decision === 'reached' && held !== undefined
        ? {
            ...{ cost: costOfAdded(truth, held.plan), low: held.confirmed.low },
            real: real(held.plan, target),
          }
        : null,
    most: {
      ...{ low: highest.low, high: highest.high },
      ...{ real: real(searched.most, target), byZone: real(searched.most, target + zone) },
    },
    costBound,
    ...{ cheapest, cheapestByZone: zone > 0 ? cheapestOf(truth, reliability, target + zone) : cheapest },
    price: { low: low ?? Number.POSITIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY },
    unconfirmed: answer.inSearch.plan === undefined ? null : real(answer.inSearch.plan, target),
    effective: held?.confirmed.effective ?? highest.effective / 2,
  };
}
