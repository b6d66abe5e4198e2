import type { DelayLedgerResult, LostThroughput } from '../../../studies/index.js';
import type { DataTable } from '../document.js';
import { estimateCells, estimateHeadings } from '../estimate-cells.js';

/** Truckload-hours a day and for each truckload counted, a row for each cause. */
export function causeDataTable({ scenario, at, causes, total }: DelayLedgerResult): DataTable {
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
export function zoneDataTable({ scenario, zones }: DelayLedgerResult): DataTable {
  return {
    headings: ['scenario', 'zone', 'stage', 'kind', 'cause', 'hours a day'],
    rows: zones.flatMap(({ zone, stage, kind, causes }) =>
      causes.map(({ cause, hoursPerDay }) => [scenario, zone, stage, kind, cause, hoursPerDay]),
    ),
  };
}

/** The fall from the target to what was reached, truckloads a day, in order; only the headings where none was asked for. */
export function fallDataTable({ scenario, at, waterfall }: DelayLedgerResult): DataTable {
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
