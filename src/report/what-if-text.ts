import type { Decision } from '../experiment/index.js';
import type { ScheduledStep, WhatIfDay, WhatIfResult } from '../studies/index.js';
import { dateText } from './clock.js';
import { costTable } from './cost-table.js';
import { decideFirstDay, firstDayText, medianDayText } from './first-day-text.js';
import { type Ink, plainInk } from './ink.js';
import {
  countText,
  estimateText,
  exactText,
  moneyText,
  numberText,
  percentText,
  signedText,
} from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** Days between two rows of the table of the path. */
const week = 7;

/** A plan day by day, for a terminal of 80 columns. */
export function whatIfText(result: WhatIfResult, provenance: Provenance, ink: Ink = plainInk): string {
  const sections: readonly (readonly [string, string])[] = [
    ...(result.steps.length === 0 ? [] : [['Steps', stepTable(result)] as const]),
    ['When the target is first held for a week', heldText(result)],
    [`Truckloads a day ${result.target.at}, by weeks`, pathTable(result)],
    ['What the plan brings', wrapText(whatIfGain(result))],
    [
      `Cost a day over ${countText(result.days, 'day')}, each step from its own day on`,
      costTable(result.costs, 'no plan', 'plan'),
    ],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const parts = [
    ink.bold(wrapText(whatIfSentence(result))),
    ...body,
    ink.dim(wrapText(closing(result, provenance))),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** When the target is first held for a week. */
export function whatIfSentence({ scenario, start, days, target, firstHeld, steps }: WhatIfResult): string {
  const when = medianDayText(start, firstHeld.median);
  const wanted = `${exactText(target.perDay)} a day ${target.at}`;
  const last = dateText(start, days - 1);
  const texts: Readonly<Record<Decision, string>> = {
    reached: `${wanted} is first held for a week from ${when ?? last} on`,
    'not reached': `${wanted} is not held for a week in half of the replications by ${last}`,
    undecided: `it is undecided whether ${wanted} is held for a week by ${last}: ${when === undefined ? 'in less than half' : `from ${when} on in half`} of ${countText(firstHeld.n, 'replication')}, too few to tell`,
  };
  const what = texts[decideFirstDay(firstHeld)];
  const plan = steps.length === 0 ? 'Without a plan' : `With ${countText(steps.length, 'step')}`;
  return `${scenario} from ${start} on. ${plan}, ${what}.`;
}

function stepTable({ steps, start }: WhatIfResult): string {
  const columns = [
    { heading: 'in force' },
    { heading: 'lever', widest: 34 },
    { heading: 'from', align: 'right' },
    { heading: 'to', align: 'right' },
    { heading: 'USD/day', align: 'right' },
    { heading: 'lead time', align: 'right' },
  ] as const;
  return textTable(
    columns,
    steps.map((step: ScheduledStep) => [
      dateText(start, step.inForceFrom),
      step.name,
      exactText(step.from),
      exactText(step.to),
      numberText(step.cost, 0),
      countText(step.leadTimeDays, 'day'),
    ]),
  );
}

function heldText({ start, steps, firstHeld, firstHeldWithoutPlan, measure, target }: WhatIfResult): string {
  const what =
    measure === 'mean'
      ? `A week holds it when its seven days have ${exactText(target.perDay)} a day on average.`
      : `A week holds it when each of its working days has ${exactText(target.perDay)}.`;
  const lines =
    steps.length === 0
      ? [`Without a plan: ${firstDayText(start, firstHeldWithoutPlan)}`]
      : [
          `With the plan: ${firstDayText(start, firstHeld)}`,
          `Without it: ${firstDayText(start, firstHeldWithoutPlan)}`,
        ];
  return [...lines, what].map((line) => wrapText(line)).join('\n');
}

function pathTable({ path, start, target }: WhatIfResult): string {
  const columns = [
    { heading: 'week to' },
    { heading: 'steps', align: 'right' },
    { heading: 'mean', align: 'right' },
    { heading: '10 to 90 %', align: 'right' },
    { heading: 'no plan', align: 'right' },
    { heading: `holds ${exactText(target.perDay)}`, align: 'right' },
    { heading: 'waiting', align: 'right' },
    { heading: 'no plan', align: 'right' },
  ] as const;
  const last = path.length - 1;
  const rows = path.filter(({ day }) => day % week === week - 1 || day === last);
  return textTable(
    columns,
    rows.map((day) => pathRow(day, start)),
  );
}

function pathRow(
  { day, stepsInForce, week: mean, weekWithoutPlan, holds, waiting, waitingWithoutPlan }: WhatIfDay,
  start: string,
): readonly string[] {
  return [
    dateText(start, day),
    exactText(stepsInForce),
    mean === null ? '-' : numberText(mean.mean.mean),
    mean === null ? '-' : `${numberText(mean.low, 0)} to ${numberText(mean.high, 0)}`,
    weekWithoutPlan === null ? '-' : numberText(weekWithoutPlan.mean.mean),
    holds === null ? '-' : percentText(holds.share),
    numberText(waiting.mean.mean, 0),
    numberText(waitingWithoutPlan.mean.mean, 0),
  ];
}

/** What the plan brings over all days, and once it is in force. */
export function whatIfGain(result: WhatIfResult): string {
  const { gain, target, days, steps } = result;
  if (steps.length === 0) return 'Nothing: it has no step.';
  const show = (value: number): string => signedText(value, 0);
  const total = `Over ${countText(days, 'day')} ${estimateText(gain, show)} truckloads ${target.at} against the same days without it.`;
  return `${total} ${afterText(result)}`;
}

/** What it comes to with all steps in force, and how often a week holds the target then. */
function afterText(result: WhatIfResult): string {
  const { afterPlan, weeksHeldAfterPlan, cost, start, inForceFrom, target } = result;
  if (afterPlan === null) return 'Not all of it is in force on these days.';
  const level = `From ${dateText(start, inForceFrom)}, with all of it in force at ${moneyText(cost)} a day, ${estimateText(afterPlan)} a day`;
  if (weeksHeldAfterPlan === null) return `${level}.`;
  const asShare = (share: number): string => percentText(Math.min(1, Math.max(0, share)));
  const { mean, low, high, n } = weeksHeldAfterPlan;
  const held =
    low === high
      ? `in each of ${n} replications ${asShare(mean)}`
      : estimateText(weeksHeldAfterPlan, asShare);
  return `${level}; ${held} of all seven days in a row hold ${exactText(target.perDay)}.`;
}

function closing({ replications, target, intervals }: WhatIfResult, provenance: Provenance): string {
  const { low, high } = intervals.band;
  return `${countText(replications, 'replication')}, counted ${target.at}, from the backlogs of the scenario without warm-up. Means: ${intervals.mean}; bands: quantiles ${percentText(low)} and ${percentText(high)} of the replications; first week: median with an interval by order statistics; difference: ${intervals.gain}. ${provenanceText(provenance)}`;
}
