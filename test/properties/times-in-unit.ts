import type { Scenario } from '../../src/scenario/index.js';

const minutesIn = { s: 1 / 60, min: 1, h: 60, d: 1_440 } as const;

/** A unit of time that a scenario may be written in. */
export type TimeUnit = keyof typeof minutesIn;

/** Names under which a scenario has a distribution of a time. */
const distributions = new Set([
  ...['approval', 'returnTrip', 'rework', 'removal', 'driveFromStaging', 'driveToEntry', 'documents'],
  ...['primary', 'scan', 'repair', 'manual', 'search', 'processing', 'duration', 'time', 'loading'],
  ...['wait', 'trip', 'unload'],
]);

/** Names under which a scenario has a time. */
const times = new Set(['spacing', 'meanUptime', 'work', 'rest', 'retry', 'maxWait']);

/** Parameters of a distribution that are in the unit of what it draws. */
const timesOfDistribution = new Set(['mean', 'value', 'low', 'mode', 'high', 'sd', 'p50', 'p95']);

/** A scenario as data for the parser, with every time written as a text in the unit. */
export function timesInUnit(scenario: Scenario, unit: TimeUnit): unknown {
  const write = (minutes: number): string => `${minutes / minutesIn[unit]} ${unit}`;
  const rewrite = (value: unknown, key: string, inDistribution: boolean): unknown => {
    if (typeof value === 'number')
      return times.has(key) || (inDistribution && timesOfDistribution.has(key)) ? write(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => rewrite(each, key, inDistribution));
    const isDistribution = distributions.has(key) && 'kind' in value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, rewrite(each, name, isDistribution)]),
    );
  };
  return rewrite({ ...scenario, facts: {} }, '', false);
}
