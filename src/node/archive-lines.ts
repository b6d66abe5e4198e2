import type { Outcome } from '../corridor/index.js';
import { streamsVersion } from '../random/index.js';
import type { ReplicationKey } from '../studies/index.js';
import { isRecord, parsedJson } from './json.js';
import { sha256 } from './scenario-hash.js';
import { version } from './version.js';

/** What the first line of a store of replications says: which version made all of it. */
export interface ArchiveHeader {
  readonly format: 'throughline replication store';
  readonly formatVersion: 1;
  readonly version: string;
  readonly streamsVersion: number | string;
}

/** A replication as a line of a store holds it. */
export interface ArchivedReplication {
  /** Of its key. */
  readonly name: string;
  readonly sha256: string;
  readonly outcome: Outcome;
}

/** Header of this version. */
export const ownHeader: ArchiveHeader = {
  format: 'throughline replication store',
  formatVersion: 1,
  version,
  streamsVersion,
};

/** A key by the hash of its scenario, as short as a line needs it. */
export function nameOfKey({ scenario, seed, replication, ledger }: ReplicationKey): string {
  return nameOf(sha256(scenario), seed, replication, ledger);
}

/** One line: what the outcome depends on, the SHA-256 of both, and the outcome. */
export function archiveLine(
  { scenario, seed, replication, ledger }: ReplicationKey,
  outcome: Outcome,
): string {
  const scenarioHash = sha256(scenario);
  const json = JSON.stringify(outcome);
  const hash = sha256(nameOf(scenarioHash, seed, replication, ledger) + json);
  const head = { scenario: outcome.scenario, scenarioHash, seed, replication, ledger, sha256: hash };
  return `${JSON.stringify(head).slice(0, -1)},"outcome":${json}}\n`;
}

/** Header from the first line; undefined when it is none. */
export function readArchiveHeader(text: string | undefined): ArchiveHeader | undefined {
  const value = parsedJson(text);
  return isHeader(value) ? value : undefined;
}

/** A later line with its hash checked; undefined when it is not as it was written. */
export function readArchiveLine(text: string | undefined): ArchivedReplication | undefined {
  const value = parsedJson(text);
  if (!isRecord(value)) return undefined;
  const { scenarioHash, seed, replication, ledger, sha256: hash, outcome } = value;
  if (typeof scenarioHash !== 'string' || typeof replication !== 'number' || typeof ledger !== 'boolean')
    return undefined;
  if (typeof seed !== 'string' && typeof seed !== 'number') return undefined;
  if (!isOutcome(outcome) || outcome.replication !== replication || outcome.seed !== seed) return undefined;
  const name = nameOf(scenarioHash, seed, replication, ledger);
  return hash === sha256(name + JSON.stringify(outcome)) ? { name, sha256: hash, outcome } : undefined;
}

function nameOf(scenarioHash: string, seed: string | number, replication: number, ledger: boolean): string {
  return `${scenarioHash} ${JSON.stringify(seed)} ${replication} ${ledger ? 'ledger' : 'plain'}`;
}

function isHeader(value: unknown): value is ArchiveHeader {
  return (
    isRecord(value) &&
    value['format'] === ownHeader.format &&
    value['formatVersion'] === ownHeader.formatVersion &&
    typeof value['version'] === 'string' &&
    (typeof value['streamsVersion'] === 'string' || typeof value['streamsVersion'] === 'number')
  );
}

// What else is in it the hash vouches for, and running a sample again.
function isOutcome(value: unknown): value is Outcome {
  return isRecord(value) && isRecord(value['throughput']) && isRecord(value['stages']);
}
