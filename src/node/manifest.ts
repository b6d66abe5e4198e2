import { streamsVersion } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { scenarioHash } from './scenario-hash.js';
import { version } from './version.js';

/** How a result was made: enough to make it again and to see that it is the same. */
export interface Manifest {
  /** Version of this package. */
  readonly version: string;
  readonly scenario: string;
  /** SHA-256 of the canonical JSON of the scenario as it was run. */
  readonly scenarioHash: string;
  /** The facts that no counts inform, of a calibrated scenario. */
  readonly notInformed?: string;
  readonly seed: string | number;
  readonly replications: number;
  /** Node and V8, as logarithms may differ in the last bit between engines. */
  readonly node: string;
  readonly v8: string;
  /** Version of the layout of random streams. */
  readonly streamsVersion: number | string;
  /** The command line that made it. */
  readonly command: string;
  /** Words of a command line that makes it again from the `scenario.json` beside it; empty when it was not made by one. */
  readonly arguments: readonly string[];
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly wallSeconds: number;
  /** SHA-256 of each file of the result. */
  readonly results: Readonly<Record<string, string>>;
  /** SHA-256 of what must be the same when the result is made again: each file without the manifest in it. */
  readonly contents: Readonly<Record<string, string>>;
}

/** What a manifest cannot find out by itself. */
export interface ManifestOptions {
  readonly scenario: Scenario;
  readonly seed: string | number;
  readonly replications: number;
  readonly command: string;
  readonly arguments?: readonly string[];
  readonly startedAt: Date;
  readonly finishedAt: Date;
}

/** Manifest of a result whose files are not yet written. */
export function createManifest(options: ManifestOptions): Manifest {
  const { scenario, seed, replications, command, startedAt, finishedAt } = options;
  const notInformed = notInformedSentence(scenario);
  return {
    version,
    scenario: scenario.name,
    scenarioHash: scenarioHash(scenario),
    ...(notInformed === undefined ? {} : { notInformed }),
    seed,
    replications,
    node: process.version,
    v8: process.versions.v8,
    streamsVersion,
    command,
    arguments: options.arguments ?? [],
    startedAt: startedAt.toISOString(),
    wallSeconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    results: {},
    contents: {},
  };
}

/** A sentence on the facts of which the counts that a scenario was calibrated to told nothing; undefined where there are none. */
function notInformedSentence({ facts }: Pick<Scenario, 'facts'>): string | undefined {
  const byCounts = new Map<string, string[]>();
  for (const [path, { notInformedBy }] of Object.entries(facts)) {
    if (notInformedBy === undefined) continue;
    byCounts.set(notInformedBy, [...(byCounts.get(notInformedBy) ?? []), path]);
  }
  if (byCounts.size === 0) return undefined;
  return Array.from(byCounts, ([counts, paths]) => {
    const subject = paths.length === 1 ? '1 fact was' : `${paths.length} facts were`;
    return `${subject} not informed by the ${counts}, and ${paths.length === 1 ? 'keeps its' : 'keep their'} assumed value${paths.length === 1 ? '' : 's'}: ${paths.join(', ')}.`;
  }).join(' ');
}
