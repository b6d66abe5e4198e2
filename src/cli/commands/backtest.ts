import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Discrepancy } from '../../experiment/index.js';
import { backtestReport } from '../../report/index.js';
import type { ReadAlternative, ReadAlternatives, Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import { backtest, backtestFacts, faultsOf, type Plan, sharedDays } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  countedOnly,
  OptionReader,
  observedOptions,
  parsedOption,
  pathsOption,
  type RawOptions,
  readDeclared,
  readWholeObservedSetting,
  showingIn,
  switchOption,
  textOption,
  wholeOption,
  withDeclared,
  withEnsemble,
  withObservedInWords,
  withOutput,
  withPlan,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultMembers = 99;

const ownOptions = {
  facts: pathsOption(
    '--facts <paths>',
    'facts drawn within their ranges, with commas (default: all with a range); with --rolling, facts to fit, those of one value with + between',
  ),
  rolling: parsedOption(
    '--rolling <days>',
    'forecasts from one origin after the other: facts are fitted to so many days before each, such as 28d',
    (text) => readDays(text, 7),
  ),
  every: parsedOption('--every <days>', 'days between origins, such as 7d (default: 7d)', (text) =>
    readDays(text, 1),
  ),
  runs: wholeOption('--runs <n>', 'runs of the calibration at each origin (default: 400)', {
    min: 200,
    max: 100_000,
  }),
  alternatives: textOption(
    '--alternatives <file>',
    'what may happen and no model foresees, with probabilities (YAML: name, probability, from, to, set, knownFrom)',
  ),
  nominal: switchOption('--nominal', 'draws none: every fact has its value'),
  discrepancy: parsedOption(
    '--discrepancy <shares>',
    'by how much a count may differ from a right model: of a day, and of all days, such as 10%,5% (default: 0)',
    readDiscrepancy,
  ),
};

/** `throughline backtest`: would the scenario have forecast what was counted? */
export function backtestCommand(command: Command, { host, end }: CommandContext): void {
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultMembers))));
  withDeclared(withDeclared(withEnsemble(command), observedOptions), ownOptions);
  command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await holdAgainst(host, scenario, options)),
  );
}

async function holdAgainst(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const notes: string[] = [];
  const note = (each: string): void => void notes.push(each);
  const setting = await readWholeObservedSetting(reader, note);
  let observed = setting.observed;
  const { nominal, rolling, every, runs, alternatives: file, ...given } = readDeclared(reader, ownOptions);
  const isRolling = rolling !== undefined;
  checkRolling(reader, isRolling, given.facts === undefined);
  if (nominal === true && given.facts !== undefined) reader.refuse('nominal', 'excludes --facts');
  for (const name of reader.text('ensemble') === undefined ? [] : (['facts', 'nominal'] as const))
    if (name === 'facts' ? given.facts !== undefined : nominal === true)
      reader.refuse(name, 'excludes --ensemble, whose facts are drawn');
  const { facts, ...rest } = given;
  const choice = (facts ?? []).map((entry) => entry.split('+'));
  const drawn = isRolling
    ? {
        rolling: {
          window: rolling,
          every: every ?? 7,
          facts: choice,
          ...(runs === undefined ? {} : { runs }),
        },
      }
    : nominal === true
      ? { facts: [] }
      : facts === undefined
        ? {}
        : { facts };
  let alternatives: readonly ReadAlternative[] | undefined;
  const settings = await openStudy(host, name, reader, {
    replications: defaultMembers,
    fewest: 19,
    isPlanned: true,
    takesEnsemble: true,
    async check(opened, steps) {
      if (isRolling) checkFitted(reader, opened, choice);
      else checkFacts(reader, opened, steps, facts ?? []);
      alternatives = await readAlternativesSetting(reader, file, opened);
      // Without counts the reader knows already.
      if (setting.observed.series.length === 0) return;
      observed = countedOnly(opened, setting.observed, reader, note);
      if (observed.series.length > 0)
        reader.parsed('observed', () => sharedDays(opened, observed, setting.period));
    },
  });
  const { scenario, plan, ensemble, isQuiet, replications } = settings;
  if (!isQuiet) for (const each of notes) host.printError(`throughline: ${each}\n`);
  const words = withAlternativesInWords(withObservedInWords(settings.arguments, observed), alternatives);
  const { result, manifest } = await study(host, { ...settings, arguments: words }, (each) =>
    backtest(scenario, observed, {
      ...{ ...each, ...rest, ...drawn, ...setting.period, replications },
      ...(alternatives === undefined ? {} : { alternatives }),
      ...(plan === undefined ? {} : { plan }),
      ...(ensemble === undefined ? {} : { ensemble }),
    }),
  );
  const shown = backtestReport.show(result, await showingIn(settings.output.language, scenario));
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}

function checkRolling(reader: OptionReader, isRolling: boolean, isWithoutFacts: boolean): void {
  for (const name of isRolling ? [] : ['every', 'runs'])
    if (reader.text(name) !== undefined) reader.refuse(name, 'belongs to --rolling');
  if (!isRolling) return;
  if (isWithoutFacts) reader.refuse('facts', 'must be given with --rolling: the facts to fit at each origin');
  if (reader.isSet('nominal')) reader.refuse('nominal', 'excludes --rolling, which fits facts');
  if (reader.text('ensemble') !== undefined)
    reader.refuse('ensemble', 'excludes --rolling, which makes an ensemble at each origin');
}

/** Facts to fit must be there, with a range. */
function checkFitted(reader: OptionReader, scenario: Scenario, choice: readonly (readonly string[])[]): void {
  for (const { path, message } of faultsOf(scenario, choice))
    reader.refuse('facts', `has ${path}, which ${message}`);
}

/** The alternatives of a file or of the text itself; problems are noted in the reader. */
async function readAlternativesSetting(
  reader: OptionReader,
  option: string | undefined,
  scenario: Scenario,
): Promise<readonly ReadAlternative[] | undefined> {
  if (option === undefined) return undefined;
  const isItself = isText(option);
  const file = isItself ? '--alternatives' : option;
  const text = isItself ? option : await fileText(option);
  const read = typeof text === 'string' ? await readAlternatives(text, scenario) : text;
  if (read.ok) return read.alternatives;
  reader.refuseFile({ file, problems: read.problems });
  return undefined;
}

/** The words of a command line with the alternatives themselves in place of their file. */
function withAlternativesInWords(
  words: readonly string[],
  alternatives: readonly ReadAlternative[] | undefined,
): readonly string[] {
  const at = words.findIndex((word) => word === '--alternatives' || word.startsWith('--alternatives='));
  if (at < 0 || alternatives === undefined) return words;
  const plain = alternatives.map(({ phases: [phase], ...rest }) => ({ ...phase, ...rest }));
  const after = words[at] === '--alternatives' ? at + 2 : at + 1;
  return [...words.slice(0, at), '--alternatives', JSON.stringify(plain), ...words.slice(after)];
}

/** A list, or several lines, is no name of a file. */
function isText(option: string): boolean {
  return option.includes('\n') || /^\s*\[/.test(option);
}

async function readAlternatives(text: string, scenario: Scenario): Promise<ReadAlternatives> {
  // Loaded only here: the library of YAML takes a while.
  const { readAlternatives: read } = await import('../../scenario/index.js');
  return read(text, scenario);
}

async function fileText(path: string): Promise<string | Extract<ReadAlternatives, { ok: false }>> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}`;
    return { ok: false, problems: [{ path: '', message }] };
  }
}

/** Whole days from `28d`, `28 days` or `28`. */
function readDays(text: string, least: number): number {
  const days = Number(/^(\d{1,4})\s*(?:d|days?)?$/.exec(text.trim())?.[1]);
  if (days >= least && days <= 366) return days;
  throw new RangeError(`must be ${least} to 366 days such as 28d, got ${JSON.stringify(text)}`);
}

/** Facts that are named must be there to be drawn. */
function checkFacts(
  reader: OptionReader,
  scenario: Scenario,
  plan: Plan | undefined,
  paths: readonly string[],
): void {
  if (!reader.areKnown('facts', 'a fact', paths, Object.keys(scenario.facts))) return;
  for (const { path, reason } of backtestFacts(scenario, plan, paths).fixed)
    reader.refuse('facts', `cannot draw ${path}: it ${reason}`);
}

function readDiscrepancy(text: string): Discrepancy {
  const shares = text.split(',').map((part) => {
    const read = readQuantity(part, 'share');
    return read.ok ? read.value : Number.NaN;
  });
  const [periodShare = 0, seriesShare = 0] = shares;
  if (shares.length > 2 || !shares.every((share) => share >= 0 && share <= 1))
    throw new RangeError(`must be one or two shares from 0 to 1 such as 10%,5%, got ${JSON.stringify(text)}`);
  return { periodShare, seriesShare };
}
