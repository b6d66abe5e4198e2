import { Command } from 'commander';
import { ladderReport } from '../../report/index.js';
import { ladder, readTarget } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  OptionReader,
  parsedOption,
  type RawOptions,
  readDeclared,
  targetOption,
  wholeOption,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 12;

const ownOptions = {
  target: targetOption,
  at: atOption,
  lookReplications: wholeOption(
    '--look <n>',
    'replications by which a step is chosen; each rung is then measured by --replications others (default: 4)',
    { min: 2, max: 10_000 },
  ),
  smallestGain: parsedOption(
    '--smallest-gain <rate>',
    'gain below which a step is not taken (default: "1 truck/day")',
    readTarget,
  ),
};

/** `throughline ladder`: which bottlenecks follow each other on the way up, and what does each cost? */
export function ladderCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('ladder').description('the sequence of bottlenecks from today upward');
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withDeclared(command, ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await climb(host, scenario, options)),
  );
}

async function climb(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const question = readDeclared(reader, ownOptions);
  const settings = await openStudy(host, name, reader, {
    replications: defaultReplications,
    fewest: 2,
    check({ levers }) {
      if (levers.length === 0) reader.refuse('target', 'needs levers to climb by, and the scenario has none');
    },
  });
  const { scenario, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    ladder(scenario, { ...each, ...question, replications }),
  );
  const shown = ladderReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}
