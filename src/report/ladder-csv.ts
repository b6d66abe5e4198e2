import type { LadderResult } from '../studies/index.js';
import { costEstimates } from './cost-table.js';
import { csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** The ladder as a long table: three rows for each rung, and one for each lever that it moves. */
export function ladderCsv({ scenario, target, today, rungs, decision, end }: LadderResult): string {
  const none = estimateCells(null);
  const rows = [
    [0, 'today', '', null, null, null, ...estimateCells(today)],
    ...rungs.flatMap(({ steps, stages, takesOverAt, leadsTo, gain, cost, totalCost, costs }, index) => [
      [index + 1, 'takes over at', stages.join(' '), null, null, null, ...estimateCells(takesOverAt)],
      [index + 1, 'leads to', stages.join(' '), null, null, totalCost, ...estimateCells(leadsTo)],
      [index + 1, 'gain', stages.join(' '), null, null, cost, ...estimateCells(gain)],
      ...steps.map((step) => [index + 1, 'step', step.lever, step.from, step.to, step.cost, ...none]),
      ...costEstimates(costs).map(([part, line, estimate]) => [
        ...[index + 1, part, line, null, null, null],
        ...estimateCells(estimate),
      ]),
    ]),
    [null, 'target', decision, null, target.perDay, null, ...none],
    [null, 'end', end, null, null, null, ...none],
  ];
  return csv(
    ['scenario', 'counted', 'rung', 'part', 'item', 'from', 'to', 'USD/day', ...estimateHeadings],
    rows.map((row) => [scenario, target.at, ...row]),
  );
}
