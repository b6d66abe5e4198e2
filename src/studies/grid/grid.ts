import { type CountedAt, type Outcome, throughputAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import {
  costPerDay,
  estimate,
  Replications,
  type SingleRun,
  type StudyOptions,
  search,
  sharing,
  singleRun,
} from '../shared/index.js';

/** How the points of a grid were laid out. */
export type GridDesign = 'full factorial' | 'Latin hypercube';

/** One point: the scenario with the values of the point in it. */
export interface GridPoint {
  /** Its number in the whole design, from 1. */
  readonly number: number;
  /** What was varied, in the order of the paths. */
  readonly values: readonly (string | number)[];
  readonly scenario: Scenario;
}

/** What is asked of a grid. */
export interface GridOptions extends StudyOptions {
  readonly design: GridDesign;
  /** Paths of what is varied. */
  readonly paths: readonly string[];
  /** Points of the whole design, of which `points` may be a part. */
  readonly size: number;
  readonly points: readonly GridPoint[];
  /** Of each point; default 10. */
  readonly replications?: number;
}

/** What one point brought. */
export interface GridRow {
  readonly point: number;
  readonly values: readonly (string | number)[];
  readonly policy: string;
  /** Truckloads a day where the scenario's target counts them. */
  readonly perDay: Estimate;
  /** USD a day. */
  readonly costPerDay: Estimate;
  readonly bottleneck: string;
  readonly runs: readonly SingleRun[];
}

/** A scenario at many points of some of its numbers, with common random numbers. */
export interface GridResult {
  readonly scenario: string;
  readonly design: GridDesign;
  readonly at: CountedAt;
  readonly paths: readonly string[];
  /** Points of the whole design. */
  readonly size: number;
  readonly replications: number;
  readonly confidence: number;
  readonly grid: readonly GridRow[];
}

/** Points at work at once: their outcomes are in memory together. */
const atOnce = 50;

/**
 * Runs a scenario at each point of a design, all with common random numbers.
 * @throws RangeError without a point
 */
export async function grid(scenario: Scenario, given: GridOptions): Promise<GridResult> {
  const { design, paths, size, points, replications = 10, confidence = 0.95, onProgress } = given;
  if (points.length === 0) throw new RangeError('grid requires at least 1 point, got 0');
  const runs = new Replications(sharing(given));
  const rows: GridRow[] = [];
  const all = points.length * replications;
  for (let from = 0; from < points.length; from += atOnce) {
    const batch = points.slice(from, from + atOnce);
    const wanted = batch.map((point) => ({ scenario: point.scenario, stream: search, n: replications }));
    const outcomes = await runs.ofEach(wanted, (done) =>
      onProgress?.(`${scenario.name}: ${from * replications + done} of ${all} replications`),
    );
    rows.push(...batch.map((point, index) => rowOf(point, outcomes[index] ?? [], confidence)));
  }
  const { at } = scenario.target;
  return { scenario: scenario.name, design, at, paths, size, replications, confidence, grid: rows };
}

function rowOf(
  { number, values, scenario }: GridPoint,
  outcomes: readonly Outcome[],
  confidence: number,
): GridRow {
  return {
    point: number,
    values,
    policy: scenario.inspection.policy.kind,
    perDay: estimate(outcomes, (each) => throughputAt(each, scenario.target.at).perDay, confidence),
    costPerDay: estimate(outcomes, (each) => costPerDay(each, 'total'), confidence),
    bottleneck: mostOften(outcomes.map(({ bottleneck }) => bottleneck.resource)),
    runs: outcomes.map(singleRun),
  };
}

/** The first of those named most often. */
function mostOften(names: readonly string[]): string {
  const count = (name: string): number => names.filter((each) => each === name).length;
  return names.reduce((best, name) => (count(name) > count(best) ? name : best), names[0] ?? '');
}
