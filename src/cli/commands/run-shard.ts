import { join } from 'node:path';
import { type Shard, shardRange } from '../../experiment/index.js';
import { localExecutor, ReplicationStore, Replications } from '../../studies/index.js';
import type { Host } from '../host.js';
import { jsonText, openShard } from '../output/index.js';
import { type StudySettings, study } from '../study-session.js';

/** Runs one part of a study into a file of its own; `throughline merge` makes the result of all parts. */
export async function runShard(
  host: Host,
  settings: StudySettings,
  { shard, folder }: { readonly shard: Shard; readonly folder: string },
): Promise<void> {
  const { scenario, seed, confidence, replications, output, checkpoint } = settings;
  const { isResumed = false, runAgain = 1 } = checkpoint ?? {};
  const { from, to } = shardRange(replications, shard);
  const path = join(folder, `shard-${shard.index}-of-${shard.of}.ndjson`);
  const part = { scenario, seed, replications, confidence, shard };
  const kept = openShard(host, path, part, { isResumed, wanted: to - from });
  try {
    await study(
      host,
      { ...settings, checkpoint: undefined },
      async ({ executor = localExecutor(), ...each }) => {
        await kept.check({ executor, signal: host.signal, runAgain });
        const { archive } = kept;
        const runs = new Replications({ ...each, executor: new ReplicationStore(executor, { archive }) });
        return await runs.outcomes(scenario, { first: from }, to - from, each.onProgress);
      },
    );
  } catch (error) {
    throw kept.endedBy(error);
  }
  kept.close();
  const made = { file: path, shard: `${shard.index}/${shard.of}`, from, to, replications };
  const text = `${path}: ${to - from} of ${replications} replications\n`;
  host.print(output.format === 'json' ? jsonText(made) : text);
}
