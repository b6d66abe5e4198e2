import { Command } from 'commander';
import { dailyCsv, runCsv, runText } from '../report/index.js';
import { runStudy } from '../studies/index.js';
import type { ExitCode, Host } from './host.js';
import { OptionReader, type RawOptions } from './option-reader.js';
import { putOut, readOutputSettings } from './result-output.js';
import { withOutput, withScenario, withStudyOptions } from './shared-options.js';
import { readStudySettings, study } from './study-session.js';

const defaultReplications = 20;

/** `throughline run`: what does the corridor deliver? */
export function runCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('run').description('what does the corridor deliver?');
  withOutput(withStudyOptions(withScenario(command), defaultReplications));
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await run(host, scenario, options)),
  );
}

async function run(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const settings = await readStudySettings(name, reader, host, { replications: defaultReplications });
  const { scenario, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    runStudy(scenario, { ...each, replications }),
  );
  const forms = {
    text: () => runText(result, manifest, host.ink),
    json: result,
    tables: { 'run.csv': runCsv(result), 'daily.csv': dailyCsv(result, scenario.start) },
  };
  putOut(host, output, forms, manifest);
  return 0;
}
