import { Command } from 'commander';
import { compareReport } from '../../report/index.js';
import { comparePolicies, policyNames } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  namesOption,
  OptionReader,
  type RawOptions,
  readDeclared,
  withDeclared,
  withOutput,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';
import { putOutSelection, readSelection, withSelection } from './policy-choice.js';

const defaultReplications = 10;

const ownOptions = {
  policies: namesOption(
    '--policies <names>',
    `all, or some of ${policyNames.join(',')} (default: all)`,
    policyNames,
  ),
};

/** `throughline compare`: inspection policies on the same trucks. Exit code 3 when one was to be selected and none could be. */
export function compareCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('compare').description('inspection policies on the same trucks');
  withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications)));
  withSelection(withDeclared(command, ownOptions));
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await compare(host, scenario, options)),
  );
}

async function compare(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const { policies = policyNames } = readDeclared(reader, ownOptions);
  const selection = readSelection(reader, policies.length);
  const fewest = selection === undefined ? 1 : 2;
  const settings = await openStudy(host, name, reader, { replications: defaultReplications, fewest });
  const { scenario, replications } = settings;
  if (selection !== undefined) return await putOutSelection(host, settings, { ...selection, policies });
  const { result, manifest } = await study(host, settings, (each) =>
    comparePolicies(scenario, { ...each, replications, policies }),
  );
  const shown = compareReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}
