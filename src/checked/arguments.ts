import { countingPoints } from '../corridor/index.js';
import { ensembleFormFault } from '../studies/index.js';
import { type Check, oneOf } from './options.js';

/** Counts that were seen, as `readObserved` gives them. */
export const observedCounts: Check = (value) => {
  const series = field(value, 'series');
  if (!Array.isArray(series) || series.length === 0)
    return 'must be counts that were seen, as { series: [{ point, days: [{ date, trucks }] }] }';
  return firstOf(series, 'series', (each) => {
    const point = oneOf(countingPoints)(pointWithoutPlace(field(each, 'point')));
    if (point !== undefined) return `has a point that ${point}`;
    const days = field(each, 'days');
    if (!Array.isArray(days)) return 'has no list of days';
    return firstOf(days, 'days', (day) => {
      const [date, trucks] = [field(day, 'date'), field(day, 'trucks')];
      if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date))
        return 'has no date such as 2023-11-28';
      return typeof trucks === 'number' && Number.isFinite(trucks) && trucks >= 0
        ? undefined
        : 'has no number of trucks from 0';
    });
  });
};

/** `received` of `received@kerem-shalom`. */
function pointWithoutPlace(point: unknown): unknown {
  return typeof point === 'string' ? point.replace(/@.+$/, '') : point;
}

/** Parameter draws, as `calibratedEnsemble` gives them; whether they are of the scenario the study checks. */
export const ensemble: Check = ensembleFormFault;

/** Steps of a plan with their times. */
export const datedSteps: Check = (value) => {
  if (!Array.isArray(value)) return 'must be a list of steps, as [{ lever, to, startsAfterDays }]';
  return firstOf(value, 'steps', (step) => {
    if (typeof field(step, 'lever') !== 'string') return 'has no path of a lever';
    if (typeof field(step, 'to') !== 'number') return 'has no number to go to';
    const unknown = Object.keys(Object(step)).find((name) => !stepFields.includes(name));
    return unknown === undefined
      ? undefined
      : `has ${JSON.stringify(unknown)}, which is none of ${stepTimes}`;
  });
};

const stepTimes = 'lever, to, startsAfterDays and leadTimeDays';

/** Steps of plans that studies have found are taken as they are. */
const stepFields = [
  ...['lever', 'to', 'startsAfterDays', 'leadTimeDays'],
  ...['name', 'from', 'cost', 'capacity', 'haulage', 'inForceFrom'],
];

function firstOf(values: readonly unknown[], name: string, check: Check): string | undefined {
  for (const [index, value] of values.entries()) {
    const problem = check(value);
    if (problem !== undefined)
      return problem.startsWith('has ') ? `${name}[${index}] ${problem}` : `${name}[${index}].${problem}`;
  }
  return undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
