import { Command } from 'commander';
import { bottleneckReport } from '../../report/index.js';
import { bottleneck } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  OptionReader,
  type RawOptions,
  readDeclared,
  switchOption,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 20;

const ownOptions = {
  at: atOption,
  all: switchOption(
    '--all',
    'one unit more of every server and a twentieth more of every room, daily limit and fuel, instead of a step of each lever',
  ),
};

/** `throughline bottleneck`: what limits, and what is one step more of each lever worth? */
export function bottleneckCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('bottleneck').description(
    'what limits, and what is the marginal value of each step?',
  );
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withDeclared(command, ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await findBottleneck(host, scenario, options)),
  );
}

async function findBottleneck(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const { all = false, ...question } = readDeclared(reader, ownOptions);
  const settings = await openStudy(host, name, reader, {
    replications: defaultReplications,
    fewest: 2,
    check({ levers }) {
      if (!all && levers.length === 0) reader.refuse('all', 'is needed, for the scenario has no levers');
    },
  });
  const { scenario, replications } = settings;
  const of = all ? 'all' : 'levers';
  const { result, manifest } = await study(host, settings, (each) =>
    bottleneck(scenario, { ...each, ...question, of, replications }),
  );
  const shown = bottleneckReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}
