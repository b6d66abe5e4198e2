import type { Decision } from '../../../experiment/index.js';
import { type PlanStep, type ReachResult, sumOfSteps } from '../../../studies/index.js';
import { costEstimates } from '../cost-table.js';
import type { DataTable } from '../document.js';
import { estimateCells, estimateHeadings } from '../estimate-cells.js';

const shownAs: Readonly<Record<Decision, string>> = {
  reached: 'plan',
  undecided: 'most promising plan',
  'not reached': 'all levers at maximum',
};

/** The answer as a long table: today, the changes of what is shown, what comes out, what it costs. */
export function planDataTable(result: ReachResult, steps: readonly PlanStep[]): DataTable {
  const { scenario, target, today, cost, costs, decision } = result;
  const empty = estimateCells(null);
  const free = [null, null, null];
  const fixed = sumOfSteps(steps);
  const spent = decision === 'not reached' ? free : [cost, fixed.capacity, fixed.haulage];
  const rows: DataTable['rows'] = [
    ['decision', decision, '', null, null, ...free, ...empty],
    ['target', target.at, 'truck/day', null, target.perDay, ...free, ...empty],
    ['today', target.at, 'truck/day', null, null, ...free, ...estimateCells(today)],
    ...steps.map((step) => [
      ...[shownAs[decision], step.lever, '', step.from, step.to],
      ...[step.cost, step.capacity, step.haulage],
      ...empty,
    ]),
    ['then', target.at, 'truck/day', null, null, ...spent, ...estimateCells(result.estimate)],
    ...costEstimates(costs).map(([name, line, estimate]) => [
      ...[name, line, 'USD/day', null, null, ...free],
      ...estimateCells(estimate),
    ]),
  ];
  const costHeadings = ['USD/day', 'capacity USD/day', 'haulage USD/day'];
  return {
    headings: ['scenario', 'part', 'item', 'unit', 'from', 'to', ...costHeadings, ...estimateHeadings],
    rows: rows.map((row) => [scenario, ...row]),
  };
}

/** Plans that were run in the search, in the order of running: one row for each plan and lever that it moves. */
export function triedDataTable({ scenario, search }: ReachResult): DataTable {
  const rows = search.tried.flatMap(({ plan, cost, capacity, haulage, value, searchDecision }, index) => {
    const { mean, low, high, n } = value;
    const rest = [cost, capacity, haulage, searchDecision, mean, low, high, n];
    const moves = Object.entries(plan).map(([lever, to]) => [scenario, index + 1, lever, to, ...rest]);
    return moves.length > 0 ? moves : [[scenario, index + 1, '', null, ...rest]];
  });
  const headings = ['scenario', 'plan', 'lever', 'to', 'USD/day of the plan'];
  const costs = ['capacity USD/day', 'haulage USD/day'];
  return { headings: [...headings, ...costs, 'decision', 'mean', 'low', 'high', 'n'], rows };
}
