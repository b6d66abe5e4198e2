import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { closestName } from '../../node/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  readTarget,
  type SensitivityPlan,
  sensitivityFactors,
  sensitivityPlans,
} from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  askSensitivity,
  OptionReader,
  type RawOptions,
  type SensitivityMethod,
  type SensitivityQuestion,
  sensitivityMethods,
  usualReplications,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

/** Facts that Sobol indices are for: each costs as many runs as the base sample has rows. */
const mostSobolFactors = 20;

/** `throughline sensitivity`: which assumption decides the answer? */
export function sensitivityCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('sensitivity').description('which assumption decides the answer?');
  withReport(withOutput(withStudyOptions(withScenario(command), usualReplications.tornado)));
  command
    .option('--method <name>', `${sensitivityMethods.join(', ')} (default: tornado)`)
    .option(
      '--factors <paths>',
      'facts to vary, by path with commas, for sobol at most 20; for screen: levers (default: all that can matter)',
    )
    .option(
      '--measure <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option(
      '--plan <names>',
      `where facts are varied: ${sensitivityPlans.join(', ')} or all (default: today)`,
    )
    .option(
      '--samples <n>',
      'morris: paths; sobol: rows of the base sample, best a power of two (default: 10; 64)',
    )
    .option('--smallest-effect <rate>', 'screen: the smallest effect that matters (default: "5 truck/day")');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await sensitivity(host, scenario, options)),
  );
}

async function sensitivity(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const method = reader.oneOf('method', sensitivityMethods) ?? 'tornado';
  const asked = readQuestion(reader, method);
  const settings = await openStudy(host, name, reader, {
    replications: usualReplications[method],
    fewest: method === 'screen' ? 2 : 1,
    check: (opened) => checkAgainst(opened, asked, reader),
  });
  const { scenario, replications } = settings;
  const { result: answer, manifest } = await study(host, settings, (each) =>
    askSensitivity(scenario, asked, { ...each, replications }),
  );
  await putOutStudy(host, settings.output, { ...answer, scenario, manifest });
  return 0;
}

function readQuestion(reader: OptionReader, method: SensitivityMethod): SensitivityQuestion {
  const question = {
    method,
    at: reader.oneOf('measure', countingPoints),
    factors: readPaths(reader),
    plans: reader.listOf('plan', sensitivityPlans) ?? ['today' as const],
    samples: reader.wholeNumber('samples', { min: 4, max: 65_536 }),
    smallestEffect: reader.parsed('smallestEffect', readRate),
  };
  const belongs: readonly (readonly [string, readonly SensitivityMethod[]])[] = [
    ['plan', ['tornado', 'morris', 'sobol']],
    ['samples', ['morris', 'sobol']],
    ['smallestEffect', ['screen']],
  ];
  for (const [option, methods] of belongs)
    if (reader.text(option) !== undefined && !methods.includes(method))
      reader.refuse(option, `is for ${methods.join(', ')}, not for ${method}`);
  if (method === 'sobol' && !(question.factors !== undefined && question.factors.length <= mostSobolFactors))
    reader.refuse(
      'factors',
      `must name the facts for sobol, at most ${mostSobolFactors}: the first of a tornado, say`,
    );
  return question;
}

function readRate(text: string): number {
  try {
    return readTarget(text);
  } catch {
    throw new RangeError(`must be trucks a day such as "5 truck/day", got ${JSON.stringify(text)}`);
  }
}

function readPaths(reader: OptionReader): readonly string[] | undefined {
  const paths = reader
    .text('factors')
    ?.split(',')
    .map((path) => path.trim());
  const repeated = (paths ?? []).filter((path, index) => paths?.indexOf(path) !== index);
  for (const path of new Set(repeated)) reader.refuse('factors', `names ${path} more than once`);
  return paths;
}

function checkAgainst(
  scenario: Scenario,
  { method, factors, plans }: SensitivityQuestion,
  reader: OptionReader,
): void {
  const levers = scenario.levers.map(({ path }) => path);
  const isWithLevers = method === 'screen' || plans.includes('all-levers');
  if (isWithLevers && levers.length === 0)
    reader.refuse(method === 'screen' ? 'method' : 'plan', 'needs levers, and the scenario has none');
  if (method === 'screen') checkNames(factors ?? [], levers, 'lever', reader);
  else if (checkNames(factors ?? [], Object.keys(scenario.facts), 'fact', reader))
    for (const plan of plans) checkVaried(scenario, plan, factors, reader);
}

function checkNames(
  paths: readonly string[],
  known: readonly string[],
  what: string,
  reader: OptionReader,
): boolean {
  const unknown = paths.filter((path) => !known.includes(path));
  for (const path of unknown) {
    const suggestion = closestName(path, known);
    const message = `does not know a ${what} ${JSON.stringify(path)}`;
    reader.refuse('factors', message, suggestion === undefined ? {} : { suggestion });
  }
  return unknown.length === 0;
}

/** Facts named by the user must be varied at one of the plans at least; and something must be varied at each. */
function checkVaried(
  scenario: Scenario,
  plan: SensitivityPlan,
  paths: readonly string[] | undefined,
  reader: OptionReader,
): void {
  const { factors, fixed } = sensitivityFactors(scenario, plan, paths);
  const where = plan === 'today' ? '' : ' with all levers at maximum';
  if (plan === 'today' && paths !== undefined)
    for (const { path, reason } of fixed) reader.refuse('factors', `cannot vary ${path}: it ${reason}`);
  if (factors.length === 0 && (plan !== 'today' || paths === undefined))
    reader.refuse('factors', `leaves no fact to vary${where}`);
}
