import { countingPoints, stageNames } from '../corridor/index.js';
import type { Estimate } from '../statistics/index.js';
import type { BottleneckSummary, RunResult } from '../studies/index.js';
import { costMeasures } from './cost-table.js';
import { type Ink, plainInk } from './ink.js';
import { bottleneckTitle, countingPointMeanings, loadText, stageTitle } from './names.js';
import {
  countText,
  durationText,
  exactText,
  intervalText,
  moneyText,
  numberText,
  percentText,
} from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { resourceTable, stageTable } from './stage-tables.js';
import { textTable, wrapText } from './text-table.js';

/** What the corridor delivers, for a terminal of 80 columns. */
export function runText(result: RunResult, provenance: Provenance, ink: Ink = plainInk): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Trucks a day', pointTable(result)],
    ['What limits', wrapText(limitSentence(result.bottleneck, result.replications))],
    ['Queues', stageTable(result)],
    ['Resources', resourceTable(result.resources)],
    ['Time in the corridor', timesText(result)],
    ['Need met, inspection, cost', outcomeTable(result)],
    ['Food need met', needTable(result)],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  return `${[heading(result, ink), ...body, closing(result, provenance, ink)].join('\n\n')}\n`;
}

/** What limits and how surely. */
export function limitSentence(bottleneck: BottleneckSummary, replications: number): string {
  const { stage, load, share } = bottleneck;
  const votes = `in ${numberText(share * replications, 0)} of ${countText(replications, 'replication')}`;
  return stage === 'supply'
    ? `Supply limits ${votes}: nothing is worked above ${percentText(load.mean)} of its open time.`
    : `${capitalised(bottleneckTitle(bottleneck))} limits ${votes}: ${loadText(bottleneck)}.`;
}

function heading(result: RunResult, ink: Ink): string {
  const { scenario, days, warmUpDays, replications } = result;
  const warmUp = warmUpDays > 0 ? ` after ${countText(warmUpDays, 'day')} of warm-up` : '';
  return `${ink.bold(scenario)}: ${countText(days, 'day')}${warmUp}, ${countText(replications, 'replication')}${stoppingText(result.stopping)}`;
}

/** Why a run to a precision ended; nothing for a number of replications that was asked for. */
function stoppingText(stopping: RunResult['stopping']): string {
  if (stopping.by === 'replications') return '';
  const { precision } = stopping;
  const wanted =
    typeof precision === 'number' ? percentText(precision) : `${exactText(precision.halfWidth)} trucks a day`;
  return stopping.by === 'precision'
    ? `: within ± ${wanted} from ${stopping.metAt} on, and for ${stopping.lookAhead} more`
    : `: not yet within ± ${wanted}`;
}

function pointTable(result: RunResult): string {
  const confidence = percentText(result.throughput.received.perDay.confidence);
  const columns = [
    { heading: 'counted when' },
    { heading: '' },
    { heading: 'mean', align: 'right' },
    { heading: `${confidence} interval`, align: 'right' },
    { heading: 'tonnes', align: 'right' },
  ] as const;
  const row = (name: string, meaning: string, perDay: Estimate, tonnes: string): string[] => [
    name,
    meaning,
    numberText(perDay.mean),
    intervalText(perDay),
    tonnes,
  ];
  return textTable(columns, [
    row('arrived', 'reached staging', result.arrivalsPerDay, ''),
    ...countingPoints.map((point) => {
      const { perDay, tonnesPerDay } = result.throughput[point];
      return row(point, countingPointMeanings[point], perDay, numberText(tonnesPerDay.mean, 0));
    }),
  ]);
}

// A queue that grows for ever has no typical time in it: how long a truck waits depends on how long one looks.
function timesText(result: RunResult): string {
  const growing = stageNames.filter((stage) => result.stages[stage].isGrowing);
  if (growing.length > 0) {
    const names = growing.map((stage) => stageTitle(stage)).join(', ');
    return wrapText(`Not given, as a queue grows (${names}): times would grow with the days simulated.`);
  }
  const line = (what: string, times: RunResult['timeInSystem']): string =>
    times.p50 === null || times.p95 === null
      ? `${what}: no truck came so far`
      : `${what}: half within ${durationText(times.p50.mean)}, 95 % within ${durationText(times.p95.mean)}`;
  return [
    line('Staging to received', result.timeToReceived),
    line('Staging to delivered', result.timeInSystem),
  ].join('\n');
}

function outcomeTable(result: RunResult): string {
  const { rejections, fuelLitresPerDay, detection } = result;
  const rows: (readonly [string, Estimate | null, (value: number) => string])[] = [
    ['Turned back, trucks/day', rejections.turnedBackPerDay, (value) => numberText(value, 2)],
    ['Seized, trucks/day', rejections.seizedPerDay, (value) => numberText(value, 2)],
    ['Goods removed, tonnes/day', rejections.tonnesRemovedPerDay, (value) => numberText(value, 1)],
    ['Chance that a bad truck is found', detection, (value) => percentText(value, 1)],
    ['Fuel, litres/day', fuelLitresPerDay, (value) => numberText(value, 0)],
    ...costMeasures(result).map(([name, cost]) => [name, cost, moneyText] as const),
  ];
  const columns = [
    { heading: 'measure' },
    { heading: 'mean', align: 'right' },
    { heading: 'interval', align: 'right' },
  ] as const;
  return textTable(
    columns,
    rows.map(([name, estimate, show]) =>
      estimate === null
        ? [name, '-', 'no such truck']
        : [name, show(estimate.mean), intervalText(estimate, show)],
    ),
  );
}

function needTable({ needMet }: RunResult): string {
  const columns = [
    { heading: 'governorate' },
    { heading: 'food met', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'tonnes/day', align: 'right' },
  ] as const;
  return textTable(
    columns,
    needMet.map(({ governorate, food, tonnesPerDay }) => [
      governorate,
      food === null ? '-' : percentText(food.mean),
      food === null ? 'no need' : intervalText(food, percentText),
      numberText(tonnesPerDay.mean, 0),
    ]),
  );
}

function closing(result: RunResult, provenance: Provenance, ink: Ink): string {
  const all = result.replications === 1 ? 'the one replication' : `all ${result.replications} replications`;
  const balance = `Truckloads balance in ${all}: created = delivered + intercepted + left + inside.`;
  return ink.dim(
    [wrapText(balance), `${provenanceText(provenance)}, digest ${result.digest}`]
      .map((line) => wrapText(line))
      .join('\n'),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
