import type { ComparisonResult, Estimate } from 'throughline';
import type { PolicyOutcome } from 'throughline/corridor';
import { numberText, signedText, textTable } from 'throughline/report';

/** A corridor of the benchmark with its comparison. */
export interface Compared {
  readonly name: string;
  readonly title: string;
  readonly result: ComparisonResult;
}

/** Trucks a day of each policy, less those of the first, time to being received, and what limits. */
export function throughputTable({ policies }: ComparisonResult): string {
  const rows = policies.map(({ policy, bottleneck, more, receivedDifference, throughput }, index) => [
    policy,
    plusMinus(throughput.inspected.perDay),
    plusMinus(throughput.received.perDay),
    index === 0 ? '-' : plusMinus(receivedDifference, signedText),
    days(more?.timeToReceived.p50 ?? null),
    bottleneck.resource,
  ]);
  const headings = ['policy', 'inspected', 'received', 'difference', 'days to received', 'limits'];
  return textTable(columns(headings), rows);
}

/** Delay, detection, hours, cost, fairness, and whether another policy beats it. */
export function workTable({ policies, pareto = [] }: ComparisonResult): string {
  const rows = policies.map(({ policy, delay, detection, more, officerHoursPerDay }, index) => [
    policy,
    hours(delay.p95),
    detection === null ? 'none' : numberText(detection.mean, 3),
    plusMinus(more?.missedPer10000 ?? null, (value) => numberText(value, 2)),
    plusMinus(officerHoursPerDay, (value) => numberText(value, 0)),
    plusMinus(more?.costPerClearedTruck ?? null, (value) => numberText(value, 0)),
    numberText(more?.jainIndex?.mean ?? Number.NaN, 2),
    beaten[pareto[index]?.decision ?? 'undecided'],
  ]);
  const headings = ['policy', 'p95, h', 'found', 'missed', 'officer-h', 'USD/truck', 'Jain', 'beaten'];
  return textTable(columns(headings), rows);
}

const beaten = { on: 'no', dominated: 'yes', undecided: 'undecided' } as const;

/** Received a day less that of the first policy in each corridor; what chance may have made has a question mark. */
export function rankingTable(compared: readonly Compared[]): string {
  const [first] = compared;
  const rows = (first?.result.policies ?? []).slice(1).map(({ policy }) => [
    policy,
    ...compared.map(({ result }) => {
      const difference = result.policies.find((each) => each.policy === policy)?.receivedDifference;
      return difference === undefined
        ? '-'
        : `${signedText(difference.mean)}${isOpen(difference) ? '?' : ' '}`;
    }),
  ]);
  return textTable(columns(['policy', ...compared.map(({ name }) => name)]), rows);
}

/** One row for each corridor and policy: each measure with the ends of its interval, to six digits. */
export function benchCsv(compared: readonly Compared[]): string {
  const rows = compared.flatMap(({ name, result: { policies, pareto = [] } }) =>
    policies.map((policy, index) => [
      ...[name, policy.policy, policy.bottleneck.stage, policy.bottleneck.resource],
      pareto[index]?.decision ?? '',
      ...measuresOf(policy).flatMap(([, estimate]) =>
        [estimate?.mean, estimate?.low, estimate?.high].map((value) =>
          value === undefined || value === null ? '' : String(Number(value.toPrecision(6))),
        ),
      ),
    ]),
  );
  const [some] = compared[0]?.result.policies ?? [];
  const names = some === undefined ? [] : measuresOf(some).map(([name]) => name);
  const heading = [
    ...['corridor', 'policy', 'stage that limits', 'resource', 'Pareto set'],
    ...names.flatMap((name) => [name, `${name} low`, `${name} high`]),
  ];
  return [heading, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function measuresOf(policy: PolicyOutcome): readonly (readonly [string, Estimate | null])[] {
  const { delay, detection, more, officerHoursPerDay, receivedDifference, throughput } = policy;
  return [
    ['inspected/day', throughput.inspected.perDay],
    ['received/day', throughput.received.perDay],
    ['received/day difference', receivedDifference],
    ['delivered/day', throughput.delivered.perDay],
    ['delay p50 min', delay.p50],
    ['delay p95 min', delay.p95],
    ['time to received p50 min', more?.timeToReceived.p50 ?? null],
    ['queue growth/day', more?.queueGrowthPerDay ?? null],
    ['detection', detection],
    ['missed of 10000', more?.missedPer10000 ?? null],
    ['false alarms/day', more?.falseAlarmsPerDay ?? null],
    ['tonnes turned back/day', more?.tonnesTurnedBackPerDay ?? null],
    ['officer-hours/day', officerHoursPerDay],
    ['scanner-hours/day', more?.scannerHoursPerDay ?? null],
    ['USD/truck cleared', more?.costPerClearedTruck ?? null],
    ['USD/day', more?.costPerDay ?? null],
    ['p95 ratio', more?.p95Ratio ?? null],
    ['Jain index', more?.jainIndex ?? null],
  ];
}

/** Whether chance may have made the difference. */
export function isOpen({ low, high }: Estimate): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

/** `12.3 ± 0.4`: mean and half-width. */
function plusMinus(
  estimate: Estimate | null,
  show: (value: number) => string = (value) => numberText(value, 1),
): string {
  if (estimate === null) return 'none';
  const { mean, halfWidth } = estimate;
  return halfWidth === null ? show(mean) : `${show(mean)} ± ${show(halfWidth).replace('+', '')}`;
}

function hours(minutes: Estimate | null): string {
  return plusMinus(minutes, (value) => numberText(value / 60, 1));
}

function days(minutes: Estimate | null): string {
  return plusMinus(minutes, (value) => numberText(value / 1440, 1));
}

/** Words to the left, numbers to the right. */
function columns(headings: readonly string[]): { heading: string; align: 'left' | 'right' }[] {
  return headings.map((heading) => ({
    heading,
    align: heading === 'policy' || heading === 'limits' || heading === 'beaten' ? 'left' : 'right',
  }));
}
