import type { CountingPoint } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { FactFactor, StudyOptions } from '../shared/index.js';
import { type EvidenceWorlds, evidenceWorlds } from '../shared/index.js';
import { runWorlds } from './runs.js';

/** What was seen of the corridor as it is, truckloads a day at the point that counts. */
export interface SeenToday {
  readonly low: number;
  readonly high: number;
}

/** Worlds that agree with what was seen. */
export interface SeenWorlds extends EvidenceWorlds {
  /** Worlds drawn and run to find them. */
  readonly drawn: number;
}

/** What to look for. */
export interface SeenQuestion {
  readonly factors: readonly FactFactor[];
  readonly worlds: number;
  readonly seen: SeenToday;
  readonly at: CountingPoint;
  /** Number of the first replication: each draw has luck of its own. */
  readonly firstReplication: number;
}

// Of ranges of which fewer than one world in so many agrees, the nominal values or what was seen are mistaken.
const mostDrawsPerWorld = 100;

/**
 * Draws worlds and keeps those in which one run of the corridor as it is brings what was seen, until there are enough. The facts of such
 * worlds hang together: where one holds traffic up, the others must let it through.
 * @throws RangeError when a hundred times as many draws do not suffice
 */
export async function worldsAsSeen(
  scenario: Scenario,
  { factors, worlds, seen, at, firstReplication }: SeenQuestion,
  options: StudyOptions,
): Promise<SeenWorlds> {
  requireRange(seen);
  const seed = options.seed ?? 'throughline';
  const scenarios: Scenario[] = [];
  const points: (readonly number[])[] = [];
  let [redrawn, drawn] = [0, 0];
  for (let batch = 0; scenarios.length < worlds; batch += 1) {
    if (drawn >= mostDrawsPerWorld * worlds)
      throw new RangeError(
        `evidence requires worlds that bring ${seen.low} to ${seen.high} today, ${scenarios.length} of ${drawn} do`,
      );
    const some = evidenceWorlds(scenario, factors, worlds, JSON.stringify([seed, batch]));
    const runs = { replications: 1, at, firstReplication: firstReplication + drawn };
    const brought = (await runWorlds(some.scenarios, runs, options)).flat();
    const left = worlds - scenarios.length;
    const kept = brought.flatMap((perDay, world) =>
      seen.low <= perDay && perDay <= seen.high ? [world] : [],
    );
    for (const world of kept.slice(0, left)) {
      scenarios.push(some.scenarios[world] ?? scenario);
      points.push(some.points[world] ?? []);
    }
    drawn += kept.length <= left ? worlds : (kept[left - 1] ?? 0) + 1;
    redrawn += some.redrawn;
    options.onProgress?.(`${scenario.name}: ${scenarios.length} of ${worlds} worlds, ${drawn} drawn`);
  }
  return { scenarios, points, redrawn, drawn };
}

function requireRange({ low, high }: SeenToday): void {
  if (!(low >= 0 && low < high))
    throw new RangeError(`evidence requires a range of what was seen today, got ${low} to ${high}`);
}
