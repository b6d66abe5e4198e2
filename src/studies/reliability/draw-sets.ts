import type { Scenario } from '../../scenario/index.js';
import { evidenceFactors } from '../evidence/index.js';
import {
  describeEnsemble,
  type EnsembleUsed,
  ensembleDraws,
  evidenceDraws,
  type ParameterEnsemble,
  requireEnsemble,
} from '../shared/index.js';

/** One parameter draw: the corridor in it, and its weight among those of its set. */
export interface DrawnCorridor {
  readonly scenario: Scenario;
  readonly weight: number;
}

/** Draws by which a plan is searched, and others that the search has not seen; weights of each set sum to 1. */
export interface DrawSets {
  readonly search: readonly DrawnCorridor[];
  readonly fresh: readonly DrawnCorridor[];
  /** The ensemble they are of; null where facts were drawn by grade and range alone. */
  readonly ensemble: EnsembleUsed | null;
}

/** Which draws are to be made. */
export interface DrawSetOptions {
  readonly ensemble?: ParameterEnsemble;
  /** Of each set. */
  readonly draws: number;
  readonly seed: string | number;
}

/**
 * Draws of an ensemble, each in one of the two sets only; without one, draws by grade and range, which need not agree with any count.
 * @throws RangeError for an ensemble that is not one of this scenario, or a scenario without a fact that varies
 */
export function drawSets(scenario: Scenario, { ensemble, draws, seed }: DrawSetOptions): DrawSets {
  if (ensemble === undefined) return { ...byRange(scenario, draws, seed), ensemble: null };
  requireEnsemble(scenario, ensemble);
  const byWeight = ensemble.draws.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const set = (parity: number): readonly DrawnCorridor[] => {
    const own = byWeight.filter((_, index) => index % 2 === parity);
    const sum = own.reduce((total, { weight }) => total + weight, 0);
    const half = own.map((draw) => ({ ...draw, weight: draw.weight / sum }));
    const name = JSON.stringify(['reliability', seed, parity]);
    return merged(ensembleDraws(scenario, { ...ensemble, draws: half }, draws, name));
  };
  return { search: set(0), fresh: set(1), ensemble: describeEnsemble(ensemble) };
}

function byRange(scenario: Scenario, draws: number, seed: string | number): Omit<DrawSets, 'ensemble'> {
  const { factors } = evidenceFactors(scenario, {});
  if (factors.length === 0) throw new RangeError('reliability requires at least 1 fact that can vary, got 0');
  const { scenarios } = evidenceDraws(scenario, factors, 2 * draws, seed);
  const set = (parity: number): readonly DrawnCorridor[] =>
    scenarios
      .filter((_, index) => index % 2 === parity)
      .map((each) => ({ scenario: bare(each), weight: 1 / draws }));
  return { search: set(0), fresh: set(1) };
}

/** Draws that an ensemble gave several times are one of more weight. */
function merged({ scenarios, points }: ReturnType<typeof ensembleDraws>): readonly DrawnCorridor[] {
  const found = new Map<string, DrawnCorridor>();
  scenarios.forEach((scenario, index) => {
    const key = JSON.stringify(points[index]);
    const known = found.get(key);
    const weight = (known?.weight ?? 0) + 1 / scenarios.length;
    found.set(key, { scenario: known?.scenario ?? bare(scenario), weight });
  });
  return [...found.values()];
}

/** What is known about the facts does not enter a run, and need not travel with every job. */
function bare(scenario: Scenario): Scenario {
  return { ...scenario, facts: {} };
}
