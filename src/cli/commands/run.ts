import { join } from 'node:path';
import { Command } from 'commander';
import { keepReplications, type ReplicationStudy } from '../../node/index.js';
import { runReport } from '../../report/index.js';
import { localExecutor, runStudy } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  OptionReader,
  type RawOptions,
  type RunEffort,
  readEffort,
  readRunAgain,
  runAgainOption,
  withEffort,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import {
  ending,
  keepInFile,
  keepInMemory,
  type OutputSettings,
  putOutStudy,
  readOutputSettings,
  replicationsFile,
  withReport,
} from '../output/index.js';
import { openScenario, readStudySettings, type StudySettings, study } from '../study-session.js';
import { isWithPlan, runPlan, withPlanPath } from './run-plan.js';
import { runShard } from './run-shard.js';

const defaultReplications = 20;

/** Everything that the command line of a run says. */
interface RunSettings {
  readonly output: OutputSettings;
  readonly effort: RunEffort;
  readonly settings: StudySettings;
  readonly isResumed: boolean;
  /** Resumed replications that are run again. */
  readonly runAgain: number;
}

/** `throughline run`: what does the corridor deliver? */
export function runCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('run').description('what does the corridor deliver?');
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withPlanPath(withEffort(command))
    .option('--resume', 'go on with the finished replications in --out; begins where there are none')
    .option(...runAgainOption('resumed replications that are'));
  return command.action(async (scenario: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    if (isWithPlan(reader)) {
      await runPlan(host, scenario, reader);
      return end(0);
    }
    const asked = await readRun(host, scenario, reader);
    const { output, effort, settings, isResumed, runAgain } = asked;
    const { shard } = effort;
    const { folder } = output;
    if (shard === undefined || folder === undefined) await runWhole(host, asked);
    else await runShard(host, settings, { shard, folder, format: output.format, isResumed, runAgain });
    end(0);
  });
}

async function readRun(host: Host, name: string | undefined, reader: OptionReader): Promise<RunSettings> {
  const output = readOutputSettings(reader);
  const effort = readEffort(reader);
  const isResumed = reader.isSet('resume');
  if (!isResumed && reader.text('runAgain') !== undefined) reader.refuse('runAgain', 'belongs to --resume');
  const runAgain = readRunAgain(reader);
  if (effort.shard !== undefined && output.page !== undefined)
    reader.refuse('report', 'is not for --shard; throughline report makes it of what merge writes');
  if (output.folder === undefined) {
    if (isResumed) reader.refuse('resume', 'needs --out, where the finished replications are');
    if (effort.shard !== undefined) reader.refuse('shard', 'needs --out, where its replications go');
  }
  if (effort.shard !== undefined && (output.format === 'csv' || output.format === 'html')) {
    reader.refuse('format', 'is text or json with --shard; throughline merge has the other forms');
  }
  const opened = await openScenario(name, reader);
  const settings = readStudySettings(opened, reader, host, { replications: defaultReplications });
  return { output, effort, settings, isResumed, runAgain };
}

async function runWhole(host: Host, asked: RunSettings): Promise<void> {
  const { output, effort, settings, isResumed, runAgain } = asked;
  const { scenario, seed, confidence } = settings;
  const { precise } = effort;
  const replications = precise?.maxReplications ?? settings.replications;
  const whole: ReplicationStudy = { scenario, seed, replications, confidence, shard: { index: 1, of: 1 } };
  const { folder } = output;
  const kept =
    folder === undefined
      ? keepInMemory(host, whole)
      : keepInFile(host, join(folder, replicationsFile), whole, isResumed);
  await ending(kept, async () => {
    const { result, manifest } = await study(
      host,
      settings,
      async ({ executor = localExecutor(), ...each }) => {
        await kept.check({ executor, signal: host.signal, runAgain });
        return await runStudy(scenario, {
          ...each,
          ...(precise ?? { replications }),
          executor: keepReplications(executor, kept),
        });
      },
    );
    const made = { ...manifest, replications: result.replications };
    const shown = runReport.show(result, { scenario });
    await putOutStudy(host, output, { scenario, result, shown, manifest: made });
    kept.discard();
  });
}
