import type { DelayLedgerResult, LostThroughput, WaterfallBar } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { stageTitle } from './names.js';
import { countText, estimateText, intervalText, negative, numberText, percentText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** Causes below this share of all hours share one row. */
const smallShare = 0.001;

/** Growth of the queues, truckloads a day, from which on it is told. */
const leastGrowth = 1;

/** Where the time goes and what it takes from the target, for a terminal of 80 columns. */
export function ledgerText(result: DelayLedgerResult, provenance: Provenance, ink: Ink = plainInk): string {
  const { waterfall } = result;
  const sections: readonly (readonly [string, string])[] = [
    ['Truckload-hours a day, by cause', causeTable(result)],
    ['Where they are spent, and why', zoneTable(result)],
    ...(waterfall === null
      ? []
      : [['From the target to what was reached, truckloads a day', waterfallTable(waterfall)] as const]),
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const closing = wrapText(`${methodText(result)} ${provenanceText(provenance)}`);
  return `${[ink.bold(wrapText(ledgerSentence(result))), ...body, ink.dim(closing)].join('\n\n')}\n`;
}

/** What is counted, where the hours go, and what takes most from the target. */
export function ledgerSentence({
  scenario,
  plan,
  at,
  reached,
  total,
  groups,
  queueGrowthPerDay,
  waterfall,
}: DelayLedgerResult): string {
  const what =
    plan.length === 0 ? scenario : `${scenario} with the plan (${countText(plan.length, 'change')})`;
  const begin = `${what} has ${estimateText(reached)} truckloads a day ${at}.`;
  const spent =
    total.hoursPerTruckload === null
      ? `None was counted; ${numberText(total.hoursPerDay.mean, 0)} truckload-hours are spent a day.`
      : `For each of them ${numberText(total.hoursPerTruckload.mean)} truckload-hours are spent inside.`;
  const [first, second] = groups;
  const mostly =
    first === undefined || second === undefined
      ? ''
      : ` Most go to ${first.group} (${percentText(first.share)}) and ${second.group} (${percentText(second.share)}).`;
  const grows =
    (queueGrowthPerDay.low ?? 0) > leastGrowth
      ? ` Queues grow by ${numberText(queueGrowthPerDay.mean, 0)} truckloads a day, so the hours for each depend on how long the run is.`
      : '';
  return `${begin} ${spent}${mostly}${grows}${lossText(waterfall)}`;
}

function lossText(waterfall: LostThroughput | null): string {
  const [worst] = waterfall?.bars ?? [];
  if (waterfall === null || worst === undefined || worst.takes.mean < 0.05) return '';
  return ` Of the ${numberText(waterfall.target, 0)} a day wanted, ${barTitle(worst)} takes most: ${numberText(worst.takes.mean)}.`;
}

function causeTable({ causes }: DelayLedgerResult): string {
  const shown = causes.filter(({ share }) => share >= smallShare);
  const small = causes.filter(({ share }) => share < smallShare);
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
  const columns = [
    { heading: 'cause', widest: 27 },
    { heading: 'where', widest: 13 },
    { heading: 'hours', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'each', align: 'right' },
    { heading: 'share', align: 'right' },
  ] as const;
  const rest = [
    `${small.length} smaller`,
    '',
    numberText(sum(small.map(({ hoursPerDay }) => hoursPerDay.mean))),
    '',
    '',
    percentText(sum(small.map(({ share }) => share)), 1),
  ];
  return textTable(columns, [
    ...shown.map(({ cause, stage, hoursPerDay, hoursPerTruckload, share }) => [
      cause,
      stageTitle(stage),
      numberText(hoursPerDay.mean, 0),
      intervalText(hoursPerDay, (value) => numberText(value, 0)),
      hoursPerTruckload === null ? 'none' : numberText(hoursPerTruckload.mean, 2),
      percentText(share, 1),
    ]),
    ...(small.length > 0 ? [rest] : []),
  ]);
}

function zoneTable({ zones, total }: DelayLedgerResult): string {
  const largest = zones
    .toSorted((a, b) => b.hoursPerDay - a.hoursPerDay)
    .filter(({ hoursPerDay }) => hoursPerDay >= smallShare * total.hoursPerDay.mean);
  const columns = [
    { heading: 'spent in', widest: 22 },
    { heading: 'hours', align: 'right' },
    { heading: 'because of', widest: 48 },
  ] as const;
  return textTable(
    columns,
    largest.map(({ zone, hoursPerDay, causes }) => [
      zone,
      numberText(hoursPerDay, 0),
      causes
        .slice(0, 2)
        .map((each) => `${each.cause} ${percentText(each.hoursPerDay / hoursPerDay)}`)
        .join(', '),
    ]),
  );
}

function waterfallTable({ target, supply, bars, beyond, reached }: LostThroughput): string {
  const columns = [
    { heading: '', widest: 30 },
    { heading: 'takes', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'leaves', align: 'right' },
  ] as const;
  const falls = [
    { title: 'supply, roads, service times', takes: supply },
    ...bars.map((bar) => ({ title: barTitle(bar), takes: bar.takes })),
  ];
  let left = target;
  const rows = falls.map(({ title, takes }) => {
    left -= takes.mean;
    return [title, numberText(takes.mean), intervalText(takes), numberText(left)];
  });
  return textTable(columns, [
    ['target', '', '', numberText(target)],
    ...rows,
    ...(beyond.mean > 0
      ? [
          [
            'beyond the target',
            numberText(-beyond.mean),
            intervalText(negative(beyond)),
            numberText(reached.mean),
          ],
        ]
      : []),
    ['reached', '', intervalText(reached), numberText(reached.mean)],
  ]);
}

/** A bar of the waterfall as people call it. */
export function barTitle({ cause, causes }: WaterfallBar): string {
  return cause === 'others' ? countText(causes.length, 'small cause') : cause;
}

/** How hours and waterfall were made, and what their intervals are. */
export function methodText({ intervals, waterfall, largestError }: DelayLedgerResult): string {
  const hours = `Every truckload-minute is charged to one cause, that of the server it waits for, and so on through what blocks it; hours by cause and by place agree to ${largestError === 0 ? 'the last bit' : `${largestError.toExponential(0)} of them`}. Intervals: ${intervals.method}, n = ${intervals.replications}, each for itself.`;
  if (waterfall === null) return hours;
  const { method } = waterfall;
  const others = waterfall.bars.find(({ cause }) => cause === 'others');
  const small = others === undefined ? '' : ` Small causes: ${others.causes.join(', ')}.`;
  return `${hours} The fall: ${method.bars}, ${method.cut}; ${method.intervals}, n = ${method.replications}, ${countText(method.runs, 'run')}.${small}`;
}
