import { Command } from 'commander';
import { breakEvenReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { breakEven, breakEvenPaths, type Plan } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  OptionReader,
  pathsOption,
  type RawOptions,
  readDeclared,
  shareOption,
  switchOption,
  targetOption,
  wholeOption,
  withDeclared,
  withOutput,
  withPlan,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 12;

const ownOptions = {
  target: targetOption,
  at: atOption,
  facts: pathsOption(
    '--facts <paths>',
    'assumptions to move, with commas (default: all with a range, and the plan)',
  ),
  keep: wholeOption('--keep <n>', 'how many are searched after pilot replications of all (default: 20)', {
    min: 1,
    max: 100_000,
  }),
  beyond: shareOption(
    '--beyond <share>',
    'how far beyond either end of a range is looked, as a share of it (default: 0.25)',
    { min: 0, max: 1 },
  ),
  joint: switchOption('--joint', 'all intervals hold at once (Bonferroni), not each for itself'),
};

/** `throughline break-even`: at which value of each assumption does the decision change? */
export function breakEvenCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('break-even').description(
    'at which value of each assumption the decision changes',
  );
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))));
  withDeclared(command, ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await findBreakEven(host, scenario, options)),
  );
}

async function findBreakEven(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const question = readDeclared(reader, ownOptions);
  const settings = await openStudy(host, name, reader, {
    replications: defaultReplications,
    fewest: 4,
    isPlanned: true,
    check: (opened, asked = {}) => checkFacts(opened, asked, question.facts, reader),
  });
  const { scenario, plan, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    breakEven(scenario, { ...each, ...question, replications, ...(plan === undefined ? {} : { plan }) }),
  );
  const shown = breakEvenReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
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
  reader.areKnown('facts', 'an assumption that can be moved:', paths ?? [], known);
}
