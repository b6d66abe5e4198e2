import type { Command } from 'commander';
import { createManifest } from '../../node/index.js';
import { twinReport } from '../../report/index.js';
import { twin } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  atOption,
  OptionReader,
  questionOption,
  type RawOptions,
  readDeclared,
  repeatableWords,
  showingIn,
  withDeclared,
  withOutput,
  withScenario,
} from '../options/index.js';
import { commandText, putOutStudy, readOutputSettings, withReport } from '../output/index.js';
import { readScenarioArgument } from '../study-session.js';

const ownOptions = { question: questionOption('next-days, with what lasts of it'), at: atOption };

/** `throughline twin`: what does theory say of the corridor, without simulating? */
export function twinCommand(command: Command, { host, end }: CommandContext): void {
  withDeclared(withReport(withOutput(withScenario(command))), ownOptions)
    .option('--days <n>', "days counted, instead of the scenario's")
    .option('--quiet', 'no notes on standard error');
  command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await showTwin(host, scenario, options)),
  );
}

async function showTwin(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const asked = readDeclared(reader, ownOptions);
  const scenario = await readScenarioArgument(name, reader);
  const startedAt = host.now();
  const result = twin(scenario, asked);
  const manifest = createManifest({
    scenario,
    // Nothing is drawn.
    seed: 'none',
    replications: 0,
    command: commandText(host.words),
    arguments: repeatableWords(host, reader),
    startedAt,
    finishedAt: host.now(),
  });
  const shown = twinReport.show(result, await showingIn(output.language, scenario));
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}
