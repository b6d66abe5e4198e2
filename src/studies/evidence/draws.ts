import type { CountedAt } from '../../corridor/index.js';
import { withAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type EvidenceDraws,
  ensembleDraws,
  ensembleFactors,
  evidenceDraws,
  type FactFactor,
  type ParameterEnsemble,
  type Plan,
  requireEnsemble,
  type ScenarioFactors,
  type StudyOptions,
  scenarioFactors,
} from '../shared/index.js';
import { runDraws } from './runs.js';

/** Which draws are to be made. */
export interface DrawOptions extends StudyOptions {
  readonly draws: number;
  readonly factors?: readonly string[];
  readonly today?: SeenToday;
  readonly ensemble?: ParameterEnsemble;
  readonly at: CountedAt;
  /** Number of the first replication that nothing else runs. */
  readonly firstReplication: number;
}

/** Draws with their facts. */
export interface DrawnFacts extends ScenarioFactors {
  readonly draws: EvidenceDraws;
  /** What was to be seen, and how many draws were made to find those that bring it; null where nothing was asked. */
  readonly seen: (SeenToday & { readonly drawn: number }) | null;
}

/** The facts of a scenario and its defaults with a usual range, parted by whether they are drawn under a plan; RangeError for a path in `paths` that is no fact. */
export function evidenceFactors(scenario: Scenario, plan: Plan, paths?: readonly string[]): ScenarioFactors {
  return scenarioFactors(withAssumptions(scenario), plan, paths);
}

/** Facts that the plan sets are not drawn, unless what was seen before it tells of them. */
export async function drawFacts(scenario: Scenario, plan: Plan, options: DrawOptions): Promise<DrawnFacts> {
  const { draws: count, today, seed = 'throughline', at, firstReplication, ensemble } = options;
  if (ensemble !== undefined) return drawnOfEnsemble(scenario, ensemble, count, options);
  const parted = evidenceFactors(scenario, today === undefined ? plan : {}, options.factors);
  const { factors } = parted;
  if (factors.length === 0) throw new RangeError('evidence requires at least 1 fact that can vary, got 0');
  if (today === undefined)
    return { ...parted, draws: evidenceDraws(scenario, factors, count, seed), seen: null };
  const question = { factors, draws: count, seen: today, at, firstReplication };
  const draws = await drawsAsSeen(scenario, question, options);
  return { ...parted, draws, seen: { ...today, drawn: draws.drawn } };
}

function drawnOfEnsemble(
  scenario: Scenario,
  ensemble: ParameterEnsemble,
  count: number,
  { factors, today, seed = 'throughline' }: DrawOptions,
): DrawnFacts {
  if (factors !== undefined || today !== undefined)
    throw new RangeError('an ensemble excludes factors and what is seen today');
  requireEnsemble(scenario, ensemble);
  const draws = ensembleDraws(scenario, ensemble, count, seed);
  return { factors: ensembleFactors(scenario, ensemble), fixed: [], draws, seen: null };
}

/** What was seen of the corridor as it is, truckloads a day at the point that counts. */
export interface SeenToday {
  readonly low: number;
  readonly high: number;
}

/** Draws that agree with what was seen. */
interface SeenDraws extends EvidenceDraws {
  /** Draws made and run to find them. */
  readonly drawn: number;
}

/** What to look for. */
interface SeenQuestion {
  readonly factors: readonly FactFactor[];
  readonly draws: number;
  readonly seen: SeenToday;
  readonly at: CountedAt;
  /** Number of the first replication: each draw has random numbers of its own. */
  readonly firstReplication: number;
}

// Of ranges of which fewer than one draw in so many agrees, the nominal values or what was seen are mistaken.
const mostTriesPerDraw = 100;

/**
 * Makes draws and keeps those in which one run of the corridor as it is brings what was seen, until there are enough. The facts of such
 * draws hang together: where one holds traffic up, the others must let it through.
 * @throws RangeError when a hundred times as many draws do not suffice
 */
async function drawsAsSeen(
  scenario: Scenario,
  { factors, draws, seen, at, firstReplication }: SeenQuestion,
  options: StudyOptions,
): Promise<SeenDraws> {
  requireRange(seen);
  const seed = options.seed ?? 'throughline';
  const scenarios: Scenario[] = [];
  const points: (readonly number[])[] = [];
  let [redrawn, drawn] = [0, 0];
  for (let batch = 0; scenarios.length < draws; batch += 1) {
    if (drawn >= mostTriesPerDraw * draws)
      throw new RangeError(
        `evidence requires draws that bring ${seen.low} to ${seen.high} today, ${scenarios.length} of ${drawn} do`,
      );
    const some = evidenceDraws(scenario, factors, draws, JSON.stringify([seed, batch]));
    const runs = { replications: 1, at, firstReplication: firstReplication + drawn };
    const brought = (await runDraws(some.scenarios, runs, options)).flat();
    const left = draws - scenarios.length;
    const kept = brought.flatMap((perDay, draw) => (seen.low <= perDay && perDay <= seen.high ? [draw] : []));
    for (const draw of kept.slice(0, left)) {
      scenarios.push(some.scenarios[draw] ?? scenario);
      points.push(some.points[draw] ?? []);
    }
    drawn += kept.length <= left ? draws : (kept[left - 1] ?? 0) + 1;
    redrawn += some.redrawn;
    options.onProgress?.(`${scenario.name}: ${scenarios.length} of ${draws} draws, ${drawn} made`);
  }
  return { scenarios, points, redrawn, drawn };
}

function requireRange({ low, high }: SeenToday): void {
  if (!(low >= 0 && low < high))
    throw new RangeError(`evidence requires a range of what was seen today, got ${low} to ${high}`);
}
