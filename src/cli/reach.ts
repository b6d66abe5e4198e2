import { Command } from 'commander';
import { capacityBounds, countingPoints, setParameter } from '../corridor/index.js';
import { type Manifest, writeFiles } from '../node/index.js';
import { type ReachContext, reachCsv, reachText, triedCsv } from '../report/index.js';
import type { Scenario } from '../scenario/index.js';
import {
  describePlan,
  leverSteps,
  type PlanStep,
  type ReachResult,
  reach,
  readTarget,
  runStudy,
  type StudyOptions,
} from '../studies/index.js';
import type { ExitCode, Host } from './host.js';
import { OptionReader, type RawOptions } from './option-reader.js';
import { type OutputSettings, putOut, readOutputSettings } from './result-output.js';
import { withOutput, withScenario, withStudyOptions } from './shared-options.js';
import { readStudySettings, study } from './study-session.js';

const defaultReplications = 10;

/** `throughline reach`: which changes of capacity reach the target at least cost? Exit code 3 when none do. */
export function reachCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('reach').description('which changes reach the target at least cost?');
  withOutput(withStudyOptions(withScenario(command), defaultReplications));
  command
    .option('--target <rate>', 'such as "400 truck/day" (default: the scenario\'s)')
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    )
    .option('--report <file>', 'write the answer as a page (HTML) too');
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await reachTarget(host, scenario, options)),
  );
}

/** The answer, and the corridor before and after where somebody is to read about it. */
interface Answer {
  readonly result: ReachResult;
  readonly steps: readonly PlanStep[];
  readonly context: Omit<ReachContext, 'provenance'> | undefined;
}

async function reachTarget(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const target = reader.parsed('target', readTarget);
  const at = reader.oneOf('at', countingPoints);
  const page = reader.text('report');
  const replicationsAsked = { replications: defaultReplications, fewest: 2 };
  const settings = await readStudySettings(name, reader, host, replicationsAsked);
  const { scenario, replications } = settings;
  const question = {
    replications,
    ...(target === undefined ? {} : { target }),
    ...(at === undefined ? {} : { at }),
  };
  const isRead = output.format === 'text' || page !== undefined;
  const { result: answer, manifest } = await study(host, settings, async (each) => {
    const result = await reach(scenario, { ...each, ...question });
    return await explained(result, scenario, isRead ? { ...each, replications } : undefined);
  });
  await putOutAnswer(host, output, answer, manifest, page);
  return answer.result.feasible ? 0 : 3;
}

async function explained(
  result: ReachResult,
  scenario: Scenario,
  study: (StudyOptions & { readonly replications: number }) | undefined,
): Promise<Answer> {
  const most = leverSteps(scenario).map((lever) => lever.most);
  const steps = result.feasible ? result.plan : describePlan(scenario, most);
  if (study === undefined) return { result, steps, context: undefined };
  const changed = steps.reduce((each, { lever, to }) => setParameter(each, lever, to), scenario);
  const today = await runStudy(scenario, study);
  const after = await runStudy(changed, study);
  return {
    result,
    steps,
    context: { scenario, today, after, boundsToday: capacityBounds(scenario, result.target.at), steps },
  };
}

async function putOutAnswer(
  host: Host,
  output: OutputSettings,
  { result, steps, context }: Answer,
  manifest: Manifest,
  page: string | undefined,
): Promise<void> {
  const whole = context === undefined ? undefined : { ...context, provenance: manifest };
  if (page !== undefined && whole !== undefined) await writePage(page, result, whole, manifest);
  const forms = {
    text: () =>
      `${whole === undefined ? '' : reachText(result, whole, host.ink)}${page === undefined ? '' : `\nReport: ${page}\n`}`,
    json: result,
    tables: { 'plan.csv': reachCsv(result, steps), 'tried.csv': triedCsv(result) },
  };
  putOut(host, output, forms, manifest);
}

async function writePage(
  path: string,
  result: ReachResult,
  context: ReachContext,
  manifest: Manifest,
): Promise<void> {
  // Charts and the scenario's reader are loaded only when a page is wanted.
  const [{ reachHtml }, { listFacts }] = await Promise.all([
    import('../report/index.js'),
    import('../scenario/index.js'),
  ]);
  const content = await reachHtml(result, {
    ...context,
    facts: listFacts(context.scenario),
    manifest: { ...manifest },
  });
  writeFiles([{ path, content }]);
}
