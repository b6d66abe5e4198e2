import type { PlanStep, ReachResult } from '../studies/index.js';
import { type CsvCell, csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** The answer as a long table: today, the plan's changes, what comes out. Without a plan, all levers at their most. */
export function reachCsv(result: ReachResult, steps: readonly PlanStep[]): string {
  const { scenario, target, today, estimate, cost, feasible } = result;
  const empty = estimateCells(null);
  const rows: CsvCell[][] = [
    ['target', target.at, 'truck/day', null, target.perDay, null, ...empty],
    ['today', target.at, 'truck/day', null, null, null, ...estimateCells(today)],
    ...steps.map((step) => [
      feasible ? 'plan' : 'all levers at their most',
      step.lever,
      '',
      step.from,
      step.to,
      step.cost,
      ...empty,
    ]),
    ['then', target.at, 'truck/day', null, null, feasible ? cost : null, ...estimateCells(estimate)],
  ];
  const headings = ['scenario', 'part', 'item', 'unit', 'from', 'to', 'USD/day', ...estimateHeadings];
  return csv(
    headings,
    rows.map((row) => [scenario, ...row]),
  );
}

/** Plans that were run in the search, in the order of running: one row for each plan and lever that it moves. */
export function triedCsv({ scenario, search }: ReachResult): string {
  const rows = search.tried.flatMap(({ plan, cost, value, verdict }, index) => {
    const { mean, low, high, n } = value;
    const rest: CsvCell[] = [cost, verdict, mean, low, high, n];
    const moves: readonly CsvCell[][] = Object.entries(plan);
    return (moves.length > 0 ? moves : [['', null]]).map((move) => [scenario, index + 1, ...move, ...rest]);
  });
  const headings = [
    'scenario',
    'plan',
    'lever',
    'to',
    'USD/day of the plan',
    'verdict',
    'mean',
    'low',
    'high',
    'n',
  ];
  return csv(headings, rows);
}
