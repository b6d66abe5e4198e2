import type { Command } from 'commander';
import { createManifest, createPool, mergeReplications } from '../../node/index.js';
import { runReport } from '../../report/index.js';
import { summariseRun } from '../../studies/index.js';
import type { Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  BadInput,
  OptionReader,
  type RawOptions,
  readRunAgain,
  runAgainOption,
  scenarioFile,
  showingIn,
  withLanguage,
  withOutput,
} from '../options/index.js';
import { commandText, hxlOption, putOutStudy, readOutputSettings, workbookOption } from '../output/index.js';
import { withQuiet } from '../quiet-option.js';

/** `throughline merge`: the result of a run from the files of its shards, the same as of one machine. */
export function mergeCommand(command: Command, { host, end }: CommandContext): void {
  withQuiet(withLanguage(withOutput(command)))
    .option('--confidence <share>', 'confidence of the intervals (default: as the shards were asked for)')
    .option(...workbookOption)
    .option(...hxlOption)
    .option(...runAgainOption('replications of each file that are'))
    .option('--large', 'take shards of a scenario that brings more than 20,000 truckloads a day');
  command.action(async (files: readonly string[], options: RawOptions) => {
    await merge(host, files, options);
    end(0);
  });
}

async function merge(host: Host, files: readonly string[], options: RawOptions): Promise<void> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const asked = reader.share('confidence', { min: 0.5, max: 0.9999 });
  const runAgain = readRunAgain(reader);
  reader.check();
  const startedAt = host.now();
  const executor = createPool({ workers: Math.min(8, host.processors), onWarning: () => {} });
  const large = reader.isSet('large');
  const merged = await mergeReplications(files, { runAgain, executor, large, signal: host.signal }).finally(
    () => executor.close(),
  );
  if (!merged.ok) throw new BadInput(merged.groups);
  const { scenario, seed, outcomes } = merged;
  const confidence = asked ?? merged.confidence;
  if (confidence === undefined) {
    reader.refuse('confidence', 'must be given, as the shards were asked for different ones');
    reader.check();
  }
  const result = summariseRun(scenario, outcomes, confidence ?? 0.95);
  const manifest = createManifest({
    scenario,
    seed,
    replications: outcomes.length,
    command: commandText(host.words),
    // One machine makes the same.
    arguments: [
      ...['run', scenarioFile, '--seed', String(seed), '--replications', String(outcomes.length)],
      ...['--confidence', String(confidence)],
    ],
    startedAt,
    finishedAt: host.now(),
  });
  const shown = runReport.show(result, await showingIn(output.language, scenario));
  await putOutStudy(host, output, { scenario, result, shown, manifest });
}
