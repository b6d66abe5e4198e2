import { Command } from 'commander';
import { makeClaim, writeFiles } from '../../node/index.js';
import { reachReport } from '../../report/index.js';
import { reach, readTarget } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  nameOption,
  OptionReader,
  type OptionValues,
  parsedOption,
  type RawOptions,
  readDeclared,
  shareOption,
  targetOption,
  wholeOption,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { jsonText, putOutStudy, readFilePath, withReport, writing } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 16;

const ownOptions = {
  target: targetOption,
  at: atOption,
  measure: nameOption(
    '--measure <which>',
    'mean: on average; days: on a share of the working days (default: mean)',
    ['mean', 'days'],
  ),
  dayShare: shareOption('--share <share>', 'share of working days, with --measure days (default: 0.95)', {
    min: 0.01,
    max: 1,
  }),
  zone: parsedOption(
    '--zone <rate>',
    'indifference zone: a cheaper plan may exceed the target by so much unnoticed (default: one percent of it)',
    readTarget,
  ),
  runnersUp: wholeOption('--runners-up <n>', 'other plans to look for (default: 2)', { min: 0, max: 20 }),
  maxTrials: wholeOption('--max-plans <n>', 'most plans to run in the search (default: 400)', {
    min: 1,
    max: 100_000,
  }),
};

const replicationsHelp =
  'at least 2: the most of each plan in the search; the answer is confirmed by as many others, then by one and a half times and twice as many where that settles it';

const exitCodes = { reached: 0, 'not reached': 3, undecided: 4 } as const;

/** `throughline reach`: which changes of capacity reach the target at least cost? Exit code 3 when none do, 4 when that is undecided. */
export function reachCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('reach').description('which changes reach the target at least cost?');
  withOutput(withStudyOptions(withScenario(command), defaultReplications, replicationsHelp));
  withDeclared(command, ownOptions);
  withReport(command).option(
    '--claim <file>',
    'write the answer as a claim that throughline verify derives again',
  );
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await reachTarget(host, scenario, options)),
  );
}

function readQuestion(reader: OptionReader): OptionValues<typeof ownOptions> {
  const asked = readDeclared(reader, ownOptions);
  if (asked.dayShare !== undefined && asked.measure !== 'days')
    reader.refuse('share', 'belongs to --measure days');
  if (asked.zone !== undefined && asked.measure === 'days')
    reader.refuse('zone', 'is in trucks a day, for --measure mean');
  return asked;
}

async function reachTarget(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const question = readQuestion(reader);
  const path = readFilePath(reader, 'claim');
  const asks = { replications: defaultReplications, fewest: 2 };
  const settings = await openStudy(host, name, reader, asks);
  const { scenario, replications } = settings;
  const { result: answer, manifest } = await study(host, settings, async (each) => {
    const asked = { ...each, replications, ...question };
    const result = await reach(scenario, asked);
    return { result, claim: makeClaim(scenario, asked, result) };
  });
  const { result, claim } = answer;
  if (path !== undefined)
    await writing(host, settings.output.replications, () => writeFiles([{ path, content: jsonText(claim) }]));
  const notes = path === undefined ? [] : [`Claim: ${path} (throughline verify derives it again)`];
  const shown = reachReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest, notes });
  return exitCodes[result.decision];
}
