import type { CountingPoint } from '../../corridor/index.js';
import type { Point } from '../../experiment/index.js';
import { requireWhole } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { mean, sortAscending } from '../../statistics/index.js';
import { fluidFlow } from '../../twin/index.js';
import {
  evidenceDraws,
  type FactFactor,
  type ParameterEnsemble,
  Replications,
  type StudyOptions,
  scenarioFactors,
} from '../shared/index.js';
import { withFacts } from './facts.js';

/** A figure of the corridor as it is today: trucks a day on average, and how far a right model's mean may well lie from it. */
export interface StatedFigure {
  readonly at: CountingPoint;
  readonly perDay: number;
  /** Standard deviation of the figure about what it stands for. */
  readonly sd: number;
  /** What days it is said of. */
  readonly from: string;
  readonly to: string;
}

/** Options of `statedEnsemble`. */
export interface StatedEnsembleOptions extends StudyOptions {
  /** Facts drawn, by path; default all that have a range. */
  readonly facts?: readonly string[];
  /** Draws of the ensemble; default 100, at least 20. */
  readonly draws?: number;
  /** Replications by which a draw's mean is known; default 3. */
  readonly replications?: number;
}

/** Draws made and run at once. */
const batch = 256;
/** Of ranges of which fewer than one draw in so many agrees, nominal values or the figure are mistaken; none in eight times as many tells it early. */
const mostTries = 500;
const triesForNone = 8 * mostTries;
/**
 * Shares of the figure between which the corridor as a fluid must lie for a draw to be run: it knows no chance, so it mostly lies above. More
 * is let through where the figure itself may lie farther off than `low`.
 */
const expected = { low: 0.95, high: 1.35 };
/** Draws farther from the figure than so many standard deviations get no weight. */
const farthest = 2;
const digits = 4;

/**
 * Parameter draws that agree with one figure, where no daily counts are known: facts are drawn within their ranges by grade, as `evidence` does,
 * and weighted by a normal density of the figure at each draw's mean; draws that the corridor as a fluid puts far off are not run. All that tells draws apart beside the figure is what was believed before, so
 * the ensemble holds corridors that bring the same by different bottlenecks.
 * @throws RangeError for options out of range, or when one draw in five hundred does not agree
 * @example
 * const stated = { at: 'received', perDay: 240, sd: 60, from: '2023-11-21', to: '2023-11-27' };
 * const short = { ...baseline, days: 2, warmUpDays: 1 };
 * const { draws } = await statedEnsemble(short, stated, { facts: ['fleet.carriers.own.trucks'], draws: 20, replications: 1 });
 * draws.length; // => 20
 */
export async function statedEnsemble(
  scenario: Scenario,
  stated: StatedFigure,
  options: StatedEnsembleOptions = {},
): Promise<ParameterEnsemble> {
  const { draws: wanted = 100, replications = 3, seed = 'throughline' } = options;
  requireSound(stated, wanted, replications);
  const { factors } = scenarioFactors(scenario, {}, options.facts);
  if (factors.length === 0) throw new RangeError('an ensemble requires at least 1 fact that can vary, got 0');
  const named = factors.map(({ name }) => ({ paths: [name] }));
  const meansOf = meansBy(stated.at, options);
  const found: { readonly weight: number; readonly values: Point }[] = [];
  const drawn: Point[] = [];
  for (let tried = 0; found.length < wanted; tried += batch) {
    if (tried >= mostTries * wanted || (found.length === 0 && tried >= triesForNone))
      throw new RangeError(
        `an ensemble requires draws that bring about ${stated.perDay} a day, ${found.length} of ${tried} do`,
      );
    const points = drawnPoints(scenario, factors, JSON.stringify([seed, tried]));
    drawn.push(...points);
    const candidates = points
      .map((values, index) => {
        return {
          values,
          first: (tried + index) * replications,
          scenario: withFacts(scenario, named, values),
        };
      })
      .filter((candidate) => isExpected(candidate.scenario, stated));
    // One run tells most of those that are far off.
    const near = (mean: number, sd: number): boolean => Math.abs(mean - stated.perDay) <= farthest * sd;
    const first = await meansOf(candidates, 1);
    const likely = candidates.filter((_, index) => near(first[index] ?? 0, 2 * stated.sd));
    const means = await meansOf(likely, replications);
    likely.forEach(({ values }, index) => {
      const mean = means[index] ?? 0;
      const weight = Math.exp(-0.5 * ((mean - stated.perDay) / stated.sd) ** 2);
      if (near(mean, stated.sd) && found.length < wanted) found.push({ weight, values });
    });
    options.onProgress?.(`${scenario.name}: ${found.length} of ${wanted} draws, ${tried + batch} made`);
  }
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const draws = found.map(({ weight, values }) => ({ weight: weight / total, values }));
  return {
    scenario: scenario.name,
    counts: { at: [stated.at], from: stated.from, to: stated.to },
    facts: factors.map(({ name, unit, evidence, low, high }, place) => {
      const isInformed = isNarrowed(draws, drawn, place, factors.length);
      return { paths: [name], unit, evidence, low, high, isInformed };
    }),
    draws,
  };
}

interface Candidate {
  readonly scenario: Scenario;
  /** Number of its first replication: no two share random numbers. */
  readonly first: number;
}

function isExpected(scenario: Scenario, { at, perDay, sd }: StatedFigure): boolean {
  const flow = fluidFlow(scenario, at);
  const rate = flow.perDay * Math.min(1, flow.takenByYards / Math.max(1, flow.flows['transfer-yard']));
  const farther = Math.max(0, farthest * sd - (1 - expected.low) * perDay);
  return rate >= expected.low * perDay - farther && rate <= expected.high * (perDay + farther);
}

/** Means over so many replications of each candidate; what has run already is not run again. */
function meansBy(at: CountingPoint, options: StudyOptions) {
  const runs = new Replications(options);
  return async (candidates: readonly Candidate[], n: number): Promise<readonly number[]> => {
    const wanted = candidates.map(({ scenario, first }) => ({ scenario, stream: { first }, n }));
    const outcomes = await runs.ofEach(wanted);
    return outcomes.map((each) => mean(each.map(({ throughput }) => throughput[at].perDay)));
  };
}

/** Points by the evidence, in the few digits that a file has. */
function drawnPoints(scenario: Scenario, factors: readonly FactFactor[], seed: string): readonly Point[] {
  const { points } = evidenceDraws(scenario, factors, batch, seed);
  return points.map((values) =>
    values.map((value, place) => {
      const { low = value, high = value } = factors[place] ?? {};
      return Math.min(high, Math.max(low, Number(value.toPrecision(digits))));
    }),
  );
}

/**
 * Do the weighted draws differ from what was drawn in this fact? Kolmogorov's distance against its bound by Massart (1990), at 10 % over all
 * facts together.
 */
function isNarrowed(
  draws: readonly { readonly weight: number; readonly values: Point }[],
  drawn: readonly Point[],
  place: number,
  facts: number,
): boolean {
  const before = sortAscending(drawn.map((values) => values[place] ?? 0));
  const values = sortAscending([...new Set(draws.map((draw) => draw.values[place] ?? 0))]);
  const effective = 1 / draws.reduce((sum, { weight }) => sum + weight ** 2, 0);
  let [below, distance] = [0, 0];
  for (const value of values) {
    while (below < before.length && (before[below] ?? 0) <= value) below += 1;
    const share = draws.reduce(
      (sum, draw) => sum + ((draw.values[place] ?? 0) <= value ? draw.weight : 0),
      0,
    );
    distance = Math.max(distance, Math.abs(share - below / before.length));
  }
  return distance > Math.sqrt(Math.log((2 * facts) / 0.1) / (2 * effective));
}

function requireSound({ perDay, sd }: StatedFigure, draws: number, replications: number): void {
  if (!(perDay > 0 && Number.isFinite(perDay) && sd > 0 && Number.isFinite(sd)))
    throw new RangeError(`a stated figure requires trucks a day and an sd above 0, got ${perDay} and ${sd}`);
  requireWhole('an ensemble', 'number of draws', draws, 20);
  requireWhole('an ensemble', 'number of replications', replications, 1);
}
