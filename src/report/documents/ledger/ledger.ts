import type { DelayLedgerResult, LostThroughput } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type DataTable,
  type DocumentPart,
  estimateCells,
  estimateHeadings,
  type Medium,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
} from '../document.js';
import { studyReport } from '../study-report.js';
import { barTitle, fallPart } from './waterfall.js';

type Say = Words['ledger'];

/** Causes and zones with less of all hours have no row of their own on a terminal. */
const smallShare = 0.001;

/** Causes with less of a zone's hours are left out of its text, not of the hours. */
const leastOfZone = 0.01;
const mostOnTerminal = 2;

/** Growth of the queues, truckloads a day, from which on it is told. */
const leastGrowth = 1;

/** Every truck-hour by cause, and what each cause takes from the target. */
export const ledgerReport = studyReport<DelayLedgerResult>({
  name: 'ledger',
  fields: [
    ...(['scenario', 'at', 'reached', 'intervals', 'total', 'causes', 'groups', 'zones'] as const),
    ...(['waterfall', 'plan', 'queueGrowthPerDay'] as const),
  ],
  document: (result, _, { ledger }) => ledgerDocument(result, ledger),
  tables: (result) => ({
    'ledger.csv': causeDataTable(result),
    'zones.csv': zoneDataTable(result),
    'waterfall.csv': fallDataTable(result),
  }),
});

function ledgerDocument(result: DelayLedgerResult, say: Say): StudyDocument {
  const { waterfall } = result;
  const fall = (only: Medium): readonly DocumentPart[] =>
    waterfall === null ? [] : [{ ...fallPart(waterfall, say), only }];
  return {
    title: say.title,
    answer: answerOf(result, say),
    lead: '',
    parts: [
      ...fall('page'),
      part(say.causes, causeTable(result, say, 'terminal'), causeTable(result, say, 'page')),
      { ...part(say.groups, groupTable(result, say)), only: 'page' },
      part(say.zones, zoneTable(result, say, 'terminal'), zoneTable(result, say, 'page')),
      ...fall('terminal'),
    ],
    method: methodOf(result, say),
  };
}

/** What is counted, where the hours go, and what takes most from the target. */
function answerOf(result: DelayLedgerResult, say: Say): string {
  const { scenario, plan, at, reached, total, groups, queueGrowthPerDay } = result;
  const [first, second] = groups;
  return sentences(
    say.answer({ scenario, changes: plan.length, estimate: say.estimateText(reached), at }),
    total.hoursPerTruckload === null
      ? say.noneCounted({ hours: say.numberText(total.hoursPerDay.mean, 0) })
      : say.spent({ hours: say.numberText(total.hoursPerTruckload.mean) }),
    first === undefined || second === undefined
      ? ''
      : say.mostly({
          first: say.causeGroupTitle(first.group),
          firstShare: say.percentText(first.share),
          second: say.causeGroupTitle(second.group),
          secondShare: say.percentText(second.share),
        }),
    (queueGrowthPerDay.low ?? 0) > leastGrowth
      ? say.grows({ perDay: say.numberText(queueGrowthPerDay.mean, 0) })
      : '',
    takesMost(result, say),
  );
}

function takesMost({ waterfall }: DelayLedgerResult, say: Say): string {
  const [worst] = waterfall?.bars ?? [];
  if (waterfall === null || worst === undefined || worst.takes.mean < 0.05) return '';
  const takes = say.numberText(worst.takes.mean);
  return say.takesMost({ target: say.numberText(waterfall.target, 0), cause: barTitle(worst, say), takes });
}

function hoursColumns(say: Say) {
  return [
    { heading: say.hours, short: say.hoursShort, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: say.each, short: say.eachShort, isNumber: true },
    { heading: say.share, isNumber: true },
  ] as const;
}

function hoursCells(
  { hoursPerDay, hoursPerTruckload, share }: DelayLedgerResult['total'],
  say: Say,
  decimals: number,
): readonly string[] {
  return [
    say.numberText(hoursPerDay.mean, decimals),
    say.intervalText(hoursPerDay, (value) => say.numberText(value, decimals)),
    hoursPerTruckload === null ? say.none : say.numberText(hoursPerTruckload.mean, 2),
    say.percentText(share, 1),
  ];
}

/** On a terminal small causes share a row. */
function causeTable({ causes, total }: DelayLedgerResult, say: Say, only: Medium): ShownTable {
  const columns = [
    { heading: say.cause, widest: 27 },
    { heading: say.where, widest: 13 },
    ...hoursColumns(say),
  ];
  const isTerminal = only === 'terminal';
  const shown = causes.filter(({ share }) => !isTerminal || share >= smallShare);
  const small = causes.filter((each) => !shown.includes(each));
  const rows = shown.map((each) => [
    say.causeTitle(each.cause),
    say.stageTitle(each.stage),
    ...hoursCells(each, say, isTerminal ? 0 : 1),
  ]);
  if (!isTerminal)
    return table(columns, [...rows, [{ strong: say.all }, '', ...hoursCells(total, say, 1)]], { only });
  const hours = say.numberText(sum(small.map(({ hoursPerDay }) => hoursPerDay.mean)));
  const share = say.percentText(sum(small.map((each) => each.share)), 1);
  const rest = [say.smaller({ causes: small.length }), '', hours, '', '', share];
  return table(columns, small.length > 0 ? [...rows, rest] : rows, { only });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

function groupTable({ groups }: DelayLedgerResult, say: Say): ShownTable {
  return table(
    [{ heading: say.group }, ...hoursColumns(say)],
    groups.map((each) => [say.causeGroupTitle(each.group), ...hoursCells(each, say, 1)]),
  );
}

/** Zones by their hours, the most first; a terminal has room for those that count, and for two causes of each. */
function zoneTable({ zones, total }: DelayLedgerResult, say: Say, only: Medium): ShownTable {
  const isTerminal = only === 'terminal';
  const columns = [
    { heading: say.zone, widest: 22 },
    { heading: say.hours, short: say.hoursShort, isNumber: true },
    { heading: say.because, widest: 48 },
  ];
  const shown = zones
    .toSorted((a, b) => b.hoursPerDay - a.hoursPerDay)
    .filter(({ hoursPerDay }) => !isTerminal || hoursPerDay >= smallShare * total.hoursPerDay.mean);
  const rows = shown.map(({ zone, hoursPerDay, causes }) => [
    say.zoneTitle(zone),
    say.numberText(hoursPerDay, isTerminal ? 0 : 1),
    causes
      .filter((each, place) =>
        isTerminal
          ? place < mostOnTerminal
          : hoursPerDay > 0 && each.hoursPerDay >= leastOfZone * hoursPerDay,
      )
      .map(({ cause, ...each }) =>
        say.causeShare({
          cause: say.causeTitle(cause),
          share: say.percentText(each.hoursPerDay / hoursPerDay),
        }),
      )
      .join(', '),
  ]);
  return table(columns, rows, { only });
}

/** How hours and waterfall were made, and what their intervals are. */
function methodOf({ intervals, waterfall, largestError }: DelayLedgerResult, say: Say): string {
  const { replications } = intervals;
  const hours =
    largestError === 0
      ? say.method({ replications })
      : say.methodWithError({ replications, error: largestError.toExponential(0) });
  if (waterfall === null) return hours;
  const { method, bars } = waterfall;
  const orders = method.bars === 'Shapley values of removing causes, over all orders' ? 'all' : 'random';
  const others = bars.find(({ cause }) => cause === 'others');
  return sentences(
    hours,
    say.fallMethod({ replications: method.replications, runs: method.runs, orders }),
    others === undefined
      ? ''
      : say.small({ causes: others.causes.map((each) => say.causeTitle(each)).join(', ') }),
  );
}

/** Truckload-hours a day and for each truckload counted, a row for each cause. */
function causeDataTable({ scenario, at, causes, total }: DelayLedgerResult): DataTable {
  const all = {
    cause: 'all',
    group: 'all',
    stage: 'all',
    meaning: 'all truckload-hours of the days counted',
  };
  return {
    headings: [
      ...['scenario', 'counted', 'cause', 'group', 'stage', 'share'],
      ...estimateHeadings.map((each) => `hours a day ${each}`),
      ...estimateHeadings.map((each) => `hours a truckload ${each}`),
      'meaning',
    ],
    rows: [...causes, { ...all, ...total }].map(({ cause, group, stage, meaning, ...hours }) => [
      ...[scenario, at, cause, group, stage, hours.share],
      ...estimateCells(hours.hoursPerDay),
      ...estimateCells(hours.hoursPerTruckload),
      meaning,
    ]),
  };
}

/** Truckload-hours a day by the zone in which they are spent and the cause, which may lie far ahead of it. */
function zoneDataTable({ scenario, zones }: DelayLedgerResult): DataTable {
  return {
    headings: ['scenario', 'zone', 'stage', 'kind', 'cause', 'hours a day'],
    rows: zones.flatMap(({ zone, stage, kind, causes }) =>
      causes.map(({ cause, hoursPerDay }) => [scenario, zone, stage, kind, cause, hoursPerDay]),
    ),
  };
}

/** The fall from the target to what was reached, truckloads a day, in order; only the headings where none was asked for. */
function fallDataTable({ scenario, at, waterfall }: DelayLedgerResult): DataTable {
  const rows = waterfall === null ? [] : fallRows(waterfall);
  return {
    headings: ['scenario', 'counted', 'part', 'causes', ...estimateHeadings],
    rows: rows.map((row) => [scenario, at, ...row]),
  };
}

function fallRows({ target, supply, bars, beyond, reached }: LostThroughput): DataTable['rows'] {
  return [
    ['target', '', target, null, null, null, null],
    ['supply', '', ...estimateCells(supply)],
    ...bars.map(({ cause, causes, takes }) => [cause, causes.join('; '), ...estimateCells(takes)]),
    ['beyond', '', ...estimateCells(beyond)],
    ['reached', '', ...estimateCells(reached)],
  ];
}
