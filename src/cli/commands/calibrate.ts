import { Command } from 'commander';
import { closestName } from '../../node/index.js';
import { calibrateReport } from '../../report/index.js';
import type { ObservedCounts, Scenario } from '../../scenario/index.js';
import {
  type CalibrateOptions,
  type CalibrateResult,
  calibrate,
  calibratedScenario,
  type FactChoice,
  faultsOf,
  requireCountsWithin,
} from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  OptionReader,
  type RawOptions,
  readObservedSetting,
  withObserved,
  withObservedInWords,
  withOutput,
  withQueueOptions,
  withResume,
  withScenario,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultRuns = 1000;
const defaultConfidence = 0.9;

/** `throughline calibrate`: which values of facts lead to what was counted? */
export function calibrateCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('calibrate').description('which values of facts lead to the daily counts?');
  withObserved(withReport(withOutput(withScenario(command))))
    .option('--facts <paths>', 'facts to fit, with commas; those of one value with + between')
    .option(
      '--day-error <share>',
      'by which the count of a day may differ from a right model (default: 0.1, and 0 of a series that is exactly the same number on many days)',
    )
    .option(
      '--series-error <share>',
      'by which all counts of a series may differ at once (default: 0.05, and 0 as above)',
    )
    .option('--replications <n>', `runs in all, at least 200 (default: ${defaultRuns})`)
    .option('--waves <n>', 'most waves that rule out values (default: 3)')
    .option('--confidence <share>', `confidence of the intervals (default: ${defaultConfidence})`)
    .option('--seed <text>', 'the same seed gives the same numbers (default: throughline)')
    .option('--workers <n>', 'threads, 1 to 64; changes no result (default: all processors, at most 8)')
    .option(
      '--memory <mb>',
      'megabytes of heap for each thread; one that needs more is replaced (default: 2048)',
    )
    .option(
      '--time-limit <s>',
      'seconds for one run, then its thread is replaced (default: 30 times the slowest, at least 60)',
    )
    .option('--quiet', 'no progress and no notes on standard error');
  withResume(command);
  withQueueOptions(command, 'instead of threads, put the runs on a queue that throughline worker serves');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await fitToCounts(host, scenario, options)),
  );
}

async function fitToCounts(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const notes: string[] = [];
  const observed = await readObservedSetting(reader, (note) => notes.push(note));
  const question = readQuestion(reader);
  const settings = await openStudy(host, name, reader, {
    replications: defaultRuns,
    fewest: 200,
    confidence: defaultConfidence,
    check: (opened) => checkAgainst(opened, question.facts, observed, reader),
  });
  const { scenario, replications: runs, isQuiet } = settings;
  if (!isQuiet) for (const note of notes) host.printError(`throughline: ${note}\n`);
  const words = withObservedInWords(settings.arguments, observed);
  const { result, manifest } = await study(host, { ...settings, arguments: words }, (each) =>
    calibrate(scenario, observed, { ...each, ...question, runs }),
  );
  const shown = calibrateReport.show(result, { scenario });
  await putOutStudy(host, settings.output, {
    scenario,
    result,
    shown,
    manifest,
    files: await calibratedFile(scenario, result),
  });
  return result.state === 'found' ? 0 : 3;
}

/** The scenario with the new ranges; none where the counts contradict the scenario. */
async function calibratedFile(
  scenario: Scenario,
  result: CalibrateResult,
): Promise<Readonly<Record<string, string>>> {
  if (result.state !== 'found') return {};
  // Loaded only here: the library of YAML takes a while.
  const { scenarioYaml } = await import('../../scenario/index.js');
  return { 'calibrated.yaml': scenarioYaml(calibratedScenario(scenario, result)) };
}

function readQuestion(reader: OptionReader): CalibrateOptions {
  const text = reader.text('facts');
  if (text === undefined) reader.refuse('facts', 'must be given: the paths of the facts to fit');
  const facts = (text ?? '').split(',').map((entry) => entry.split('+').map((path) => path.trim()));
  const periodShare = reader.share('dayError', { min: 0, max: 1 });
  const seriesShare = reader.share('seriesError', { min: 0, max: 1 });
  const waves = reader.wholeNumber('waves', { min: 1, max: 10 });
  const discrepancy = {
    ...(periodShare === undefined ? {} : { periodShare }),
    ...(seriesShare === undefined ? {} : { seriesShare }),
  };
  return { facts: text === undefined ? [] : facts, discrepancy, ...(waves === undefined ? {} : { waves }) };
}

function checkAgainst(
  scenario: Scenario,
  facts: FactChoice,
  observed: ObservedCounts,
  reader: OptionReader,
): void {
  const known = Object.keys(scenario.facts);
  for (const { path, message } of faultsOf(scenario, facts)) {
    const suggestion = known.includes(path) ? undefined : closestName(path, known);
    reader.refuse('facts', `has ${path}, which ${message}`, suggestion === undefined ? {} : { suggestion });
  }
  // Without counts the reader knows already.
  if (observed.series.length > 0) reader.parsed('observed', () => requireCountsWithin(scenario, observed));
}
