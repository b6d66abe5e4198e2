import { createModel, numberAt, setParameter } from '../../src/corridor/index.js';
import { formatProblems, parseScenario, type Scenario } from '../../src/scenario/index.js';
import { pairedInterval } from '../../src/statistics/index.js';
import { lastingValues } from '../../src/studies/shared/index.js';
import type { Part } from '../corridor/scenarios.js';

/** What a plan may add to, and how much of it. */
const additions: readonly (readonly [path: string, by: number])[] = [
  ['inspection.sites.site.lanes', 1],
  ['inspection.sites.site.approachRoom', 3],
  ['crossing.gate.lanes', 1],
  ['crossing.gate.approachRoom', 3],
  ['transferYard.gate.room', 2],
  ['transferYard.gate.bays', 1],
  ['transferYard.gate.crews', 1],
  ['transferYard.gate.storage', 5],
  ['fleet.carriers.truck.trucks', 1],
  ['fleet.fuel.perDay', 50],
  ['governorates.south.docks', 1],
];

/** A lasting rate that more of something lowered. */
export interface Loss {
  readonly path: string;
  /** Truckloads a day less, and as a share of the rate. */
  readonly by: number;
  readonly share: number;
  readonly standardErrors: number;
  /** With crews for all, it is none. */
  readonly isOwedToTurns: boolean;
}

/** Standard errors that a loss must have, of which noise gives one in 10,000 by Student's t with five degrees of freedom. */
const leastErrors = 9.7;

/** Things by which trucks inside come to be loaded more, or sooner after one another. */
const ofTrucksInside: readonly string[] = [
  'fleet.carriers.truck.trucks',
  'fleet.fuel.perDay',
  'governorates.south.docks',
];

/**
 * Whether a loss is more than noise, more than one truckload in three hundred, by which the tie of two events may move a rate, and not
 * owed to the one rule that may lower it: crews serve trucks inside first, so that trucks inside that come together keep bays waiting.
 * A loss owed to that is gone where there are crews for all.
 */
export function isUnexplained({ isOwedToTurns, share, standardErrors }: Loss): boolean {
  return share > 1 / 300 && standardErrors > leastErrors && !isOwedToTurns;
}

/** What more of each thing takes from the lasting rate of received trucks, where it takes any, on common random numbers. */
export function losses(part: Part, seed: string, replications = 6): readonly Loss[] {
  const read = parseScenario(part);
  if (!read.ok) throw new Error(formatProblems(read.problems, 'scenario'));
  const { scenario } = read;
  const before = rates(scenario, seed, replications);
  return additions.flatMap(([path, by]) => {
    const loss = lossBy(scenario, before, { path, by, seed, replications });
    if (loss === undefined) return [];
    const ample = setParameter(scenario, crews, 100);
    const isOwedToTurns =
      ofTrucksInside.includes(path) &&
      (lossBy(ample, rates(ample, seed, replications), { path, by, seed, replications })?.share ?? 0) <
        1 / 300;
    return { ...loss, isOwedToTurns };
  });
}

const crews = 'transferYard.gate.crews';

interface Added {
  readonly path: string;
  readonly by: number;
  readonly seed: string;
  readonly replications: number;
}

function lossBy(
  scenario: Scenario,
  less: readonly number[],
  { path, by, seed, replications }: Added,
): Omit<Loss, 'isOwedToTurns'> | undefined {
  const value = numberOf(scenario, path);
  if (value === undefined) return undefined;
  const more = rates(setParameter(scenario, path, value + by), seed, replications);
  const { mean, standardError } = pairedInterval(more, less, 0.95);
  if (mean >= 0) return undefined;
  const isExact = standardError === 0 || standardError === null;
  const standardErrors = isExact ? Number.POSITIVE_INFINITY : -mean / standardError;
  return {
    path,
    by: -mean,
    share: (-mean * less.length) / less.reduce((sum, each) => sum + each, 0),
    standardErrors,
  };
}

function numberOf(scenario: Scenario, path: string): number | undefined {
  try {
    return numberAt(scenario, path);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function rates(scenario: Scenario, seed: string, replications: number): readonly number[] {
  const model = createModel(scenario);
  const outcomes = Array.from({ length: replications }, (_, replication) => model({ seed, replication }));
  return lastingValues(outcomes, 'received');
}
