import type { Outcome } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { FactFactor, ParameterEnsemble } from '../shared/index.js';
import {
  checkBounds,
  ensembleDraws,
  evidenceDraws,
  Replications,
  type StudyOptions,
} from '../shared/index.js';
import { openAlternatives, type ScenarioAlternative, shareOut, withAlternative } from './alternatives.js';

/** Runs of a corridor that is not known exactly. */
export interface Ensemble {
  readonly outcomes: readonly Outcome[];
  /** Draws thrown away because their numbers cannot hold together. */
  readonly redrawn: number;
  /** Name of the alternative that came about in each member. */
  readonly alternatives: readonly string[];
}

/** What a forecast rests on. */
export interface ForecastOptions extends StudyOptions {
  /** Draws in place of those within the ranges of facts. */
  readonly ensemble?: ParameterEnsemble;
  readonly alternatives: readonly ScenarioAlternative[];
  /** First day that is forecast, ISO. */
  readonly origin: string;
}

/**
 * One run for each parameter draw, independent of the others: of an ensemble, or of facts within their ranges; without facts to draw every run
 * is of the scenario as it is.
 */
export async function runEnsemble(
  scenario: Scenario,
  factors: readonly FactFactor[],
  members: number,
  options: ForecastOptions,
): Promise<Ensemble> {
  const { seed = 'throughline', onProgress, ensemble } = options;
  const drawn =
    ensemble !== undefined
      ? ensembleDraws(scenario, ensemble, members, seed)
      : factors.length === 0
        ? { scenarios: Array.from({ length: members }, () => scenario), redrawn: 0 }
        : evidenceDraws(scenario, factors, members, seed);
  const open = openAlternatives(options.alternatives, options.origin);
  const shares = shareOut(open, members);
  const wanted = drawn.scenarios.map((each, first) => {
    const alternative = open[shares[first] ?? 0];
    return {
      scenario: alternative === undefined ? each : withAlternative(each, alternative),
      stream: { first },
      n: 1,
    };
  });
  const results = await new Replications(options).ofEach(wanted, (done) =>
    onProgress?.(`${scenario.name}: ${done} of ${members} runs`),
  );
  const outcomes = results.flat();
  // Of a draw there is one run, which says nothing of chance.
  if (factors.length === 0 && open.length < 2) checkBounds(scenario, outcomes);
  const alternatives = shares.map((share) => open[share]?.name ?? '');
  return { outcomes, redrawn: drawn.redrawn, alternatives };
}
