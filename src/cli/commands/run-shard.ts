import { join } from 'node:path';
import { type Shard, shardRange } from '../../experiment/index.js';
import { keepReplications } from '../../node/index.js';
import { localExecutor, Replications } from '../../studies/index.js';
import type { Host } from '../host.js';
import { ending, type Format, jsonText, keepInFile } from '../output/index.js';
import { type StudySettings, study } from '../study-session.js';

/** Which part of a run is to be done, and where its replications go. */
export interface ShardSettings {
  readonly shard: Shard;
  readonly folder: string;
  readonly format: Format;
  readonly isResumed: boolean;
  /** Resumed replications that are run again. */
  readonly runAgain: number;
}

/** Runs one part of a study into a file of its own; `throughline merge` makes the result of all parts. */
export async function runShard(host: Host, settings: StudySettings, options: ShardSettings): Promise<void> {
  const { scenario, seed, confidence, replications } = settings;
  const { shard, folder, format, isResumed, runAgain } = options;
  const { from, to } = shardRange(replications, shard);
  const path = join(folder, `shard-${shard.index}-of-${shard.of}.ndjson`);
  const part = { scenario, seed, replications, confidence, shard };
  const kept = keepInFile(host, path, part, isResumed, to - from);
  await ending(kept, async () => {
    await study(host, settings, async ({ executor = localExecutor(), ...each }) => {
      await kept.check({ executor, signal: host.signal, runAgain });
      const runs = new Replications({ ...each, executor: keepReplications(executor, kept) });
      return await runs.outcomes(scenario, { first: from }, to - from, each.onProgress);
    });
    kept.close();
  });
  const made = { file: path, shard: `${shard.index}/${shard.of}`, from, to, replications };
  host.print(format === 'json' ? jsonText(made) : `${path}: ${to - from} of ${replications} replications\n`);
}
