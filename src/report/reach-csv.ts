import { type PlanStep, type ReachResult, sumOfSteps } from '../studies/index.js';
import { costEstimates } from './cost-table.js';
import { type CsvCell, csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** The answer as a long table: today, the plan's changes, what comes out, what it costs. The steps are those of what is shown. */
export function reachCsv(result: ReachResult, steps: readonly PlanStep[]): string {
  const { scenario, target, today, cost, costs, decision } = result;
  const part = { reached: 'plan', undecided: 'most promising plan', 'not reached': 'all levers at maximum' }[
    decision
  ];
  const empty = estimateCells(null);
  const free = [null, null, null];
  const fixed = sumOfSteps(steps);
  const spent = decision === 'not reached' ? free : [cost, fixed.capacity, fixed.haulage];
  const rows: CsvCell[][] = [
    ['decision', decision, '', null, null, ...free, ...empty],
    ['target', target.at, 'truck/day', null, target.perDay, ...free, ...empty],
    ['today', target.at, 'truck/day', null, null, ...free, ...estimateCells(today)],
    ...steps.map((step) => [
      part,
      step.lever,
      '',
      step.from,
      step.to,
      step.cost,
      step.capacity,
      step.haulage,
      ...empty,
    ]),
    ['then', target.at, 'truck/day', null, null, ...spent, ...estimateCells(result.estimate)],
    ...costEstimates(costs).map(([part, line, estimate]) => [
      ...[part, line, 'USD/day', null, null, ...free],
      ...estimateCells(estimate),
    ]),
  ];
  const costHeadings = ['USD/day', 'capacity USD/day', 'haulage USD/day'];
  const headings = ['scenario', 'part', 'item', 'unit', 'from', 'to', ...costHeadings, ...estimateHeadings];
  return csv(
    headings,
    rows.map((row) => [scenario, ...row]),
  );
}

/** Plans that were run in the search, in the order of running: one row for each plan and lever that it moves. */
export function triedCsv({ scenario, search }: ReachResult): string {
  const rows = search.tried.flatMap(({ plan, cost, capacity, haulage, value, verdict }, index) => {
    const { mean, low, high, n } = value;
    const rest: CsvCell[] = [cost, capacity, haulage, verdict, mean, low, high, n];
    const moves: readonly CsvCell[][] = Object.entries(plan);
    return (moves.length > 0 ? moves : [['', null]]).map((move) => [scenario, index + 1, ...move, ...rest]);
  });
  const headings = [
    'scenario',
    'plan',
    'lever',
    'to',
    'USD/day of the plan',
    'capacity USD/day',
    'haulage USD/day',
    'verdict',
    'mean',
    'low',
    'high',
    'n',
  ];
  return csv(headings, rows);
}
