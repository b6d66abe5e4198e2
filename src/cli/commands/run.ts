import { join } from 'node:path';
import type { Command } from 'commander';
import { type Shard, shardRange } from '../../experiment/index.js';
import { runReport } from '../../report/index.js';
import { localExecutor, ReplicationStore, Replications, runStudy } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import {
  effortOptions,
  OptionReader,
  type OptionValues,
  questionOption,
  type RawOptions,
  type RunEffort,
  readDeclared,
  readEffort,
  showingIn,
  withDeclared,
  withEnsemble,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import {
  checkJournal,
  type JournalQuestion,
  journalFiles,
  journalOptions,
  openShard,
  putOutStudy,
  unsteadyCode,
  withReport,
} from '../output/index.js';
import { openStudy, type StudySettings, study } from '../study-session.js';
import { isWithPlan, runPlan, withPlanPath } from './run-plan.js';

const defaultReplications = 20;

const ownOptions = { question: questionOption('the days as the scenario declares them') };

/** `throughline run`: what does the corridor deliver? */
export function runCommand(command: Command, { host, end }: CommandContext): void {
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withPlanPath(withDeclared(withDeclared(withEnsemble(command), effortOptions), ownOptions));
  withDeclared(command, journalOptions);
  command.action(async (scenario: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    const journal = readDeclared(reader, journalOptions);
    checkJournal(reader, journal);
    if (isWithPlan(reader)) {
      if (reader.text('question') !== undefined)
        reader.refuse('question', 'is not for --plan, which follows the days one by one');
      await runPlan(host, scenario, reader);
      return end(0);
    }
    const effort = readEffort(reader);
    const asked = readDeclared(reader, ownOptions);
    checkShard(reader, effort);
    checkEnsemble(reader, effort);
    const settings = await openStudy(host, scenario, reader, {
      replications: defaultReplications,
      takesEnsemble: true,
      check: (opened) => checkJournal(reader, journal, opened),
    });
    const { folder } = settings.output;
    const { shard } = effort;
    if (shard === undefined || folder === undefined)
      return end(await runWhole(host, settings, { ...effort, journal }, asked));
    await runShard(host, settings, { shard, folder });
    return end(0);
  });
}

function checkShard(reader: OptionReader, { shard }: RunEffort): void {
  if (shard === undefined) return;
  if (reader.text('question') !== undefined)
    reader.refuse('question', 'is not for --shard: each part counts the days as declared');
  if (reader.text('report') !== undefined)
    reader.refuse('report', 'is not for --shard; throughline report makes it of what merge writes');
  for (const option of ['xlsx', 'hxl'])
    if (reader.isSet(option)) reader.refuse(option, 'is not for --shard; merge writes it for all shards');
  if (reader.text('out') === undefined) reader.refuse('shard', 'needs --out, where its replications go');
  if (['csv', 'html'].includes(reader.text('format') ?? ''))
    reader.refuse('format', 'is text or json with --shard; throughline merge has the other forms');
}

function checkEnsemble(reader: OptionReader, { precise, shard }: RunEffort): void {
  if (reader.text('ensemble') === undefined) return;
  if (precise !== undefined)
    reader.refuse('precision', 'excludes --ensemble, of which each replication is a draw');
  if (shard !== undefined) reader.refuse('shard', 'excludes --ensemble');
}

async function runWhole(
  host: Host,
  settings: StudySettings,
  { precise, journal }: RunEffort & { readonly journal: JournalQuestion },
  asked: OptionValues<typeof ownOptions>,
): Promise<ExitCode> {
  const { scenario, replications, ensemble } = settings;
  const drawn = ensemble === undefined ? {} : { ensemble };
  const { result, manifest } = await study(host, settings, (each) =>
    runStudy(scenario, { ...each, ...asked, ...drawn, ...(precise ?? { replications }) }),
  );
  const made = { ...manifest, replications: result.replications };
  const shown = runReport.show(result, await showingIn(settings.output.language, scenario));
  const journalled = await journalFiles(scenario, settings.seed, journal);
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest: made, ...journalled });
  return unsteadyCode(result);
}

/** Runs one part of a study into a file of its own; `throughline merge` makes the result of all parts. */
async function runShard(
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
