import { Command } from 'commander';
import { countingPoints } from '../../corridor/index.js';
import { resilienceReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import {
  closablePlaces,
  describePlan,
  type ResilienceOptions,
  readTarget,
  resilience,
} from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  daysBetween,
  OptionReader,
  type RawOptions,
  readDate,
  readPlanSetting,
  withOutput,
  withPlan,
  withPlanInWords,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, readOutputSettings, withReport } from '../output/index.js';
import { openScenario, readStudySettings, study } from '../study-session.js';

const defaultReplications = 20;
const usualClosureDays = 3;
const usualDay = 7;

/** `throughline resilience`: how long does a closure last beyond its end, and how bad is the worst week? */
export function resilienceCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('resilience').description('days to clear after a closure, and the worst week');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))))
    .option('--closure <days>', `whole days of 24 hours closed, 1 to 365 (default: ${usualClosureDays})`)
    .option('--place <name>', `what is closed, all of it: ${closablePlaces.join(', ')} (default: crossing)`)
    .option('--on <date>', 'first day of the closure (default: the eighth of the days counted)')
    .option(
      '--within <n>',
      'truckloads behind that count as cleared (default: standard deviation of the daily counts, at least 0.5)',
    )
    .option('--target <rate>', "with which weeks are compared (default: the scenario's)")
    .option(
      '--at <point>',
      `where trucks are counted: ${countingPoints.join(', ')} (default: the scenario's)`,
    );
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await close(host, scenario, options)),
  );
}

async function close(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const output = readOutputSettings(reader);
  const asked = readQuestion(reader);
  const opened = await openScenario(name, reader);
  const plan = await readPlanSetting(reader, opened);
  const closure = opened !== undefined ? readClosure(reader, opened) : {};
  const hasDays = reader.text('days') !== undefined;
  const usual = { replications: defaultReplications, fewest: 2 };
  const given = readStudySettings(opened, reader, host, usual);
  const { scenario, replications } = given;
  const steps = plan === undefined ? [] : describePlan(scenario, plan);
  const settings = {
    ...given,
    arguments: withPlanInWords(
      given.arguments,
      steps.map(({ lever, to }) => ({ lever, to })),
    ),
  };
  const { result, manifest } = await study(host, settings, (each) =>
    resilience(scenario, {
      ...{ ...each, ...asked, ...closure, replications },
      ...(plan === undefined ? {} : { plan }),
      ...(hasDays ? { days: scenario.days } : {}),
    }),
  );
  const shown = resilienceReport.show(result, { scenario });
  await putOutStudy(host, output, { scenario, result, shown, manifest });
  return 0;
}

type Question = Pick<ResilienceOptions, 'place' | 'within' | 'target' | 'at'>;

function readQuestion(reader: OptionReader): Question {
  const given = {
    place: reader.oneOf('place', closablePlaces),
    within: reader.parsed('within', readCount),
    target: reader.parsed('target', readTarget),
    at: reader.oneOf('at', countingPoints),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The days of the closure, which must leave a week of the days counted. */
function readClosure(
  reader: OptionReader,
  { start, warmUpDays }: Scenario,
): Required<Pick<ResilienceOptions, 'closureDays' | 'on'>> {
  const closureDays = reader.wholeNumber('closure', { min: 1, max: 365 }) ?? usualClosureDays;
  const date = reader.parsed('on', readDate);
  const on = date === undefined ? usualDay : daysBetween(start, date) - warmUpDays;
  if (on < 0 || on > 4_000) {
    reader.refuse(
      'on',
      `must be one of the days counted, which follow ${warmUpDays} days from ${start} on, got ${date}`,
    );
    return { closureDays, on: usualDay };
  }
  const fewest = on + closureDays + 7;
  if (Number(reader.text('days')) < fewest)
    reader.refuse('days', `must be at least ${fewest}, up to a week after the closure`);
  return { closureDays, on };
}

function readCount(text: string): number {
  const plain = readQuantity(text, 'count');
  const read = plain.ok ? plain : readQuantity(text, 'truck');
  if (read.ok && read.value >= 0) return read.value;
  throw new RangeError(`must be a number of trucks such as 20, got ${JSON.stringify(text)}`);
}
