import { Command } from 'commander';
import { resilienceReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import { closablePlaces, type ResilienceOptions, readTarget, resilience } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import {
  atOption,
  daysBetween,
  nameOption,
  OptionReader,
  type OptionValues,
  parsedOption,
  type RawOptions,
  readDate,
  readDeclared,
  wholeOption,
  withDeclared,
  withOutput,
  withPlan,
  withScenario,
  withStudyOptions,
} from '../options/index.js';
import { putOutStudy, withReport } from '../output/index.js';
import { openStudy, study } from '../study-session.js';

const defaultReplications = 20;
const usualClosureDays = 3;
const usualDay = 7;

const ownOptions = {
  place: nameOption(
    '--place <name>',
    `what is closed, all of it: ${closablePlaces.join(', ')} (default: crossing)`,
    closablePlaces,
  ),
  within: parsedOption(
    '--within <n>',
    'truckloads behind that count as cleared (default: standard deviation of the daily counts, at least 0.5)',
    readCount,
  ),
  target: parsedOption(
    '--target <rate>',
    "with which weeks are compared (default: the scenario's)",
    readTarget,
  ),
  at: atOption,
};

const closureOptions = {
  days: wholeOption(
    '--closure <days>',
    `whole days of 24 hours closed, 1 to 365 (default: ${usualClosureDays})`,
    {
      min: 1,
      max: 365,
    },
  ),
  on: parsedOption(
    '--on <date>',
    'first day of the closure (default: the eighth of the days counted)',
    readDate,
  ),
};

/** `throughline resilience`: how long does a closure last beyond its end, and how bad is the worst week? */
export function resilienceCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('resilience').description('days to clear after a closure, and the worst week');
  withPlan(withReport(withOutput(withStudyOptions(withScenario(command), defaultReplications))));
  withDeclared(withDeclared(command, closureOptions), ownOptions);
  return command.action(async (scenario: string | undefined, options: RawOptions) =>
    end(await close(host, scenario, options)),
  );
}

async function close(host: Host, name: string | undefined, options: RawOptions): Promise<ExitCode> {
  const reader = new OptionReader(options);
  const asked = readDeclared(reader, ownOptions);
  const closed = readDeclared(reader, closureOptions);
  let closure: Pick<ResilienceOptions, 'closureDays' | 'on'> = {};
  const settings = await openStudy(host, name, reader, {
    replications: defaultReplications,
    fewest: 2,
    isPlanned: true,
    check(opened) {
      closure = readClosure(reader, opened, closed);
    },
  });
  const { scenario, plan, replications } = settings;
  const hasDays = reader.text('days') !== undefined;
  const { result, manifest } = await study(host, settings, (each) =>
    resilience(scenario, {
      ...{ ...each, ...asked, ...closure, replications },
      ...(plan === undefined ? {} : { plan }),
      ...(hasDays ? { days: scenario.days } : {}),
    }),
  );
  const shown = resilienceReport.show(result, { scenario });
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest });
  return 0;
}

/** The days of the closure, which must leave a week of the days counted. */
function readClosure(
  reader: OptionReader,
  { start, warmUpDays }: Scenario,
  { days: closureDays = usualClosureDays, on: date }: OptionValues<typeof closureOptions>,
): Required<Pick<ResilienceOptions, 'closureDays' | 'on'>> {
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
