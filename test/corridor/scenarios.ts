import { expect } from 'vitest';
import { type JournalRow, type Outcome, type RunOptions, simulate } from '../../src/corridor/index.js';
import { formatProblems, parseScenario, type Scenario } from '../../src/scenario/index.js';

/** Part of a scenario as it would stand in a file. */
export type Part = { readonly [key: string]: unknown };

/** Minutes in a day. */
export const day = 1440;

/** Minute of the day of a time, such as `at(8)` or `at(17, 30)`. */
export const at = (hour: number, minute = 0): number => hour * 60 + minute;

/** A corridor in which everything is open, instantaneous and as good as unlimited: a case adds only what it is about. */
const open: Part = {
  name: 'worked by hand',
  days: 1,
  supply: {
    flights: { tonnes: 10, mix: { food: 1 } },
    road: { mix: { food: 1 } },
    pallets: 20,
    tonnesPerPallet: 0.5,
  },
  cargo: { food: { priority: 5, kilogramsPerPersonPerDay: 0 } },
  staging: { returnTrip: 0 },
  inspection: {
    policy: { kind: 'random-share', share: 0 },
    prevalence: 0,
    rejection: { removal: 0, rework: 0 },
    sites: {
      site: {
        hours: 'always',
        driveFromStaging: 0,
        approachRoom: 10_000,
        lanes: 500,
        documents: 0,
        scanners: 200,
        scan: 0,
        scanFalseAlarm: 0,
        secondaryBays: 200,
        manual: 0,
        entry: 'gate',
        driveToEntry: 0,
      },
    },
  },
  crossing: { gate: { hours: 'always', approachRoom: 10_000, lanes: 500, processing: 0 } },
  transferYard: {
    gate: {
      hours: 'always',
      room: 10_000,
      bays: 1_000,
      crews: 1_000,
      transfer: { time: 0 },
      loading: 0,
      storage: 10_000,
    },
  },
  fleet: { carriers: { fleet: { trucks: 500, shift: 'always' } } },
  governorates: { south: { population: 1_000, trip: 0, docks: 500, hours: 'always', unload: 0 } },
};

/** The open corridor with some parts replaced; records are merged; lists, values and what has a kind are exchanged. */
export function scenarioWith(...parts: readonly Part[]): Scenario {
  const parsed = parseScenario(scenarioParts(...parts));
  if (!parsed.ok) throw new Error(formatProblems(parsed.problems, 'test scenario'));
  return parsed.scenario;
}

/** The open corridor with some parts replaced, as it would stand in a file. */
export function scenarioParts(...parts: readonly Part[]): Part {
  return parts.reduce(merge, open);
}

/** One run of the open corridor with some parts replaced, journal kept and the balance checked at every event. */
export function run(...parts: readonly Part[]): Run {
  return runOf(scenarioWith(...parts));
}

/** One run of a scenario, journal kept and the balance checked at every event. */
export function runOf(scenario: Scenario, options: RunOptions = {}): Run {
  const outcome = simulate(scenario, { seed: 'hand', journal: true, checkEveryEvent: true, ...options });
  const rows = outcome.journal ?? [];
  return {
    outcome,
    rows,
    times: (milestone) => timesOf(rows, milestone),
    of: (truck) => rows.filter((row) => row.truck === truck).map((row) => [row.milestone, row.at]),
    order: (milestone) => rows.filter((row) => row.milestone === milestone).map((row) => row.truck),
  };
}

/** A run with short questions to its journal. */
export interface Run {
  readonly outcome: Outcome;
  readonly rows: readonly JournalRow[];
  /** Minutes at which truckloads reached a milestone, in the order of their numbers. */
  times(milestone: string): readonly number[];
  /** Milestones of one truckload with their minutes. */
  of(truck: number): readonly (readonly [string, number])[];
  /** Numbers of the truckloads in the order in which they reached a milestone. */
  order(milestone: string): readonly number[];
}

/** Truckloads that reach staging at exact minutes, as dated flights of 10 t a truckload. */
export function arrivals(...landings: readonly (readonly [minute: number, trucks: number])[]): Part {
  return {
    supply: { flights: { dated: landings.map(([minute, trucks]) => ({ at: minute, tonnes: 10 * trucks })) } },
  };
}

/** Parts of the one inspection site, gate, yard, carrier or governorate of the open corridor. */
export const site = (part: Part): Part => ({ inspection: { sites: { site: part } } });
export const gate = (part: Part): Part => ({ crossing: { gate: part } });
export const yard = (part: Part): Part => ({ transferYard: { gate: part } });
export const carrier = (part: Part): Part => ({ fleet: { carriers: { fleet: part } } });
export const governorate = (part: Part): Part => ({ governorates: { south: part } });

/** The rejection rule under which a truck with refused goods is turned back whole, and what becomes of it. */
export function turnedBack(fate: 'return' | 'leave', rework = 0): Part {
  // biome-ignore lint/suspicious/noThenProperty: the key of the scenario file; it is text, so nothing takes it for a promise
  return { rule: 'truck', then: fate, rework };
}

/** The balance at the end: created = delivered + intercepted + left + inside. */
export function expectBalance({ balance }: Outcome): void {
  const { delivered, intercepted, left } = balance.ended;
  expect(balance.created).toBe(delivered + intercepted + left + balance.inside);
}

function timesOf(rows: readonly JournalRow[], milestone: string): readonly number[] {
  return rows
    .filter((row) => row.milestone === milestone)
    .sort((a, b) => a.truck - b.truck || a.at - b.at)
    .map((row) => row.at);
}

function merge(base: Part, part: Part): Part {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(part)) {
    const old = merged[key];
    merged[key] = isPart(old) && isPart(value) && !('kind' in value) ? merge(old, value) : value;
  }
  return merged;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
