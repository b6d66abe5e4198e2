import { join } from 'node:path';
import { Command } from 'commander';
import { keepReplications, type ReplicationStudy } from '../node/index.js';
import { localExecutor, runStudy } from '../studies/index.js';
import type { ExitCode, Host } from './host.js';
import { ending, keepInFile, keepInMemory, replicationsFile } from './kept-work.js';
import { OptionReader, type RawOptions } from './option-reader.js';
import { type OutputSettings, putOut, readOutputSettings } from './result-output.js';
import { type RunEffort, readEffort, withEffort } from './run-effort.js';
import { runForms } from './run-forms.js';
import { isWithPlan, runPlan, withPlanPath } from './run-plan.js';
import { runShard } from './run-shard.js';
import { withOutput, withScenario, withStudyOptions } from './shared-options.js';
import { readStudySettings, type StudySettings, study } from './study-session.js';

const defaultReplications = 20;

/** Everything that the command line of a run says. */
interface RunSettings {
  readonly output: OutputSettings;
  readonly effort: RunEffort;
  readonly settings: StudySettings;
  readonly isResumed: boolean;
}

/** `throughline run`: what does the corridor deliver? */
export function runCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('run').description('what does the corridor deliver?');
  withOutput(withStudyOptions(withScenario(command), defaultReplications));
  withPlanPath(withEffort(command)).option(
    '--resume',
    'go on with the finished replications in --out; begins where there are none',
  );
  return command.action(async (scenario: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    if (isWithPlan(reader)) {
      await runPlan(host, scenario, reader);
      return end(0);
    }
    const { output, effort, settings, isResumed } = await readRun(host, scenario, reader);
    const { shard } = effort;
    const { folder } = output;
    if (shard === undefined || folder === undefined)
      await runWhole(host, { output, effort, settings, isResumed });
    else await runShard(host, settings, { shard, folder, format: output.format, isResumed });
    end(0);
  });
}

async function readRun(host: Host, name: string | undefined, reader: OptionReader): Promise<RunSettings> {
  const output = readOutputSettings(reader);
  const effort = readEffort(reader);
  const isResumed = reader.isSet('resume');
  if (output.folder === undefined) {
    if (isResumed) reader.refuse('resume', 'needs --out, where the finished replications are');
    if (effort.shard !== undefined) reader.refuse('shard', 'needs --out, where its replications go');
  }
  if (effort.shard !== undefined && output.format === 'csv') {
    reader.refuse('format', 'is text or json with --shard; throughline merge has the tables');
  }
  const settings = await readStudySettings(name, reader, host, { replications: defaultReplications });
  return { output, effort, settings, isResumed };
}

async function runWhole(host: Host, { output, effort, settings, isResumed }: RunSettings): Promise<void> {
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
    const { result, manifest } = await study(host, settings, ({ executor = localExecutor(), ...each }) =>
      runStudy(scenario, {
        ...each,
        ...(precise ?? { replications }),
        executor: keepReplications(executor, kept),
      }),
    );
    const made = { ...manifest, replications: result.replications };
    putOut(host, output, runForms(scenario, result, made, host.ink), made);
    kept.discard();
  });
}
