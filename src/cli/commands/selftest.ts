import type { Command } from 'commander';
import { version } from '../../node/index.js';
import { selfTestCsv, selfTestText } from '../../report/index.js';
import { runSelfTest, type SelfTestResult, selfTestCases } from '../../selftest/index.js';
import { type Format, formatOption, formats, namedOption } from '../format-option.js';
import type { ExitCode, Host } from '../host.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions } from '../options/index.js';
import { commandText, createProgress } from '../output/index.js';

const caseNames = selfTestCases.map(({ name }) => name);

/** `throughline selftest`: the kernel against closed forms; exit code 1 unless every case passes. */
export function selfTestCommand(command: Command, { host, end }: CommandContext): void {
  command
    .option('--seed <text>', 'the same seed gives the same numbers (default: throughline)')
    .addOption(
      namedOption('--only <names>', `some of ${caseNames.join(', ')} (default: all)`, ['all', ...caseNames]),
    )
    .option('--quick', 'a tenth of the simulated time, and so wider intervals')
    .addOption(formatOption(formats))
    .option('--quiet', 'no progress on standard error')
    .action(async (options: RawOptions) => end(await selfTest(host, options)));
}

async function selfTest(host: Host, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const seed = reader.text('seed') ?? 'throughline';
  const only = reader.listOf('only', caseNames) ?? caseNames;
  const format = reader.oneOf('format', formats) ?? 'text';
  const effort = reader.isSet('quick') ? 'quick' : 'full';
  reader.check();
  const startedAt = host.now();
  const progress = createProgress(host, reader.isSet('quiet'));
  try {
    const result = await runSelfTest({
      seed,
      effort,
      cases: selfTestCases.filter(({ name }) => only.includes(name)),
      onCase: ({ name, title }, index, count) =>
        progress.show(`case ${index + 1} of ${count}: ${name}, ${title}`),
      signal: host.signal,
    });
    progress.clear();
    host.print(printed(host, format, result, startedAt));
    return result.passed ? 0 : 1;
  } finally {
    progress.clear();
  }
}

function printed(host: Host, format: Format, result: SelfTestResult, startedAt: Date): string {
  if (format === 'text') return selfTestText(result, host.ink);
  if (format === 'csv') return selfTestCsv(result);
  const wallSeconds = (host.now().getTime() - startedAt.getTime()) / 1000;
  const made = { version, command: commandText(host.words), startedAt: startedAt.toISOString(), wallSeconds };
  return jsonText({ ...result, made });
}
