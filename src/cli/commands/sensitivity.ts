import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
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
  nameOption,
  namesOption,
  OptionReader,
  parsedOption,
  pathsOption,
  type RawOptions,
  readDeclared,
  type SensitivityMethod,
  type SensitivityQuestion,
  sensitivityMethods,
  usualReplications,
  wholeOption,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

/** Facts that Sobol indices are for: each costs as many runs as the base sample has rows. */
const mostSobolFactors = 20;

const ownOptions = {
  method: nameOption(
    '--method <name>',
    `${sensitivityMethods.join(', ')} (default: tornado)`,
    sensitivityMethods,
  ),
  factors: pathsOption(
    '--factors <paths>',
    'facts to vary, by path with commas, for sobol at most 20; for screen: levers (default: all that can matter)',
  ),
  at: nameOption(
    '--measure <point>',
    `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    countingPoints,
  ),
  plans: namesOption(
    '--plan <names>',
    `where facts are varied: ${sensitivityPlans.join(', ')} or all (default: today)`,
    sensitivityPlans,
  ),
  samples: wholeOption(
    '--samples <n>',
    'morris: paths; sobol: rows of the base sample, best a power of two (default: 10; 64)',
    { min: 4, max: 65_536 },
  ),
  smallestEffect: parsedOption(
    '--smallest-effect <rate>',
    'screen: the smallest effect that matters (default: "5 truck/day")',
    readRate,
  ),
};

/** Options that some methods alone have. */
const ofMethods: readonly (readonly [option: string, methods: readonly SensitivityMethod[]])[] = [
  ['plan', ['tornado', 'morris', 'sobol']],
  ['samples', ['morris', 'sobol']],
  ['smallestEffect', ['screen']],
];

/** `throughline sensitivity`: which assumption decides the answer? */
export function sensitivityCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('sensitivity').description('which assumption decides the answer?');
  withReport(withOutput(withStudyOptions(withScenario(command), usualReplications.tornado)));
  withDeclared(command, ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await sensitivity(host, scenario, options)),
  );
}

async function sensitivity(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const asked = readQuestion(reader);
  const { method } = asked;
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

function readQuestion(reader: OptionReader): SensitivityQuestion {
  const given = readDeclared(reader, ownOptions);
  const question = { ...given, method: given.method ?? 'tornado', plans: given.plans ?? ['today'] };
  const { method, factors } = question;
  for (const [option, methods] of ofMethods)
    if (reader.text(option) !== undefined && !methods.includes(method))
      reader.refuse(option, `is for ${methods.join(', ')}, not for ${method}`);
  if (method === 'sobol' && !(factors !== undefined && factors.length <= mostSobolFactors))
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

function checkAgainst(
  scenario: Scenario,
  { method, factors, plans }: SensitivityQuestion,
  reader: OptionReader,
): void {
  const levers = scenario.levers.map(({ path }) => path);
  const isWithLevers = method === 'screen' || plans.includes('all-levers');
  if (isWithLevers && levers.length === 0)
    reader.refuse(method === 'screen' ? 'method' : 'plan', 'needs levers, and the scenario has none');
  if (method === 'screen') reader.areKnown('factors', 'a lever', factors ?? [], levers);
  else if (reader.areKnown('factors', 'a fact', factors ?? [], Object.keys(scenario.facts)))
    for (const plan of plans) checkVaried(scenario, plan, factors, reader);
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
