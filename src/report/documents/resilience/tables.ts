import { presentStages } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { Band, Recovery, ResilienceResult, WeekSpread } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type DataTable, estimateCells, estimateHeadings } from '../document.js';

/** Each day counted as a long table: truckloads without and with the closure, how far behind, and what waits more at each stage. */
export function resilienceDailyTable(result: ResilienceResult, shown: Scenario): DataTable {
  const { scenario, start, warmUpDays, closure, target, isWorkingDay } = result;
  const measures: readonly (readonly [name: string, unit: string, bands: readonly Band[]])[] = [
    ['trucks', 'truck/day', result.trucks],
    ['trucks with closure', 'truck/day', result.trucksWithClosure],
    ['behind', 'truck', result.behind.byDay],
    ...presentStages(shown).map(
      (stage) => [`waiting more: ${stage}`, 'truck', result.waiting[stage].byDay] as const,
    ),
  ];
  const rows = result.trucks.flatMap((_, day) =>
    measures.map(
      ([name, unit, bands]): Row => [
        scenario,
        target.at,
        day + 1,
        dateText(start, warmUpDays + day),
        isWorkingDay[day] === true ? 'yes' : 'no',
        day >= closure.from && day < closure.to ? closure.place : '',
        name,
        unit,
        ...bandCells(bands[day]),
      ],
    ),
  );
  const headings = ['scenario', 'counted', 'day', 'date', 'working day', 'closed', 'measure', 'unit'];
  return { headings: [...headings, ...estimateHeadings, 'p10', 'p50', 'p90'], rows };
}

/** What the closure costs, when it is made up for, and the worst weeks: one row for each measure. */
export function resilienceTable(result: ResilienceResult, shown: Scenario): DataTable {
  const { behind, waiting, weeks, weeksWithClosure } = result;
  const rows = [
    ...recoveryRows('behind', result.target.at, behind),
    ...presentStages(shown).flatMap((stage) => recoveryRows('waiting more', stage, waiting[stage])),
    ...weekRows('without closure', weeks),
    ...weekRows('with closure', weeksWithClosure),
  ];
  const headings = ['scenario', 'counted', 'group', 'item', 'measure', 'unit'];
  return {
    headings: [...headings, ...estimateHeadings, 'median', 'never'],
    rows: rows.map((row) => [result.scenario, result.target.at, ...row]),
  };
}

type Row = DataTable['rows'][number];

function recoveryRows(group: string, item: string, { most, left, daysToClear }: Recovery): readonly Row[] {
  const { median, low, high, n, confidence, never } = daysToClear;
  return [
    [group, item, 'most', 'truck', ...estimateCells(most), null, null],
    [group, item, 'left', 'truck', ...estimateCells(left), null, null],
    [group, item, 'days to clear', 'day', null, low, high, n, confidence, median, never],
  ];
}

function weekRows(item: string, { worst, shareAtTarget }: WeekSpread): readonly Row[] {
  const row = (measure: string, unit: string, estimate: Estimate, median: number | null): Row => [
    'weeks',
    item,
    measure,
    unit,
    ...estimateCells(estimate),
    median,
    null,
  ];
  return [
    row('worst week', 'truck/day', worst.mean, worst.median),
    row('weeks with the target', 'share', shareAtTarget, null),
  ];
}

function bandCells(band: Band | undefined): Row {
  return band === undefined
    ? [...estimateCells(null), null, null, null]
    : [...estimateCells(band.mean), band.low, band.median, band.high];
}
