import { Command } from 'commander';
import { runReport } from '../../report/index.js';
import { runStudy } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  effortOptions,
  OptionReader,
  type RawOptions,
  type RunEffort,
  readEffort,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, type StudySettings, study } from '../study-session.js';
import { isWithPlan, runPlan, withPlanPath } from './run-plan.js';
import { runShard } from './run-shard.js';

const defaultReplications = 20;

/** `throughline run`: what does the corridor deliver? */
export function runCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('run').description('what does the corridor deliver?');
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withPlanPath(withDeclared(command, effortOptions));
  return command.action(async (scenario: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    if (isWithPlan(reader)) {
      await runPlan(host, scenario, reader);
      return end(0);
    }
    const effort = readEffort(reader);
    checkShard(reader, effort);
    const settings = await openStudy(host, scenario, reader, { replications: defaultReplications });
    const { folder } = settings.output;
    const { shard } = effort;
    if (shard === undefined || folder === undefined) await runWhole(host, settings, effort);
    else await runShard(host, settings, { shard, folder });
    end(0);
  });
}

function checkShard(reader: OptionReader, { shard }: RunEffort): void {
  if (shard === undefined) return;
  if (reader.text('report') !== undefined)
    reader.refuse('report', 'is not for --shard; throughline report makes it of what merge writes');
  if (reader.text('out') === undefined) reader.refuse('shard', 'needs --out, where its replications go');
  if (['csv', 'html'].includes(reader.text('format') ?? ''))
    reader.refuse('format', 'is text or json with --shard; throughline merge has the other forms');
}

async function runWhole(host: Host, settings: StudySettings, { precise }: RunEffort): Promise<void> {
  const { scenario, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    runStudy(scenario, { ...each, ...(precise ?? { replications }) }),
  );
  const made = { ...manifest, replications: result.replications };
  const shown = runReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest: made });
}
