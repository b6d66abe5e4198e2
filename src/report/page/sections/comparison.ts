import { countingPoints } from '../../../corridor/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { ComparisonResult, PolicyOutcome } from '../../../studies/index.js';
import { bottleneckTitle } from '../../names.js';
import {
  countText,
  durationText,
  estimateText,
  intervalText,
  numberText,
  percentText,
  signedText,
} from '../../number-text.js';
import { intervalChart } from '../charts/interval-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

/** Inspection policies on the same trucks: throughput, differences from the first, delay, detection and work. */
export async function comparisonSection(result: ComparisonResult): Promise<StudySection> {
  const parts = [part('Trucks a day at each counting point', await throughputPart(result))];
  if (result.policies.length > 1)
    parts.push(part('Received a day against the first, truck for truck', await differencePart(result)));
  return {
    title: 'Inspection policies on the same trucks',
    answer: comparisonSentence(result),
    lead: `By ${countText(result.replications, 'replication')} of each on the same luck; each interval holds for itself.`,
    parts: [...parts, part('Delay in inspection, detection, work', inspectionTable(result))],
  };
}

function comparisonSentence({ policies }: ComparisonResult): string {
  const best = policies.toSorted((a, b) => received(b).mean - received(a).mean)[0];
  if (best === undefined) return 'No policy was compared.';
  return `Most trucks are received under ${best.policy} in these replications: ${estimateText(received(best))} a day.`;
}

function received({ throughput }: PolicyOutcome): Estimate {
  return throughput.received.perDay;
}

async function throughputPart({ policies }: ComparisonResult): Promise<Html> {
  const chart = await intervalChart({
    title: 'Trucks a day received under each policy',
    description: policies.map((each) => `${each.policy}: ${numberText(received(each).mean)}`).join('; '),
    unit: 'trucks a day, received',
    rows: policies.map((each) => ({ label: each.policy, ...received(each) })),
    reference: 'none',
    caption: 'Each with its own interval; what the same trucks gain or lose stands below.',
  });
  const columns = [
    { heading: 'policy' },
    ...countingPoints.map((point) => ({ heading: point, isNumber: true as const })),
  ];
  const cell = ({ mean, halfWidth }: Estimate): string =>
    halfWidth === null ? numberText(mean) : `${numberText(mean)} ± ${numberText(halfWidth)}`;
  const table = pageTable(
    columns,
    policies.map(({ policy, throughput }) => [
      policy,
      ...countingPoints.map((point) => cell(throughput[point].perDay)),
    ]),
  );
  return html`${chart}${table}`;
}

async function differencePart({ policies }: ComparisonResult): Promise<Html> {
  const [first, ...others] = policies;
  const name = first?.policy ?? '';
  const chart = await intervalChart({
    title: `Received a day more than under ${name}`,
    description: others
      .map(({ policy, receivedDifference }) => `${policy}: ${signedText(receivedDifference.mean)}`)
      .join('; '),
    unit: `trucks a day more than under ${name}`,
    rows: others.map(({ policy, receivedDifference }) => ({ label: policy, ...receivedDifference })),
    caption: 'Differences on the same trucks with the same luck.',
  });
  const columns = [
    { heading: 'policy' },
    { heading: 'difference', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'what limits' },
  ] as const;
  const table = pageTable(
    columns,
    policies.map(({ policy, receivedDifference, bottleneck }, index) => [
      policy,
      index === 0 ? '-' : signedText(receivedDifference.mean),
      index === 0 ? '' : intervalText(receivedDifference, signedText),
      bottleneckTitle(bottleneck),
    ]),
  );
  return html`${chart}${table}`;
}

function inspectionTable({ policies }: ComparisonResult): Html {
  const columns = [
    { heading: 'policy' },
    { heading: 'half within', isNumber: true },
    { heading: '95 % within', isNumber: true },
    { heading: 'detection', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'officer-hours a day', isNumber: true },
  ] as const;
  const delay = (of: Estimate | null): string => (of === null ? '-' : durationText(of.mean));
  const share = (value: number): string => percentText(value, 1);
  return pageTable(
    columns,
    policies.map(({ policy, delay: times, detection, officerHoursPerDay }) => [
      policy,
      delay(times.p50),
      delay(times.p95),
      detection === null ? '-' : share(detection.mean),
      detection === null ? 'no such truck' : intervalText(detection, share),
      numberText(officerHoursPerDay.mean, 0),
    ]),
  );
}
