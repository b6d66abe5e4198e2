import { latinHypercube } from 'throughline/experiment';
import { resample } from '../../src/experiment/index.js';
import { drawFacts, factsAt, type Proposal, type WeightedDraw } from './joint-facts.js';
import type { Truth } from './synthetic-truth.js';

/**
 * How draws are made: `clean` of the truth itself, each of one weight; `weighted` from elsewhere, with weights that set that right, as of an
 * ensemble; `by range` of facts that have nothing to do with each other, spread evenly over them, as where there is no ensemble.
 */
export type DrawKind = 'clean' | 'weighted' | 'by range';

/** Draws by which plans are searched, and others. */
export interface TruthSets {
  readonly search: readonly WeightedDraw[];
  readonly fresh: readonly WeightedDraw[];
}

/** Draws from elsewhere: more spread out than what is true and off its centre, as ranges are before counts narrow them. */
const elsewhere: Proposal = { centre: 0.3, spread: 1.3 };

/** Draws of an ensemble for each draw of the two sets. */
const ensembleSize = 3;

/** Two sets of so many draws, as the study makes them. */
export function truthSets(truth: Truth, kind: DrawKind, count: number, seed: string): TruthSets {
  const draws = allDraws(truth, kind, count, seed);
  if (kind === 'weighted') return halves(draws, count, seed);
  return { search: everySecond(draws, 0), fresh: everySecond(draws, 1) };
}

/** The draws that both sets are made of; weights sum to 1. */
export function allDraws(
  { stages }: Truth,
  kind: DrawKind,
  count: number,
  seed: string,
): readonly WeightedDraw[] {
  const facts = stages.map(({ fact }) => fact);
  if (kind === 'weighted') return drawFacts(facts, ensembleSize * count, seed, elsewhere);
  if (kind === 'clean') return drawFacts(facts, 2 * count, seed);
  return latinHypercube(2 * count, facts.length, { seed }).map((shares) => ({
    weight: 1 / (2 * count),
    values: factsAt(facts, shares),
  }));
}

/** Draws of an ensemble, each in one of the two sets only, as often as its weight says; one that comes several times has more weight. */
function halves(draws: readonly WeightedDraw[], count: number, seed: string): TruthSets {
  const byWeight = [...draws].sort((a, b) => b.weight - a.weight);
  const set = (parity: number): readonly WeightedDraw[] => {
    const drawn = resample(everySecond(byWeight, parity), count, JSON.stringify([seed, parity]));
    return [...new Set(drawn)].map((draw) => ({
      values: draw.values,
      weight: drawn.filter((other) => other === draw).length / count,
    }));
  };
  return { search: set(0), fresh: set(1) };
}

/** Every second draw, weights summing to 1. */
function everySecond(draws: readonly WeightedDraw[], parity: number): readonly WeightedDraw[] {
  const own = draws.filter((_, index) => index % 2 === parity);
  const sum = own.reduce((total, { weight }) => total + weight, 0);
  return own.map((draw) => ({ ...draw, weight: draw.weight / sum }));
}
