import { countingPoints, type Estimate } from 'throughline';
import type { PolicyOutcome } from 'throughline/corridor';
import { numberText, textTable } from 'throughline/report';

/** Trucks a day of each policy at the five counting points. */
export function throughputTable(policies: readonly PolicyOutcome[]): string {
  const rows = policies.map(({ policy, throughput }) => [
    policy,
    ...countingPoints.map((point) => plusMinus(throughput[point].perDay)),
  ]);
  return textTable(columns(['policy', ...countingPoints]), rows);
}

/** Delay, detection and officers of each policy, and what limits under it. */
export function workTable(policies: readonly PolicyOutcome[]): string {
  const headings = ['policy', 'delay p50', 'delay p95', 'detection', 'officer-h/day', 'limits'];
  const rows = policies.map(({ policy, delay, detection, officerHoursPerDay, bottleneck }) => [
    policy,
    hours(delay.p50),
    hours(delay.p95),
    detection === null ? 'none' : plusMinus(detection, 3),
    plusMinus(officerHoursPerDay, 0),
    bottleneck.resource,
  ]);
  return textTable(columns(headings), rows);
}

/** `12.3 ± 0.4`: mean and half-width. */
export function plusMinus({ mean, halfWidth }: Estimate, decimals = 1): string {
  return halfWidth === null
    ? numberText(mean, decimals)
    : `${numberText(mean, decimals)} ± ${numberText(halfWidth, decimals)}`;
}

function hours(minutes: Estimate | null): string {
  if (minutes === null) return 'none';
  const { mean, halfWidth } = minutes;
  return plusMinus({ ...minutes, mean: mean / 60, halfWidth: halfWidth === null ? null : halfWidth / 60 });
}

/** Words to the left, numbers to the right. */
function columns(headings: readonly string[]): { heading: string; align: 'left' | 'right' }[] {
  return headings.map((heading) => ({
    heading,
    align: heading === 'policy' || heading === 'limits' ? 'left' : 'right',
  }));
}
