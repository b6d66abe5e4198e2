import { Command } from 'commander';
import type { Discrepancy } from '../../experiment/index.js';
import { closestName } from '../../node/index.js';
import { backtestReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import { backtest, backtestFacts, type Plan, sharedDays } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  type ObservedSetting,
  OptionReader,
  type RawOptions,
  readWholeObservedSetting,
  withObserved,
  withObservedInWords,
  withOutput,
  withPlan,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultMembers = 99;

/** `throughline backtest`: would the scenario have forecast what was counted? */
export function backtestCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('backtest').description('do daily counts support its forecasts?');
  withPlan(withObserved(withReport(withOutput(withStudyOptions(withScenario(command), defaultMembers)))))
    .option('--facts <paths>', 'facts drawn within their ranges, with commas (default: all with a range)')
    .option('--nominal', 'draws none: every fact has its value')
    .option(
      '--discrepancy <shares>',
      'by how much a count may differ from a right model: of a day, and of all days, such as 10%,5% (default: 0)',
    );
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await holdAgainst(host, scenario, options)),
  );
}

async function holdAgainst(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const notes: string[] = [];
  const setting = await readWholeObservedSetting(reader, (note) => notes.push(note));
  const discrepancy = reader.parsed('discrepancy', readDiscrepancy);
  let facts: readonly string[] | undefined;
  const settings = await openStudy(host, name, reader, {
    replications: defaultMembers,
    fewest: 19,
    isPlanned: true,
    check(opened, steps) {
      facts = readFacts(reader, opened, steps);
      // Without counts the reader knows already.
      if (setting.observed.series.length > 0) checkPeriod(reader, opened, setting);
    },
  });
  const { scenario, plan, isQuiet, replications } = settings;
  if (!isQuiet) for (const note of notes) host.printError(`throughline: ${note}\n`);
  const words = withObservedInWords(settings.arguments, setting.observed);
  const { result, manifest } = await study(host, { ...settings, arguments: words }, (each) =>
    backtest(scenario, setting.observed, {
      ...each,
      ...setting.period,
      replications,
      ...(plan === undefined ? {} : { plan }),
      ...(facts === undefined ? {} : { facts }),
      ...(discrepancy === undefined ? {} : { discrepancy }),
    }),
  );
  const shown = backtestReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}

/** The facts to draw; undefined for all. */
function readFacts(
  reader: OptionReader,
  scenario: Scenario,
  plan: Plan | undefined,
): readonly string[] | undefined {
  const text = reader.text('facts');
  const isNominal = reader.isSet('nominal');
  if (isNominal && text !== undefined) reader.refuse('nominal', 'excludes --facts');
  if (text === undefined) return isNominal ? [] : undefined;
  const paths = text.split(',').map((path) => path.trim());
  const known = Object.keys(scenario.facts);
  const unknown = paths.filter((path) => !known.includes(path));
  for (const path of unknown) {
    const suggestion = closestName(path, known);
    const more = suggestion === undefined ? {} : { suggestion };
    reader.refuse('facts', `does not know a fact ${JSON.stringify(path)}`, more);
  }
  const repeated = paths.filter((path, index) => paths.indexOf(path) !== index);
  for (const path of new Set(repeated)) reader.refuse('facts', `names ${path} more than once`);
  if (unknown.length > 0) return undefined;
  for (const { path, reason } of backtestFacts(scenario, plan, paths).fixed)
    reader.refuse('facts', `cannot draw ${path}: it ${reason}`);
  return paths;
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

function checkPeriod(reader: OptionReader, scenario: Scenario, { observed, period }: ObservedSetting): void {
  try {
    sharedDays(scenario, observed, period);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reader.refuse('observed', error.message);
  }
}
