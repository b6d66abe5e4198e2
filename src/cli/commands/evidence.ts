import { Command } from 'commander';
import { utilities } from '../../experiment/index.js';
import { evidenceReport } from '../../report/index.js';
import { withAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import { evidence, evidenceFactors, type Plan, readTarget } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  nameOption,
  OptionReader,
  parsedOption,
  pathsOption,
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

const defaultReplications = 2;

const ownOptions = {
  draws: wholeOption(
    '--draws <n>',
    'parameter draws from the ranges of the facts, at least 20 (default: 200)',
    { min: 20, max: 100_000 },
  ),
  target: targetOption,
  at: atOption,
  utility: nameOption(
    '--utility <name>',
    'what finding out is for: decision, a right decision; margin, truckloads above the target (default: decision)',
    utilities,
  ),
  today: parsedOption(
    '--today <range>',
    'keep draws of which one run without the plan brings so much, such as "220 to 260"',
    readRange,
  ),
  factors: pathsOption(
    '--factors <paths>',
    'facts that are not known, with commas (default: all with a range)',
  ),
};

/** `throughline evidence`: how sure is the answer when the inputs are not, and what is worth finding out? */
export function evidenceCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('evidence').description('how sure is it, and what is worth finding out?');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))));
  withDeclared(command, ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await weighEvidence(host, scenario, options)),
  );
}

async function weighEvidence(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const asked = readDeclared(reader, ownOptions);
  const settings = await openStudy(host, name, reader, {
    replications: defaultReplications,
    fewest: 2,
    isPlanned: true,
    check: (opened, plan = {}) =>
      checkFactors(reader, opened, asked.today === undefined ? plan : {}, asked.factors),
  });
  const { scenario, plan, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    evidence(scenario, {
      ...each,
      ...asked,
      replicationsPerDraw: replications,
      ...(plan === undefined ? {} : { plan }),
    }),
  );
  const shown = evidenceReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}

function readRange(text: string): { readonly low: number; readonly high: number } {
  const [, first = '', second = ''] = /^(.{1,80}?)\s*(?:\bto\b|-)\s*(.{1,80})$/.exec(text.trim()) ?? [];
  try {
    const [low, high] = [readTarget(first), readTarget(second)];
    if (low < high) return { low, high };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new RangeError(`must be a range of trucks a day such as "220 to 260", got ${JSON.stringify(text)}`);
}

function checkFactors(
  reader: OptionReader,
  scenario: Scenario,
  plan: Plan,
  named: readonly string[] | undefined,
): void {
  const known = Object.keys(withAssumptions(scenario).facts);
  const paths = named ?? known;
  if (!reader.areKnown('factors', 'a fact', paths, known)) return;
  const { factors, fixed } = evidenceFactors(scenario, plan, paths);
  if (named !== undefined)
    for (const { path, reason } of fixed) reader.refuse('factors', `cannot draw ${path}: it ${reason}`);
  else if (factors.length === 0) reader.refuse('factors', 'finds no fact with a range that enters a run');
}
