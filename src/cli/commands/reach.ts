import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { makeClaim, writeFiles } from '../../node/index.js';
import { reachReport } from '../../report/index.js';
import { type ReachOptions, reach, readTarget, type StudyOptions } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  OptionReader,
  type RawOptions,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { jsonText, putOutStudy, readFilePath, readOutputSettings, withReport } from '../output/index.js';
import { openScenario, readStudySettings, study } from '../study-session.js';

const defaultReplications = 16;

const replicationsHelp =
  'at least 2: the most of each plan in the search; the answer is confirmed by as many others, then by one and a half times and twice as many where that settles it';

const exitCodes = { reached: 0, 'not reached': 3, undecided: 4 } as const;

/** `throughline reach`: which changes of capacity reach the target at least cost? Exit code 3 when none do, 4 when that is undecided. */
export function reachCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('reach').description('which changes reach the target at least cost?');
  withOutput(withStudyOptions(withScenario(command), defaultReplications, replicationsHelp));
  command
    .option('--target <rate>', 'such as "400 truck/day" (default: the scenario\'s)')
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option('--measure <which>', 'mean: on average; days: on a share of the working days (default: mean)')
    .option('--share <share>', 'share of working days, with --measure days (default: 0.95)')
    .option(
      '--zone <rate>',
      'indifference zone: a cheaper plan may exceed the target by so much unnoticed (default: one percent of it)',
    )
    .option('--runners-up <n>', 'other plans to look for (default: 2)')
    .option('--max-plans <n>', 'most plans to run in the search (default: 400)');
  withReport(command).option(
    '--claim <file>',
    'write the answer as a claim that throughline verify derives again',
  );
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await reachTarget(host, scenario, options)),
  );
}

function readQuestionOptions(reader: OptionReader): Omit<ReachOptions, keyof StudyOptions> {
  const target = reader.parsed('target', readTarget);
  const at = reader.oneOf('at', countingPoints);
  const measure = reader.oneOf('measure', ['mean', 'days'] as const);
  const dayShare = reader.share('share', { min: 0.01, max: 1 });
  const zone = reader.parsed('zone', readTarget);
  const runnersUp = reader.wholeNumber('runnersUp', { min: 0, max: 20 });
  const maxTrials = reader.wholeNumber('maxPlans', { min: 1, max: 100_000 });
  if (dayShare !== undefined && measure !== 'days') reader.refuse('share', 'belongs to --measure days');
  if (zone !== undefined && measure === 'days')
    reader.refuse('zone', 'is in trucks a day, for --measure mean');
  const given = { target, at, measure, dayShare, zone, runnersUp, maxTrials };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function reachTarget(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const question = readQuestionOptions(reader);
  const path = readFilePath(reader, 'claim');
  const replicationsAsked = { replications: defaultReplications, fewest: 2 };
  const opened = await openScenario(name, reader);
  const settings = readStudySettings(opened, reader, host, replicationsAsked);
  const { scenario, replications } = settings;
  const { result: answer, manifest } = await study(host, settings, async (each) => {
    const asked = { ...each, replications, ...question };
    const result = await reach(scenario, asked);
    return { result, claim: makeClaim(scenario, asked, result) };
  });
  const { result, claim } = answer;
  if (path !== undefined) writeFiles([{ path, content: jsonText(claim) }]);
  const notes = path === undefined ? [] : [`Claim: ${path} (throughline verify derives it again)`];
  const shown = reachReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest, notes });
  return exitCodes[result.decision];
}
