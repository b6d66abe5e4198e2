import { Command } from 'commander';
import type { Discrepancy } from '../../experiment/index.js';
import { backtestReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import { backtest, backtestFacts, type Plan, sharedDays } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  countedOnly,
  OptionReader,
  observedOptions,
  parsedOption,
  pathsOption,
  type RawOptions,
  readDeclared,
  readWholeObservedSetting,
  switchOption,
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
    'facts drawn within their ranges, with commas (default: all with a range)',
  ),
  nominal: switchOption('--nominal', 'draws none: every fact has its value'),
  discrepancy: parsedOption(
    '--discrepancy <shares>',
    'by how much a count may differ from a right model: of a day, and of all days, such as 10%,5% (default: 0)',
    readDiscrepancy,
  ),
};

/** `throughline backtest`: would the scenario have forecast what was counted? */
export function backtestCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('backtest').description('do daily counts support its forecasts?');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultMembers))));
  withDeclared(withDeclared(withEnsemble(command), observedOptions), ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await holdAgainst(host, scenario, options)),
  );
}

async function holdAgainst(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const notes: string[] = [];
  const note = (each: string): void => void notes.push(each);
  const setting = await readWholeObservedSetting(reader, note);
  let observed = setting.observed;
  const { nominal, ...given } = readDeclared(reader, ownOptions);
  if (nominal === true && given.facts !== undefined) reader.refuse('nominal', 'excludes --facts');
  for (const name of reader.text('ensemble') === undefined ? [] : (['facts', 'nominal'] as const))
    if (name === 'facts' ? given.facts !== undefined : nominal === true)
      reader.refuse(name, 'excludes --ensemble, whose facts are drawn');
  const asked = nominal === true ? { ...given, facts: [] } : given;
  const settings = await openStudy(host, name, reader, {
    replications: defaultMembers,
    fewest: 19,
    isPlanned: true,
    takesEnsemble: true,
    check(opened, steps) {
      checkFacts(reader, opened, steps, given.facts ?? []);
      // Without counts the reader knows already.
      if (setting.observed.series.length === 0) return;
      observed = countedOnly(opened, setting.observed, reader, note);
      if (observed.series.length > 0)
        reader.parsed('observed', () => sharedDays(opened, observed, setting.period));
    },
  });
  const { scenario, plan, ensemble, isQuiet, replications } = settings;
  if (!isQuiet) for (const each of notes) host.printError(`throughline: ${each}\n`);
  const words = withObservedInWords(settings.arguments, observed);
  const { result, manifest } = await study(host, { ...settings, arguments: words }, (each) =>
    backtest(scenario, observed, {
      ...{ ...each, ...asked, ...setting.period, replications },
      ...(plan === undefined ? {} : { plan }),
      ...(ensemble === undefined ? {} : { ensemble }),
    }),
  );
  const shown = backtestReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
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
