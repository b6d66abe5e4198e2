import { type CountingPoint, cargoNames } from '../../corridor/index.js';
import type { Estimate } from '../../statistics/index.js';
import {
  type ComparisonResult,
  type FurtherMeasures,
  type PolicyOutcome,
  type StressName,
  type StressOutcome,
  stressNames,
  type Times,
} from '../../studies/index.js';
import type { DataTable } from './document.js';

type Row = readonly [measure: string, unit: string, Estimate | null];

/** All else that is measured, as rows of the long table: the policy's own, then less that of the first. */
export function comparisonRows(
  { more }: PolicyOutcome,
  points: readonly CountingPoint[],
  stressed: Readonly<Record<StressName, StressOutcome>> | undefined,
): readonly Row[] {
  if (more === undefined) return [];
  const { difference } = more;
  const paired: readonly Row[] = [
    ...points
      .filter((point) => point !== 'received')
      .map((point): Row => [point, 'truck/day', difference.throughput[point]]),
    ['detection', 'share', difference.detection],
    ['officer-hours', 'h/day', difference.officerHoursPerDay],
    ...furtherRows(difference),
  ];
  return [
    // The median and the 95th percentile of the delay stand before.
    ...furtherRows(more).filter(([measure]) => measure !== 'delay p50' && measure !== 'delay p95'),
    ...paired.map(([measure, unit, estimate]): Row => [`${measure}, difference`, unit, estimate]),
    ...(stressed === undefined ? [] : stressNames.flatMap((stress) => stressRows(stress, stressed[stress]))),
  ];
}

function stressRows(stress: StressName, taken: StressOutcome): readonly Row[] {
  return [
    [`${stress}: received`, 'truck/day', taken.receivedPerDay],
    [`${stress}: received, change`, 'truck/day', taken.difference],
    [`${stress}: queue at the end, change`, 'truck', taken.queueDifference],
    [`${stress}: detection, change`, 'share', taken.detectionDifference],
    [`${stress}: delay p95, change`, 'min', taken.delayP95Difference],
  ];
}

function furtherRows(more: FurtherMeasures): readonly Row[] {
  return [
    ...timeRows('delay', more.delay),
    ...timeRows('time to received,', more.timeToReceived),
    ...cargoNames.flatMap((cargo) =>
      timeRows(`time to received, ${cargo},`, more.timeToReceivedByCargo[cargo]),
    ),
    ['queue growth', 'truck/day', more.queueGrowthPerDay],
    ['p95 ratio between cargo classes', '', more.p95Ratio],
    ["Jain's index", '', more.jainIndex],
    ['missed of 10,000', 'truck', more.missedPer10000],
    ['false alarms', 'truck/day', more.falseAlarmsPerDay],
    ['turned back', 'truck/day', more.turnedBackPerDay],
    ['tonnes turned back', 't/day', more.tonnesTurnedBackPerDay],
    ['tonnes taken off', 't/day', more.tonnesRemovedPerDay],
    ['scanner-hours', 'h/day', more.scannerHoursPerDay],
    ['dog-hours', 'h/day', more.dogHoursPerDay],
    ['inspection cost', 'USD/day', more.inspectionCostPerDay],
    ['cost per cleared truck', 'USD', more.costPerClearedTruck],
    ['cost', 'USD/day', more.costPerDay],
  ];
}

function timeRows(of: string, { mean, p50, p95 }: Times): readonly Row[] {
  return [
    [`${of} mean`, 'min', mean],
    [`${of} p50`, 'min', p50],
    [`${of} p95`, 'min', p95],
  ];
}

/** What other policies leave of each: one row each, those that beat it with semicolons between. */
export function paretoTable({ scenario, pareto = [] }: ComparisonResult): DataTable {
  return {
    headings: ['scenario', 'policy', 'beaten', 'by'],
    rows: pareto.map(({ policy, decision, dominatedBy }) => [
      scenario,
      policy,
      decision === 'undecided' ? decision : decision === 'dominated' ? 'yes' : 'no',
      dominatedBy.length === 0 ? null : dominatedBy.join('; '),
    ]),
  };
}

/** Where the officers stand under each policy. */
export function postsTable({ scenario, policies, posts = [] }: ComparisonResult): DataTable {
  return {
    headings: ['scenario', 'policy', 'site', 'lanes', 'secondary bays'],
    rows: policies.flatMap(({ policy }, index) =>
      (posts[index] ?? []).map(({ site, lanes, secondaryBays }) => [
        scenario,
        policy,
        site,
        lanes,
        secondaryBays,
      ]),
    ),
  };
}
