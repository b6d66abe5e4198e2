import type { ReplicationsHeader } from './replication-lines.js';

/** What must agree before replications may stand in one result, with its name for people. */
const fields = {
  version: 'throughline version',
  streamsVersion: 'streams version',
  scenarioHash: 'scenario hash',
  seed: 'seed',
  replications: 'number of replications',
} as const;

/** A field in which two studies differ. */
export interface StudyDifference {
  /** Such as `scenario hash`. */
  readonly name: string;
  readonly here: string;
  readonly there: string;
}

/** Fields in which two studies differ, so that their replications may not be mixed; none when they are the same study. */
export function differingStudies(here: ReplicationsHeader, there: ReplicationsHeader): StudyDifference[] {
  return recordKeys(fields)
    .filter((field) => here[field] !== there[field])
    .map((field) => ({ name: fields[field], here: shown(here[field]), there: shown(there[field]) }));
}

function recordKeys<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

function shown(value: string | number): string {
  return typeof value === 'string' && !/^[0-9a-f]{64}$|^\d+\.\d+/.test(value)
    ? JSON.stringify(value)
    : String(value);
}
