import type { CountingPoint } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { FactFactor, StudyOptions } from '../shared/index.js';
import { type EvidenceDraws, evidenceDraws } from '../shared/index.js';
import { runDraws } from './runs.js';

/** What was seen of the corridor as it is, truckloads a day at the point that counts. */
export interface SeenToday {
  readonly low: number;
  readonly high: number;
}

/** Draws that agree with what was seen. */
export interface SeenDraws extends EvidenceDraws {
  /** Draws made and run to find them. */
  readonly drawn: number;
}

/** What to look for. */
export interface SeenQuestion {
  readonly factors: readonly FactFactor[];
  readonly draws: number;
  readonly seen: SeenToday;
  readonly at: CountingPoint;
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
export async function drawsAsSeen(
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
