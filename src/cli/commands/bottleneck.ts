import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { bottleneckReport } from '../../report/index.js';
import { bottleneck } from '../../studies/index.js';
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

const defaultReplications = 20;

/** `throughline bottleneck`: what limits, and what is one step more of each lever worth? */
export function bottleneckCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('bottleneck').description(
    'what limits, and what is the marginal value of each step?',
  );
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)))
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option(
      '--all',
      'one unit more of every server and a twentieth more of every room, daily limit and fuel, instead of a step of each lever',
    );
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await findBottleneck(host, scenario, options)),
  );
}

async function findBottleneck(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const at = reader.oneOf('at', countingPoints);
  const of = reader.isSet('all') ? 'all' : 'levers';
  const opened = await openScenario(name, reader);
  if (opened !== undefined && of === 'levers' && opened.levers.length === 0)
    reader.refuse('all', 'is needed, for the scenario has no levers');
  const asked = { replications: defaultReplications, fewest: 2 };
  const settings = readStudySettings(opened, reader, host, asked);
  const { scenario, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    bottleneck(scenario, { ...each, of, replications, ...(at === undefined ? {} : { at }) }),
  );
  const shown = bottleneckReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}
