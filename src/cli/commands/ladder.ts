import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { ladderReport } from '../../report/index.js';
import { type LadderOptions, ladder, readTarget } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  OptionReader,
  type RawOptions,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, readOutputSettings, withReport } from '../output/index.js';
import { openScenario, readStudySettings, study } from '../study-session.js';

const defaultReplications = 12;

/** `throughline ladder`: which bottlenecks follow each other on the way up, and what does each cost? */
export function ladderCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('ladder').description('the sequence of bottlenecks from today upward');
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)))
    .option('--target <rate>', 'such as "400 truck/day" (default: the scenario\'s)')
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option(
      '--look <n>',
      'replications by which a step is chosen; each rung is then measured by --replications others (default: 4)',
    )
    .option('--smallest-gain <rate>', 'gain below which a step is not taken (default: "1 truck/day")');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await climb(host, scenario, options)),
  );
}

async function climb(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const question = readQuestion(reader);
  const opened = await openScenario(name, reader);
  if (opened !== undefined && opened.levers.length === 0)
    reader.refuse('target', 'needs levers to climb by, and the scenario has none');
  const asked = { replications: defaultReplications, fewest: 2 };
  const settings = readStudySettings(opened, reader, host, asked);
  const { scenario, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    ladder(scenario, { ...each, ...question, replications }),
  );
  const shown = ladderReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}

function readQuestion(reader: OptionReader): LadderOptions {
  const given = {
    target: reader.parsed('target', readTarget),
    at: reader.oneOf('at', countingPoints),
    lookReplications: reader.wholeNumber('look', { min: 2, max: 10_000 }),
    smallestGain: reader.parsed('smallestGain', readTarget),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
