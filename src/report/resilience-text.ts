import { stageNames } from '../corridor/index.js';
import type { Recovery, ResilienceResult, WeekSpread } from '../studies/index.js';
import { dateText } from './clock.js';
import { type Ink, plainInk } from './ink.js';
import { stageTitle } from './names.js';
import { countText, estimateText, exactText, intervalText, numberText, percentText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** What a closure costs and when it is made up for, for a terminal of 80 columns. */
export function resilienceText(
  result: ResilienceResult,
  provenance: Provenance,
  ink: Ink = plainInk,
): string {
  const { at } = result.target;
  const sections: readonly (readonly [string, string])[] = [
    ['Days to clear', wrapText(clearingText(result))],
    [`Truckloads a day ${at}, around the closure`, dayTable(result)],
    ['Truckloads more that wait than without the closure', waitingTable(result)],
    [`Weeks, truckloads a day ${at}`, weekTable(result)],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const parts = [
    ink.bold(wrapText(resilienceSentence(result))),
    ...body,
    ink.dim(wrapText(closing(result, provenance))),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a closure keeps back, and when it is made up for. */
export function resilienceSentence({
  scenario,
  closure,
  behind,
  target,
  plan,
  ...result
}: ResilienceResult): string {
  const date = dateText(result.start, result.warmUpDays + closure.from);
  const planned = plan.length === 0 ? '' : ` with a plan of ${countText(plan.length, 'step')}`;
  return `${scenario}${planned}: ${closure.place} closed for ${countText(closure.days, 'day')} from ${date}. ${estimateText(behind.most)} truckloads fewer ${target.at} at the worst, ${numberText(behind.left.mean, 0)} still missing at the end: ${daysText(behind)}.`;
}

/** `made up for 12 days after it`, or that it is not. */
function daysText({ daysToClear: { median } }: Recovery): string {
  if (median === 0) return 'nothing to make up for';
  return typeof median === 'number'
    ? `made up for on day ${median} after it`
    : 'not made up for within the days looked at';
}

/** Days to clear, and what cleared means. */
export function clearingText({ behind, target, days, closure }: ResilienceResult): string {
  const { median, low, high, never, n, confidence } = behind.daysToClear;
  const after = days - closure.to;
  const begin =
    typeof median === 'number'
      ? `Half of the replications have made up for it ${countText(median, 'day')} after the closure${rangeText(low, high, confidence)}.`
      : `Not in half of the replications within ${countText(after, 'day')} after the closure.`;
  const lasting = never === n ? ` ${paceText(behind)}` : '';
  return `${begin} Not at all in ${never} of ${countText(n, 'replication')}.${lasting} Cleared means: at most ${numberText(behind.tolerance)} truckloads ${target.at} behind the same days without the closure, at the end of a day and of the six days after it; so much is chance from one day to the next.`;
}

/** Days over which it is seen whether what is behind still comes nearer. */
const lookBack = 7;

/** What is behind comes down by so much a day at the end; where nothing is to spare it stays as it is. */
function paceText({ byDay, left, tolerance }: Recovery): string {
  const before = byDay.at(-1 - lookBack)?.mean.mean ?? left.mean;
  const pace = (before - left.mean) / lookBack;
  const isStanding = pace * lookBack <= tolerance;
  return isStanding
    ? `In the last ${lookBack} days what is missing stayed as it is, within what is chance: a corridor that works at its limit does not catch up.`
    : `In the last ${lookBack} days what is missing fell by ${numberText(pace)} a day.`;
}

type End = Recovery['daysToClear']['low'];

function rangeText(low: End, high: End, confidence: number): string {
  if (low === 'too few replications' || high === 'too few replications') return '';
  const end = (each: End): string =>
    typeof each === 'number' ? exactText(each) : 'more than were looked at';
  return ` (${percentText(confidence)} interval ${end(low)} to ${end(high)})`;
}

function dayTable({ trucks, trucksWithClosure, behind, closure, ...result }: ResilienceResult): string {
  const columns = [
    { heading: 'day' },
    { heading: '' },
    { heading: 'without', align: 'right' },
    { heading: 'with', align: 'right' },
    { heading: '10 to 90 %', align: 'right' },
    { heading: 'behind', align: 'right' },
    { heading: '10 to 90 %', align: 'right' },
  ] as const;
  const rows = trucks.flatMap((without, day) => {
    const [closed, missing] = [trucksWithClosure[day], behind.byDay[day]];
    if (closed === undefined || missing === undefined || !isShown(day, closure, trucks.length)) return [];
    return [
      [
        dateText(result.start, result.warmUpDays + day),
        day >= closure.from && day < closure.to ? 'closed' : '',
        numberText(without.mean.mean),
        numberText(closed.mean.mean),
        `${numberText(closed.low, 0)} to ${numberText(closed.high, 0)}`,
        numberText(missing.mean.mean, 0),
        `${numberText(missing.low, 0)} to ${numberText(missing.high, 0)}`,
      ],
    ];
  });
  return textTable(columns, rows);
}

/** The day before, the closure and a week after day by day, then the ends of weeks and the last day. */
function isShown(day: number, { from, to }: ResilienceResult['closure'], days: number): boolean {
  const isNear = day >= from - 1 && day < to + 7;
  return isNear || (day >= to && (day - to) % 7 === 6) || day === days - 1;
}

function waitingTable({ waiting }: ResilienceResult): string {
  const columns = [
    { heading: 'stage' },
    { heading: 'at most', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'at the end', align: 'right' },
    { heading: 'days to clear', align: 'right' },
    { heading: 'never in', align: 'right' },
  ] as const;
  return textTable(
    columns,
    stageNames.map((stage) => {
      const { most, left, daysToClear } = waiting[stage];
      return [
        stageTitle(stage),
        numberText(most.mean),
        intervalText(most),
        numberText(left.mean),
        typeof daysToClear.median === 'number' ? exactText(daysToClear.median) : '-',
        `${daysToClear.never} of ${daysToClear.n}`,
      ];
    }),
  );
}

function weekTable({ weeks, weeksWithClosure, target }: ResilienceResult): string {
  const columns = [
    { heading: '' },
    { heading: 'worst week' },
    { heading: 'interval', align: 'right' },
    { heading: '10 to 90 %', align: 'right' },
    { heading: 'all weeks', align: 'right' },
    { heading: `with ${exactText(target.perDay)}`, align: 'right' },
  ] as const;
  const row = (name: string, { worst, weeks: all, shareAtTarget }: WeekSpread): readonly string[] => [
    name,
    numberText(worst.mean.mean),
    intervalText(worst.mean),
    `${numberText(worst.low, 0)} to ${numberText(worst.high, 0)}`,
    `${numberText(all.low, 0)} to ${numberText(all.high, 0)}`,
    percentText(shareAtTarget.mean),
  ];
  return textTable(columns, [row('without closure', weeks), row('with closure', weeksWithClosure)]);
}

function closing(
  { replications, target, intervals, weeks, days }: ResilienceResult,
  provenance: Provenance,
): string {
  const { low, high } = intervals.band;
  return `${countText(replications, 'replication')} of ${countText(days, 'day')}, counted ${target.at}, each with and without the closure on the same luck. Means: ${intervals.mean}; days to clear: median with an interval by ${intervals.median}; bands: quantiles ${percentText(low)} and ${percentText(high)}. Worst week: the worst seven days in a row of a replication; all weeks: ${numberText(weeks.weeks.count, 0)} whole weeks of all replications. ${provenanceText(provenance)}`;
}
