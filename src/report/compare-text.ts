import { countingPoints } from '../corridor/index.js';
import type { Estimate } from '../statistics/index.js';
import type { ComparisonResult, PolicyOutcome } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { bottleneckTitle } from './names.js';
import { countText, durationText, numberText, percentText, signedText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** Inspection policies side by side on the same trucks, for a terminal of 80 columns. */
export function compareText(result: ComparisonResult, provenance: Provenance, ink: Ink = plainInk): string {
  const [first] = result.policies;
  const confidence = percentText(first?.throughput.received.perDay.confidence ?? 0.95);
  const sections: readonly (readonly [string, string])[] = [
    ['Trucks a day at each counting point (mean ± half-width)', throughputTable(result)],
    ['Delay in inspection, detection, work (mean ± half-width)', inspectionTable(result)],
    [`Received a day against ${first?.policy ?? 'the first'}, truck for truck`, differenceTable(result)],
  ];
  const heading = `${ink.bold(result.scenario)}: ${countPolicies(result.policies.length)} on the same trucks, ${countText(result.replications, 'replication')}, ${confidence} intervals`;
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  return `${[wrapText(heading), ...body, ink.dim(wrapText(provenanceText(provenance)))].join('\n\n')}\n`;
}

function countPolicies(count: number): string {
  return count === 1 ? 'one inspection policy' : `${count} inspection policies`;
}

function throughputTable({ policies }: ComparisonResult): string {
  const columns = [
    { heading: 'policy' },
    ...countingPoints.map((point) => ({ heading: point, align: 'right' as const })),
  ];
  return textTable(
    columns,
    policies.map(({ policy, throughput }) => [
      policy,
      ...countingPoints.map((point) => plusMinus(throughput[point].perDay)),
    ]),
  );
}

function inspectionTable({ policies }: ComparisonResult): string {
  const columns = [
    { heading: 'policy' },
    { heading: 'half within', align: 'right' },
    { heading: '95 % within', align: 'right' },
    { heading: 'detection, %', align: 'right' },
    { heading: 'officer-hours/day', align: 'right' },
  ] as const;
  return textTable(
    columns,
    policies.map(({ policy, delay, detection, officerHoursPerDay }) => [
      policy,
      delayText(delay.p50),
      delayText(delay.p95),
      detection === null ? '-' : plusMinus(detection, (value) => numberText(value * 100)),
      plusMinus(officerHoursPerDay, (value) => numberText(value, 0)),
    ]),
  );
}

function differenceTable({ policies }: ComparisonResult): string {
  const columns = [
    { heading: 'policy' },
    { heading: 'difference', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'what limits', widest: 40 },
  ] as const;
  return textTable(
    columns,
    policies.map(({ policy, receivedDifference, bottleneck }: PolicyOutcome, index) => [
      policy,
      index === 0 ? '-' : signedText(receivedDifference.mean),
      index === 0 ? '' : differenceInterval(receivedDifference),
      bottleneckTitle(bottleneck),
    ]),
  );
}

function differenceInterval({ low, high }: Estimate): string {
  return low === null || high === null ? 'none (n = 1)' : `${signedText(low)} to ${signedText(high)}`;
}

function delayText(estimate: Estimate | null): string {
  return estimate === null ? '-' : plusMinus(estimate, durationText);
}

function plusMinus({ mean, halfWidth }: Estimate, show: (value: number) => string = numberText): string {
  return halfWidth === null ? show(mean) : `${show(mean)} ±${show(halfWidth)}`;
}
