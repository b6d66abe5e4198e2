import type { BottleneckResult } from '../../../studies/index.js';
import type { DataTable } from '../document.js';
import { estimateCells, estimateHeadings } from '../estimate-cells.js';

/** Marginal values as a long table, truckloads a day: two rows for each change, one for the corridor as it is and one for what is decided. */
export function bottleneckTable({
  scenario,
  at,
  today,
  values,
  decision,
  best,
}: BottleneckResult): DataTable {
  const { path: change = '', stage: where = '' } = best ?? {};
  const rows = [
    ['today', '', '', null, null, null, ...estimateCells(today)],
    [`decision: ${decision}`, change, where, null, null, null, ...estimateCells(null)],
    ...values.flatMap(({ path, stage, from, to, cost, perStep, perThousandUsd }) => [
      ['marginal value', path, stage, from, to, cost, ...estimateCells(perStep)],
      ['per 1000 USD', path, stage, from, to, cost, ...estimateCells(perThousandUsd)],
    ]),
  ];
  const headings = ['scenario', 'counted', 'measure', 'change', 'stage', 'from', 'to', 'USD/day'];
  return {
    headings: [...headings, ...estimateHeadings],
    rows: rows.map((row) => [scenario, at, ...row]),
  };
}

/** The momentary bottleneck of each day counted, as a table. */
export function activeDaysTable({ scenario, timeline }: BottleneckResult): DataTable {
  return {
    headings: ['scenario', 'day', 'resource', 'stage', 'share of replications'],
    rows: timeline.map(({ day, resource, stage, share }) => [scenario, day + 1, resource, stage, share]),
  };
}
