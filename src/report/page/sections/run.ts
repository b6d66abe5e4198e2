import { capacityBounds, countingPoints, stageNames } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { RunResult } from '../../../studies/index.js';
import { countingPointMeanings, stageTitle } from '../../names.js';
import { countText, estimateText, exactText, intervalText, numberText } from '../../number-text.js';
import { limitSentence } from '../../run-text.js';
import { growthText, timesOf } from '../../stage-tables.js';
import { seriesChart } from '../charts/series-chart.js';
import { type Html, html } from '../html.js';
import { resourceTable } from '../resource-table.js';
import { schematic } from '../schematic.js';
import { colours } from '../style.js';
import { pageTable } from '../table.js';
import { needPart, otherPart } from './run-outcome.js';
import { part, type StudySection } from './section.js';

/** What the corridor delivers: day by day, through its stages, and with what use of its resources. */
export async function runSection(result: RunResult, scenario: Scenario): Promise<StudySection> {
  const { at, perDay } = scenario.target;
  const series = [{ name: result.scenario, colour: colours.plan, run: result }];
  const chart = await seriesChart({ point: at, target: perDay, start: scenario.start, series });
  const bounds = capacityBounds(scenario, at);
  return {
    title: 'What the corridor delivers',
    answer: runSentence(result, scenario),
    lead: limitSentence(result.bottleneck, result.replications),
    parts: [
      part('Day by day', chart),
      part('Trucks a day at each counting point', pointTable(result)),
      part(
        'Through the corridor',
        html`${schematic({ title: result.scenario, run: result, bounds })}
<p class="muted">“At most” is a bound from theory that leaves out breakdowns, day conditions and blocking.</p>`,
      ),
      part('Queues', queueTable(result)),
      part('Use of resources', resourceTable(result.resources)),
      part('Inspection, fuel, cost', otherPart(result)),
      part('Food need met', needPart(result)),
    ],
  };
}

function runSentence(
  { throughput, days, warmUpDays, replications }: RunResult,
  { target }: Scenario,
): string {
  const warmUp = warmUpDays > 0 ? ` after ${countText(warmUpDays, 'day')} of warm-up` : '';
  const { perDay } = throughput[target.at];
  return `${estimateText(perDay)} trucks a day ${target.at}, against a target of ${exactText(target.perDay)}, over ${countText(days, 'day')}${warmUp} in ${countText(replications, 'replication')}.`;
}

function pointTable({ arrivalsPerDay, throughput }: RunResult): Html {
  const columns = [
    { heading: 'counted when' },
    { heading: 'trucks a day', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'tonnes a day', isNumber: true },
  ] as const;
  return pageTable(columns, [
    [
      html`<b>arrived</b>, reached staging`,
      numberText(arrivalsPerDay.mean),
      intervalText(arrivalsPerDay),
      '',
    ],
    ...countingPoints.map((point) => {
      const { perDay, tonnesPerDay } = throughput[point];
      return [
        html`<b>${point}</b>, ${countingPointMeanings[point]}`,
        numberText(perDay.mean),
        intervalText(perDay),
        numberText(tonnesPerDay.mean, 0),
      ];
    }),
  ]);
}

function queueTable({ stages }: RunResult): Html {
  const columns = [
    { heading: 'stage' },
    { heading: 'waiting', isNumber: true },
    { heading: 'growth a day', isNumber: true },
    { heading: 'inside: half within', isNumber: true },
    { heading: '95 % within', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    stageNames.map((stage) => {
      const summary = stages[stage];
      const waiting = summary.isGrowing ? 'grows' : numberText(summary.queueLength.mean);
      return [stageTitle(stage), waiting, growthText(summary), ...timesOf(summary)];
    }),
  );
}
