import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { ledgerReport } from '../../report/index.js';
import { type DelayLedgerOptions, delayLedger, describePlan, readTarget } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  OptionReader,
  type RawOptions,
  readPlanSetting,
  withOutput,
  withPlan,
  withPlanInWords,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, readOutputSettings, withReport } from '../output/index.js';
import { openScenario, readStudySettings, study } from '../study-session.js';

const defaultReplications = 12;

/** `throughline ledger`: where does the time go, and what takes how much from the target? */
export function ledgerCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('ledger').description('every truck-hour by cause, and what each takes');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))))
    .option('--target <rate>', 'such as "400 truck/day" (default: the scenario\'s)')
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option('--waterfall <n>', 'replications of the fall from the target; 0 for none (default: 4)');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await keepLedger(host, scenario, options)),
  );
}

async function keepLedger(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const question = readQuestion(reader);
  const opened = await openScenario(name, reader);
  const plan = await readPlanSetting(reader, opened);
  const settings = readStudySettings(opened, reader, host, { replications: defaultReplications });
  const { scenario, replications } = settings;
  const steps = plan === undefined ? [] : describePlan(scenario, plan);
  const words = { ...settings, arguments: withPlanInWords(settings.arguments, steps) };
  const { result, manifest } = await study(host, words, (each) =>
    delayLedger(scenario, { ...each, ...question, replications, ...(plan === undefined ? {} : { plan }) }),
  );
  const shown = ledgerReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}

function readQuestion(reader: OptionReader): DelayLedgerOptions {
  const given = {
    target: reader.parsed('target', readTarget),
    at: reader.oneOf('at', countingPoints),
    waterfallReplications: reader.wholeNumber('waterfall', { min: 0, max: 1_000 }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
