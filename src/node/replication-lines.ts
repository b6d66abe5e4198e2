import type { Outcome } from '../corridor/index.js';
import type { Shard } from '../experiment/index.js';
import { streamsVersion } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { isRecord, parsedJson } from './json.js';
import { scenarioHash, sha256 } from './scenario-hash.js';
import { version } from './version.js';

/** What the first line of a file of replications says: enough to know which results belong together. */
export interface ReplicationsHeader {
  readonly format: 'throughline replications';
  readonly formatVersion: 1;
  /** Version of this package. */
  readonly version: string;
  readonly streamsVersion: number | string;
  readonly scenarioHash: string;
  readonly seed: string | number;
  /** Replications of the whole study, all shards together. */
  readonly replications: number;
  /** Which part of them is in this file, such as `2/3`. */
  readonly shard: string;
  /** Confidence of the intervals that were asked for; the replications do not depend on it. */
  readonly confidence: number;
}

/** Header as it stands in a file, with the scenario as plain data that nobody has looked at yet. */
export type StoredHeader = ReplicationsHeader & { readonly scenario: unknown };

/** The study that a file's replications belong to. */
export interface ReplicationStudy {
  readonly scenario: Scenario;
  readonly seed: string | number;
  readonly replications: number;
  readonly confidence: number;
  readonly shard: Shard;
}

/** A replication as read, or what is wrong with its line. */
export type ReadReplication =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly reason: string };

/** Header of a study's file. */
export function headerOf(study: ReplicationStudy): StoredHeader {
  const { scenario, seed, replications, confidence, shard } = study;
  return {
    format: 'throughline replications',
    formatVersion: 1,
    version,
    streamsVersion,
    scenarioHash: scenarioHash(scenario),
    seed,
    replications,
    shard: `${shard.index}/${shard.of}`,
    confidence,
    scenario,
  };
}

/** One line of a file: the replication's number, the SHA-256 of its outcome's JSON, and the outcome. */
export function replicationLine(outcome: Outcome): string {
  const json = JSON.stringify(outcome);
  return `{"replication":${outcome.replication},"sha256":"${sha256(json)}","outcome":${json}}\n`;
}

/** Header from the first line; undefined when it is none. */
export function readHeader(text: string | undefined): StoredHeader | undefined {
  const value = parsedJson(text);
  return isHeader(value) ? value : undefined;
}

/** Replication from a later line, with its hash checked: what is read is what was written. */
export function readReplication(text: string | undefined, header: ReplicationsHeader): ReadReplication {
  const value = parsedJson(text);
  if (!isRecord(value)) return { ok: false, reason: 'is not JSON' };
  if (isHeader(value)) return { ok: false, reason: 'is the first line of another file' };
  const { replication, sha256: stored, outcome } = value;
  if (!isRecord(outcome) || stored !== sha256(JSON.stringify(outcome))) {
    return { ok: false, reason: 'was changed after it was written: its SHA-256 is another' };
  }
  if (!isOutcome(outcome) || outcome.replication !== replication || outcome.seed !== header.seed) {
    return { ok: false, reason: 'is not an outcome of the study that the first line names' };
  }
  if (outcome.replication >= header.replications) {
    return { ok: false, reason: `is replication ${outcome.replication} of ${header.replications}` };
  }
  return { ok: true, outcome };
}

function isHeader(value: unknown): value is StoredHeader {
  if (!isRecord(value)) return false;
  const { format, formatVersion, seed, replications, confidence, shard, scenario } = value;
  return (
    format === 'throughline replications' &&
    formatVersion === 1 &&
    [value['version'], value['scenarioHash']].every((each) => typeof each === 'string') &&
    [value['streamsVersion'], seed].every((each) => typeof each === 'string' || typeof each === 'number') &&
    [replications, confidence].every((each) => typeof each === 'number') &&
    typeof shard === 'string' &&
    isRecord(scenario)
  );
}

// The hash says that it is an outcome as this package wrote it; this says that it is not another JSON with a hash.
function isOutcome(value: Record<string, unknown>): value is Record<string, unknown> & Outcome {
  const { replication, days, digest } = value;
  const parts = [
    'throughput',
    'stages',
    'zones',
    'resources',
    'bottleneck',
    'work',
    'stockGrowth',
    'cost',
    'needMet',
  ];
  return (
    Number.isInteger(replication) &&
    Number(replication) >= 0 &&
    Number.isInteger(days) &&
    typeof digest === 'string' &&
    parts.every((part) => typeof value[part] === 'object' && value[part] !== null)
  );
}
