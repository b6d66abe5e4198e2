// How the ensemble of each baseline is made: what it is held against, and which facts are drawn.
import { type BuiltInName, baseline, type ParameterEnsemble, type Scenario } from 'throughline';
import { statedEnsemble } from 'throughline/corridor';

/** How much is run: the whole for the files stored, less for a look. */
export interface EnsembleSize {
  readonly draws?: number;
  readonly runs?: number;
  readonly onProgress?: (message: string) => void;
}

/** The seed of all of them. */
export const ensembleSeed = 'ensembles';

/** Prices and needs do not move trucks; shares of a mix have to add up, and hardly do. */
const notDrawn = /(^costs|\.cost[A-Z]\w*|\.feePerTruck|\.mix\.[\w-]+|PerPersonPerDay)(\.|$)/;

const makers = {
  'statement-240': (size: EnsembleSize) =>
    // Two weeks are enough for a mean, after the week in which the start is forgotten.
    statedEnsemble(
      { ...baseline, days: 14 },
      { at: 'received', perDay: 240, sd: 5, from: '2023-11-21', to: '2023-11-27' },
      { facts: drawnFacts(baseline), seed: ensembleSeed, ...size },
    ),
} as const satisfies Partial<Record<BuiltInName, (size: EnsembleSize) => Promise<ParameterEnsemble>>>;

/** Scenarios that have an ensemble. */
export type EnsembleName = keyof typeof makers;

export const ensembleNames: readonly EnsembleName[] = ['statement-240'];

export function makeEnsemble(name: EnsembleName, size: EnsembleSize = {}): Promise<ParameterEnsemble> {
  return makers[name](size);
}

function drawnFacts({ facts }: Scenario): readonly string[] {
  return Object.keys(facts).filter((path) => !notDrawn.test(path));
}
