import type { Command } from 'commander';
import { type JournalRow, type Outcome, simulate } from '../../corridor/index.js';
import { createManifest } from '../../node/index.js';
import { journalCsv, journalStory, type TruckStory, traceText } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { formats } from '../format-option.js';
import type { ExitCode, Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  OptionReader,
  type RawOptions,
  repeatableWords,
  showingIn,
  withLanguage,
  withOutput,
  withScenario,
  withSeedAndDays,
} from '../options/index.js';
import { commandText, mostJournalDays as mostDays, putOut, readOutputSettings } from '../output/index.js';
import { readScenarioArgument } from '../study-session.js';

/** `throughline trace`: one truck's story, minute by minute. */
export function traceCommand(command: Command, { host, end }: CommandContext): void {
  withOutput(
    withSeedAndDays(withScenario(command), `days counted, at most ${mostDays} with the warm-up`),
    formats,
  );
  withLanguage(command)
    .option('--quiet', 'no notes on standard error')
    .option('--truck <n>', 'number of the truckload in the order of arrival, from 1 (default: 1)')
    .option('--replication <n>', 'number of the replication, from 0 (default: 0)');
  command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await trace(host, scenario, options)),
  );
}

async function trace(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader, formats);
  const seed = reader.text('seed') ?? 'throughline';
  const truck = reader.wholeNumber('truck', { min: 1, max: 1e9 }) ?? 1;
  const replication = reader.wholeNumber('replication', { min: 0, max: 1e6 }) ?? 0;
  const scenario = await readScenarioArgument(name, reader);
  checkLength(scenario, reader);
  const startedAt = host.now();
  const outcome = simulate(scenario, { seed, replication, journal: true });
  const rows = rowsOf(outcome, truck, reader);
  const command = commandText(host.words);
  const finishedAt = host.now();
  const manifest = createManifest({
    scenario,
    seed,
    replications: 1,
    command,
    arguments: repeatableWords(host, reader),
    startedAt,
    finishedAt,
  });
  const story: TruckStory = journalStory(scenario, { seed, replication, truck }, rows);
  const { words } = await showingIn(output.language, scenario);
  const forms = {
    scenario,
    text: () => traceText(story, host.ink, words),
    json: { ...story, digest: outcome.digest },
    tables: { 'trace.csv': journalCsv(story) },
  };
  putOut(host, output, forms, manifest);
  return 0;
}

function checkLength({ days, warmUpDays }: Scenario, reader: OptionReader): void {
  if (days + warmUpDays > mostDays) {
    reader.refuse(
      'days',
      `with the warm-up must be at most ${mostDays} for a trace, got ${days + warmUpDays}`,
    );
  }
  reader.check();
}

function rowsOf(outcome: Outcome, truck: number, reader: OptionReader): readonly JournalRow[] {
  const rows = (outcome.journal ?? []).filter((row) => row.truck === truck);
  if (rows.length === 0) {
    reader.refuse(
      'truck',
      `must be from 1 to ${outcome.balance.created}, the truckloads of the run, got ${truck}`,
    );
  }
  reader.check();
  return rows;
}
