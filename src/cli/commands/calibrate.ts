import type { Command } from 'commander';
import { closestName, ensembleFile } from '../../node/index.js';
import { calibrateReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type CalibrateResult,
  calibrate,
  calibratedEnsemble,
  calibratedScenario,
  type FactChoice,
  faultsOf,
  requireCountsWithin,
} from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  countedOnly,
  neededOption,
  OptionReader,
  observedOptions,
  parsedOption,
  type RawOptions,
  readDeclared,
  readObservedSetting,
  shareOption,
  showingIn,
  wholeOption,
  withDeclared,
  withObservedInWords,
  withOutput,
  withReplications,
  withScenario,
  withSeed,
  withThreads,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultRuns = 1000;
const defaultConfidence = 0.9;

const ownOptions = {
  facts: neededOption(
    parsedOption(
      '--facts <paths>',
      'facts to fit, with commas; those of one value with + between',
      readFacts,
    ),
    'must be given: the paths of the facts to fit',
  ),
  waves: wholeOption('--waves <n>', 'most waves that rule out values (default: 3)', { min: 1, max: 10 }),
};

const errorOptions = {
  periodShare: shareOption(
    '--day-error <share>',
    'by which the count of a day may differ from a right model (default: 0.1, and 0 of a series that is exactly the same number on many days)',
    { min: 0, max: 1 },
  ),
  seriesShare: shareOption(
    '--series-error <share>',
    'by which all counts of a series may differ at once (default: 0.05, and 0 as above)',
    { min: 0, max: 1 },
  ),
};

/** `throughline calibrate`: which values of facts lead to what was counted? */
export function calibrateCommand(command: Command, { host, end }: CommandContext): void {
  withDeclared(withReport(withOutput(withScenario(command))), observedOptions);
  withDeclared(withDeclared(command, ownOptions), errorOptions);
  const runs = `runs in all, at least 200 (default: ${defaultRuns})`;
  withThreads(withReplications(withSeed(command), runs, defaultConfidence));
  command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await fitToCounts(host, scenario, options)),
  );
}

async function fitToCounts(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const notes: string[] = [];
  const note = (each: string): void => void notes.push(each);
  let observed = await readObservedSetting(reader, note);
  const { facts = [], ...asked } = readDeclared(reader, ownOptions);
  const discrepancy = readDeclared(reader, errorOptions);
  const settings = await openStudy(host, name, reader, {
    replications: defaultRuns,
    fewest: 200,
    confidence: defaultConfidence,
    check(opened) {
      checkFacts(opened, facts, reader);
      // Without counts the reader knows already.
      if (observed.series.length === 0) return;
      observed = countedOnly(opened, observed, reader, note);
      if (observed.series.length > 0) reader.parsed('observed', () => requireCountsWithin(opened, observed));
    },
  });
  const { scenario, replications: runs, isQuiet } = settings;
  if (!isQuiet) for (const each of notes) host.printError(`throughline: ${each}\n`);
  const words = withObservedInWords(settings.arguments, observed);
  const { result, manifest } = await study(host, { ...settings, arguments: words }, (each) =>
    calibrate(scenario, observed, { ...each, ...asked, facts, discrepancy, runs }),
  );
  const shown = calibrateReport.show(result, await showingIn(settings.output.language, scenario));
  await putOutStudy(host, settings.output, {
    scenario,
    result,
    shown,
    manifest,
    files: await calibratedFiles(scenario, result, settings.seed),
  });
  return result.state === 'found' ? 0 : 3;
}

/** The scenario with the new ranges, and the ensemble; none where the counts contradict the scenario. */
async function calibratedFiles(
  scenario: Scenario,
  result: CalibrateResult,
  seed: string,
): Promise<Readonly<Record<string, string>>> {
  if (result.state !== 'found') return {};
  // Loaded only here: the library of YAML takes a while.
  const { scenarioYaml } = await import('../../scenario/index.js');
  const calibrated = calibratedScenario(scenario, result);
  const ensemble = ensembleFile(calibratedEnsemble(scenario, result), { scenario, calibrated, seed });
  return { 'calibrated.yaml': scenarioYaml(calibrated), 'ensemble.json': ensemble };
}

function readFacts(text: string): FactChoice {
  return text.split(',').map((entry) => entry.split('+').map((path) => path.trim()));
}

function checkFacts(scenario: Scenario, facts: FactChoice, reader: OptionReader): void {
  const known = Object.keys(scenario.facts);
  for (const { path, message } of faultsOf(scenario, facts)) {
    const suggestion = known.includes(path) ? undefined : closestName(path, known);
    reader.refuse('facts', `has ${path}, which ${message}`, suggestion === undefined ? {} : { suggestion });
  }
}
