import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { closestName } from '../../node/index.js';
import { breakEvenReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type BreakEvenOptions,
  breakEven,
  breakEvenPaths,
  describePlan,
  type Plan,
  readTarget,
} from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  OptionReader,
  type RawOptions,
  readPlanSetting,
  withOutput,
  withPlan,
  withPlanInWords,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, readOutputSettings, withReport } from '../output/index.js';
import { openScenario, readStudySettings, study } from '../study-session.js';

const defaultReplications = 12;

/** `throughline break-even`: at which value of each assumption does the decision change? */
export function breakEvenCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('break-even').description(
    'at which value of each assumption the decision changes',
  );
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))))
    .option('--target <rate>', 'such as "400 truck/day" (default: the scenario\'s)')
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option('--facts <paths>', 'assumptions to move, with commas (default: all with a range, and the plan)')
    .option('--keep <n>', 'how many are searched after pilot replications of all (default: 20)')
    .option(
      '--beyond <share>',
      'how far beyond either end of a range is looked, as a share of it (default: 0.25)',
    )
    .option('--joint', 'all intervals hold at once (Bonferroni), not each for itself');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await findBreakEven(host, scenario, options)),
  );
}

async function findBreakEven(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const question = readQuestion(reader);
  const opened = await openScenario(name, reader);
  const plan = await readPlanSetting(reader, opened);
  if (opened !== undefined) checkFacts(opened, plan ?? {}, question.facts, reader);
  const asked = { replications: defaultReplications, fewest: 4 };
  const settings = readStudySettings(opened, reader, host, asked);
  const { scenario, replications } = settings;
  const steps = plan === undefined ? [] : describePlan(scenario, plan);
  const repeatable = { ...settings, arguments: withPlanInWords(settings.arguments, steps) };
  const { result, manifest } = await study(host, repeatable, (each) =>
    breakEven(scenario, { ...each, ...question, replications, ...(plan === undefined ? {} : { plan }) }),
  );
  const shown = breakEvenReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}

function readQuestion(reader: OptionReader): BreakEvenOptions {
  const given = {
    target: reader.parsed('target', readTarget),
    at: reader.oneOf('at', countingPoints),
    facts: reader
      .text('facts')
      ?.split(',')
      .map((path) => path.trim()),
    keep: reader.wholeNumber('keep', { min: 1, max: 100_000 }),
    beyond: reader.share('beyond', { min: 0, max: 1 }),
    joint: reader.isSet('joint') ? true : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What is named must be there to be moved; and something must be. */
function checkFacts(
  scenario: Scenario,
  plan: Plan,
  paths: readonly string[] | undefined,
  reader: OptionReader,
): void {
  const known = breakEvenPaths(scenario, plan);
  if (known.length === 0)
    reader.refuse('facts', 'has nothing to name: the scenario has no fact with a range');
  for (const path of (paths ?? []).filter((each) => !known.includes(each))) {
    const suggestion = closestName(path, known);
    const message = `does not know an assumption ${JSON.stringify(path)} that can be moved`;
    reader.refuse('facts', message, suggestion === undefined ? {} : { suggestion });
  }
}
