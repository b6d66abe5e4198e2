import { parseScenario, type Scenario } from '../../src/scenario/index.js';

/** Settings written over those of an endless corridor, stage by stage. */
export interface Parts {
  readonly days: number;
  readonly warmUpDays?: number;
  readonly supply?: object;
  readonly staging?: object;
  readonly inspection?: object;
  readonly site?: object;
  readonly entry?: object;
  readonly yard?: object;
  readonly carrier?: object;
  readonly fleet?: object;
  readonly governorates?: object;
}

const endlessSite = {
  hours: 'always',
  driveFromStaging: 0,
  driveToEntry: 0,
  documents: 0,
  scan: 0,
  lanes: 1_000,
  scanners: 500,
  secondaryBays: 1_000,
  approachRoom: 100_000,
};

const endlessEntry = {
  hours: 'always',
  approachRoom: 100_000,
  lanes: 500,
  processing: 0,
  dailyLimit: 20_000,
};

const endlessYard = {
  hours: 'always',
  room: 10_000,
  bays: 1_000,
  crews: 1_000,
  transfer: { time: 0 },
  loading: 0,
  storage: 100_000,
};

/** A governorate that takes neither time nor room, for the parts of a fleet test to change. */
export const endlessGovernorate = {
  population: 1_000,
  trip: 0,
  returnTrip: 0,
  unload: 0,
  docks: 1_000,
  hours: 'always',
};

/**
 * A corridor in which no stage takes time, shuts or runs out, save what the parts say: so that one stage can be
 * judged alone, run through the whole chain. Trucks are not scanned (random share 0).
 */
export function endlessCorridor(parts: Parts): Scenario {
  return scenarioOf({
    name: 'endless',
    days: parts.days,
    warmUpDays: parts.warmUpDays ?? 0,
    supply: parts.supply ?? {},
    staging: { returnTrip: 0, order: 'arrival', ...parts.staging },
    inspection: {
      policy: { kind: 'random-share', share: 0 },
      ...parts.inspection,
      sites: { only: { ...endlessSite, ...parts.site } },
    },
    crossing: { rafah: { ...endlessEntry, ...parts.entry } },
    transferYard: { rafah: { ...endlessYard, ...parts.yard } },
    fleet: { ...parts.fleet, carriers: { own: { trucks: 10_000, shift: 'always', ...parts.carrier } } },
    governorates: parts.governorates ?? { here: endlessGovernorate },
  });
}

/** A scenario from an object that is known to be sound; TypeError with the problems where it is not. */
export function scenarioOf(input: unknown): Scenario {
  const parsed = parseScenario(input);
  if (parsed.ok) return parsed.scenario;
  throw new TypeError(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
}
