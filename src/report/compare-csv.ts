import { countingPoints } from '../corridor/index.js';
import type { Estimate } from '../statistics/index.js';
import type { ComparisonResult, PolicyOutcome } from '../studies/index.js';
import { csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** Policies as a long table: one row for each policy and measure. */
export function compareCsv({ scenario, policies }: ComparisonResult): string {
  const rows = policies.flatMap((policy) =>
    measures(policy).map(([measure, unit, estimate]) => [
      scenario,
      policy.policy,
      measure,
      unit,
      ...estimateCells(estimate),
    ]),
  );
  return csv(['scenario', 'policy', 'measure', 'unit', ...estimateHeadings], rows);
}

function measures(policy: PolicyOutcome): readonly (readonly [string, string, Estimate | null])[] {
  return [
    ...countingPoints.map((point) => [point, 'truck/day', policy.throughput[point].perDay] as const),
    ['received, difference', 'truck/day', policy.receivedDifference],
    ['delay p50', 'min', policy.delay.p50],
    ['delay p95', 'min', policy.delay.p95],
    ['detection', 'share', policy.detection],
    ['officer-hours', 'h/day', policy.officerHoursPerDay],
  ];
}
