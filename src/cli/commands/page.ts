import type { Command } from 'commander';
import { ownEnsemble, plannerPage, writeFiles } from '../../node/index.js';
import { loadLanguage } from '../../report/index.js';
import type { Host } from '../host.js';
import type { CommandContext } from '../listed-command.js';
import {
  OptionReader,
  type RawOptions,
  readEnsembleSetting,
  readLanguage,
  readPlanSetting,
  withEnsemble,
  withLanguage,
  withPlan,
  withScenario,
} from '../options/index.js';
import { readFilePath } from '../output/index.js';
import { openScenario } from '../study-session.js';

/** `throughline page`: a page on which a planner moves levers and facts and sees the answer, simulated in the browser. */
export function pageCommand(command: Command, { host, end }: CommandContext): void {
  withLanguage(withPlan(withEnsemble(withScenario(command))))
    .option('--out <file>', 'the page (HTML); needed')
    .option('--quiet', 'do not say where the page is');
  command.action(async (scenario: string | undefined, options: RawOptions) => {
    await page(host, scenario, options);
    end(0);
  });
}

async function page(host: Host, name: string | undefined, options: RawOptions): Promise<void> {
  const reader = new OptionReader(options);
  const out = readFilePath(reader, 'out');
  if (out === undefined) reader.refuse('out', 'is needed: the file for the page');
  const language = readLanguage(reader);
  const scenario = await openScenario(name, reader);
  const plan = await readPlanSetting(reader, scenario);
  const drawn = await readEnsembleSetting(reader, scenario);
  reader.check();
  if (out === undefined || scenario === undefined)
    throw new RangeError('a page without a file or a scenario was not refused');
  const ensemble = drawn?.ensemble ?? (await ownEnsemble(scenario));
  const given = {
    scenario,
    ...(plan === undefined ? {} : { plan }),
    ...(ensemble === undefined ? {} : { ensemble }),
    ...(language.code === 'en' ? {} : { language: await loadLanguage(language.code, language.digits) }),
  };
  writeFiles([{ path: out, content: plannerPage(given) }]);
  if (reader.isSet('quiet')) return;
  for (const note of drawn?.notes ?? []) host.printError(`throughline: ${note}\n`);
  host.print(`Planner's page: ${out} (open it in a browser)\n`);
}
