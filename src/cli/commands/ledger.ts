import { Command } from 'commander';
import { ledgerReport } from '../../report/index.js';
import { delayLedger } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  OptionReader,
  type RawOptions,
  readDeclared,
  targetOption,
  wholeOption,
  withDeclared,
  withOutput,
  withPlan,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 12;

const ownOptions = {
  target: targetOption,
  at: atOption,
  waterfallReplications: wholeOption(
    '--waterfall <n>',
    'replications of the fall from the target; 0 for none (default: 4)',
    { min: 0, max: 1_000 },
  ),
};

/** `throughline ledger`: where does the time go, and what takes how much from the target? */
export function ledgerCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('ledger').description('every truck-hour by cause, and what each takes');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))));
  withDeclared(command, ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await keepLedger(host, scenario, options)),
  );
}

async function keepLedger(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const question = readDeclared(reader, ownOptions);
  const asks = { replications: defaultReplications, isPlanned: true };
  const settings = await openStudy(host, name, reader, asks);
  const { scenario, plan, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    delayLedger(scenario, { ...each, ...question, replications, ...(plan === undefined ? {} : { plan }) }),
  );
  const shown = ledgerReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}
