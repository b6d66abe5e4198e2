import type { Command } from 'commander';
import { whatIfReport } from '../../report/index.js';
import { readTarget, type WhatIfOptions, whatIf } from '../../studies/index.js';
import type { Host } from '../host.js';
import {
  type AdaptivePlan,
  atOption,
  nameOption,
  type OptionReader,
  parsedOption,
  readAdaptivePlanSetting,
  readDeclared,
  showingIn,
  withDeclared,
  withPlan,
  withPlanInWords,
} from '../options/index.js';
import { putOutStudy } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 20;

const ownOptions = {
  target: parsedOption(
    '--target <rate>',
    'with --plan: such as "400 truck/day" (default: the scenario\'s)',
    readTarget,
  ),
  measure: nameOption(
    '--measure <which>',
    'with --plan: a week holds the target by its mean or by its working days',
    ['mean', 'days'],
  ),
};

/** Options of a run that a plan excludes, with the reason. */
const excluded = {
  precision: 'excludes --plan, which is followed by a number of replications',
  maxReplications: 'excludes --plan, which is followed by a number of replications',
  shard: 'excludes --plan, which is followed in one piece',
} as const;

/** Adds `--plan` and what belongs to it. */
export function withPlanPath(command: Command): Command {
  return withDeclared(withPlan(command), ownOptions);
}

/** Whether a run is to follow a plan; without one its options are refused. */
export function isWithPlan(reader: OptionReader): boolean {
  const isPlanned = reader.text('plan') !== undefined;
  for (const name of isPlanned ? [] : ['target', 'measure'])
    if (reader.text(name) !== undefined) reader.refuse(name, 'belongs to --plan');
  return isPlanned;
}

/** `throughline run --plan`: the path day by day from the scenario's backlogs as the steps and rules of a plan take effect. */
export async function runPlan(host: Host, name: string | undefined, reader: OptionReader): Promise<void> {
  const question = readQuestion(reader);
  let plan: AdaptivePlan = { steps: [], rules: [] };
  const given = await openStudy(host, name, reader, {
    replications: defaultReplications,
    fewest: 2,
    takesEnsemble: true,
    async check(opened) {
      plan = (await readAdaptivePlanSetting(reader, opened)) ?? plan;
    },
  });
  const { ensemble, replications, scenario } = given;
  const rules = [...(scenario.rules ?? []), ...plan.rules];
  // The scenario on record is the one that was given: the words of the command line have the plan's rules.
  const followed = rules.length === 0 ? scenario : { ...scenario, rules };
  const drawn = ensemble === undefined ? {} : { ensemble };
  const days = reader.text('days') === undefined ? {} : { days: scenario.days };
  const settings = { ...given, arguments: withPlanInWords(given.arguments, plan.steps, plan.rules) };
  const { result, manifest } = await study(host, settings, (each) =>
    whatIf(followed, plan.steps, { ...each, ...question, ...days, ...drawn, replications }),
  );
  const shown = whatIfReport.show(result, await showingIn(settings.output.language, scenario));
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
}

function readQuestion(reader: OptionReader): Pick<WhatIfOptions, 'target' | 'at' | 'measure'> {
  for (const [name, reason] of Object.entries(excluded))
    if (reader.text(name) !== undefined) reader.refuse(name, reason);
  const days = reader.text('days');
  if (days !== undefined && Number(days) >= 1 && Number(days) < 7)
    reader.refuse('days', `must be at least 7 with --plan, a week, got ${JSON.stringify(days)}`);
  return readDeclared(reader, { ...ownOptions, at: atOption });
}
