import { resilienceReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readQuantity } from '../../scenario/units.js';
import { closablePlaces, closedPaths, readTarget, resilience, unknownPlace } from '../../studies/index.js';
import {
  asDeclared,
  atOption,
  daysBetween,
  type OptionReader,
  parsedOption,
  questionOption,
  readDate,
  wholeOption,
} from '../options/index.js';
import { studyCommand } from '../study-command.js';

const usualClosureDays = 3;
const usualDay = 7;

/** `throughline resilience`: how long does a closure last beyond its end, and how bad is the worst week? */
export const resilienceCommand = studyCommand({
  replications: 20,
  fewest: 2,
  isPlanned: true,
  options: {
    closureDays: wholeOption(
      '--closure <days>',
      `whole days of 24 hours closed, 1 to 365 (default: ${usualClosureDays})`,
      { min: 1, max: 365 },
    ),
    on: parsedOption(
      '--on <date>',
      'first day of the closure (default: the eighth of the days counted)',
      readDate,
    ),
    place: parsedOption(
      '--place <name>',
      `what is closed: ${closablePlaces.join(', ')}, all of it, or a site or entry (default: crossing)`,
      (name) => name,
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
    question: questionOption(asDeclared),
  },
  check: (scenario, { on, closureDays = usualClosureDays, place }, reader) => {
    if (place !== undefined && closedPaths(scenario, place).length === 0)
      reader.refuse('place', unknownPlace(scenario, place));
    checkClosure(scenario, on, closureDays, reader);
  },
  run: (scenario, { on, closureDays = usualClosureDays, ...asked }, reader) =>
    resilience(scenario, {
      ...asked,
      closureDays,
      on: firstClosed(scenario, on),
      ...(reader.text('days') === undefined ? {} : { days: scenario.days }),
    }),
  show: resilienceReport.show,
});

/** The first day of the closure, among the days counted from 0. */
function firstClosed({ start, warmUpDays }: Scenario, date: string | undefined): number {
  return date === undefined ? usualDay : daysBetween(start, date) - warmUpDays;
}

/** The closure must leave a week of the days counted. */
function checkClosure(
  scenario: Scenario,
  date: string | undefined,
  closureDays: number,
  reader: OptionReader,
): void {
  const { start, warmUpDays } = scenario;
  const on = firstClosed(scenario, date);
  if (on < 0 || on > 4_000) {
    const message = `must be one of the days counted, which follow ${warmUpDays} days from ${start} on, got ${date}`;
    reader.refuse('on', message);
    return;
  }
  const fewest = on + closureDays + 7;
  if (Number(reader.text('days')) < fewest)
    reader.refuse(
      'days',
      `must be at least ${fewest}: ${on} before the closure, ${closureDays} closed, and 7 after it in which queues may clear`,
    );
}

function readCount(text: string): number {
  const plain = readQuantity(text, 'count');
  const read = plain.ok ? plain : readQuantity(text, 'truck');
  if (read.ok && read.value >= 0) return read.value;
  throw new RangeError(`must be a number of trucks such as 20, got ${JSON.stringify(text)}`);
}
