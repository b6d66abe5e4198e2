import type { DelayLedgerResult, LostThroughput } from '../studies/index.js';
import { type CsvCell, csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** Truckload-hours a day and for each truckload counted, a row for each cause. */
export function ledgerCsv({ scenario, at, causes, total }: DelayLedgerResult): string {
  const rows = [
    ...causes.map(({ cause, group, stage, meaning, ...hours }) => ({
      names: [cause, group, stage],
      meaning,
      hours,
    })),
    { names: ['all', 'all', 'all'], meaning: 'all truckload-hours of the days counted', hours: total },
  ];
  return csv(
    [
      'scenario',
      'counted',
      'cause',
      'group',
      'stage',
      'share',
      ...estimateHeadings.map((each) => `hours a day ${each}`),
      ...estimateHeadings.map((each) => `hours a truckload ${each}`),
      'meaning',
    ],
    rows.map(({ names, meaning, hours }) => [
      scenario,
      at,
      ...names,
      hours.share,
      ...estimateCells(hours.hoursPerDay),
      ...estimateCells(hours.hoursPerTruckload),
      meaning,
    ]),
  );
}

/** Truckload-hours a day by the zone in which they are spent and the cause, which may lie far ahead of it. */
export function ledgerZonesCsv({ scenario, zones }: DelayLedgerResult): string {
  return csv(
    ['scenario', 'zone', 'stage', 'kind', 'cause', 'hours a day'],
    zones.flatMap(({ zone, stage, kind, causes }) =>
      causes.map(({ cause, hoursPerDay }) => [scenario, zone, stage, kind, cause, hoursPerDay]),
    ),
  );
}

/** The fall from the target to what was reached, truckloads a day, in order; only the headings where none was asked for. */
export function waterfallCsv({ scenario, at, waterfall }: DelayLedgerResult): string {
  return csv(
    ['scenario', 'counted', 'part', 'causes', ...estimateHeadings],
    (waterfall === null ? [] : fall(waterfall)).map((row) => [scenario, at, ...row]),
  );
}

function fall({ target, supply, bars, beyond, reached }: LostThroughput): readonly (readonly CsvCell[])[] {
  return [
    ['target', '', target, null, null, null, null],
    ['supply', '', ...estimateCells(supply)],
    ...bars.map(({ cause, causes, takes }) => [cause, causes.join('; '), ...estimateCells(takes)]),
    ['beyond', '', ...estimateCells(beyond)],
    ['reached', '', ...estimateCells(reached)],
  ];
}
