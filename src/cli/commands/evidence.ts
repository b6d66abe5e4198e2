import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { utilities } from '../../experiment/index.js';
import { closestName } from '../../node/index.js';
import { evidenceReport } from '../../report/index.js';
import { withAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  describePlan,
  type EvidenceOptions,
  evidence,
  evidenceFactors,
  type Plan,
  readTarget,
} from '../../studies/index.js';
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

const defaultReplications = 2;

/** `throughline evidence`: how sure is the answer when the inputs are not, and what is worth finding out? */
export function evidenceCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('evidence').description('how sure is it, and what is worth finding out?');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))))
    .option('--draws <n>', 'parameter draws from the ranges of the facts, at least 20 (default: 200)')
    .option('--target <rate>', 'such as "400 truck/day" (default: the scenario\'s)')
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option(
      '--utility <name>',
      'what finding out is for: decision, a right decision; margin, truckloads above the target (default: decision)',
    )
    .option(
      '--today <range>',
      'keep draws of which one run without the plan brings so much, such as "220 to 260"',
    )
    .option('--factors <paths>', 'facts that are not known, with commas (default: all with a range)');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await weighEvidence(host, scenario, options)),
  );
}

async function weighEvidence(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const asked = readQuestion(reader);
  const opened = await openScenario(name, reader);
  const plan = await readPlanSetting(reader, opened);
  if (opened !== undefined)
    checkFactors(reader, opened, asked.today === undefined ? (plan ?? {}) : {}, asked.factors);
  const usual = { replications: defaultReplications, fewest: 2 };
  const settings = readStudySettings(opened, reader, host, usual);
  const { scenario, replications } = settings;
  const steps = plan === undefined ? [] : describePlan(scenario, plan);
  const words = { ...settings, arguments: withPlanInWords(settings.arguments, steps) };
  const { result, manifest } = await study(host, words, (each) =>
    evidence(scenario, {
      ...each,
      ...asked,
      replicationsPerDraw: replications,
      ...(plan === undefined ? {} : { plan }),
    }),
  );
  const shown = evidenceReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}

function readQuestion(
  reader: OptionReader,
): Pick<EvidenceOptions, 'draws' | 'target' | 'at' | 'utility' | 'factors' | 'today'> {
  const given = {
    draws: reader.wholeNumber('draws', { min: 20, max: 100_000 }),
    target: reader.parsed('target', readTarget),
    at: reader.oneOf('at', countingPoints),
    utility: reader.oneOf('utility', utilities),
    today: reader.parsed('today', readRange),
    factors: reader
      .text('factors')
      ?.split(',')
      .map((path) => path.trim()),
  };
  return {
    ...(given.draws === undefined ? {} : { draws: given.draws }),
    ...(given.target === undefined ? {} : { target: given.target }),
    ...(given.at === undefined ? {} : { at: given.at }),
    ...(given.utility === undefined ? {} : { utility: given.utility }),
    ...(given.today === undefined ? {} : { today: given.today }),
    ...(given.factors === undefined ? {} : { factors: given.factors }),
  };
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
  const unknown = paths.filter((path) => !known.includes(path));
  for (const path of unknown) {
    const suggestion = closestName(path, known);
    const message = `does not know a fact ${JSON.stringify(path)}`;
    reader.refuse('factors', message, suggestion === undefined ? {} : { suggestion });
  }
  const repeated = paths.filter((path, index) => paths.indexOf(path) !== index);
  for (const path of new Set(repeated)) reader.refuse('factors', `names ${path} more than once`);
  if (unknown.length > 0) return;
  const { factors, fixed } = evidenceFactors(scenario, plan, paths);
  if (named !== undefined)
    for (const { path, reason } of fixed) reader.refuse('factors', `cannot draw ${path}: it ${reason}`);
  else if (factors.length === 0) reader.refuse('factors', 'finds no fact with a range that enters a run');
}
