import { countingPoints } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import { capacityBounds } from '../../../twin/index.js';
import { seriesChart } from '../../page/charts/series-chart.js';
import { schematic } from '../../page/schematic.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  figure,
  note,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  table,
} from '../document.js';
import { lastingSentences } from '../lasting.js';
import { limitSentence } from '../limit.js';
import { resourceTable } from '../resources.js';
import { studyReport } from '../study-report.js';
import { needTable, outcomeTable } from './outcome.js';
import { queueTable, timesPart } from './queues.js';
import { dailyDataTable, runDataTable } from './tables.js';

type Say = Words['run'];

/** What the corridor delivers: day by day, through its stages, and with what use of its resources. */
export const runReport = studyReport<RunResult>({
  name: 'run',
  fields: ['scenario', 'replications', 'days', 'throughput', 'stages', 'resources', 'bottleneck', 'needMet'],
  document: runDocument,
  tables: (result, { start }) => ({
    'run.csv': runDataTable(result),
    'daily.csv': dailyDataTable(result, start),
  }),
});

function runDocument(result: RunResult, scenario: Scenario, words: Words): StudyDocument {
  const say = words.run;
  const limit = limitSentence(result.bottleneck, result.replications, words.limit);
  return {
    title: say.title,
    answer: [
      answerSentence(result, scenario, say),
      ...lastingSentences(result.lasting?.[scenario.target.at], scenario.target.at, words.lasting),
      ...stoppingSentence(result, say),
    ].join(' '),
    lead: limit,
    parts: [
      dailyPart(result, scenario, say),
      part(say.points, pointTable(result, say)),
      { ...part(say.bottleneck, paragraph(limit)), only: 'terminal' },
      schematicPart(result, scenario, say),
      part(say.queues, queueTable(result, say)),
      part(say.use, resourceTable(result.resources, words.resources)),
      timesPart(result, say),
      part(say.outcome, outcomeTable(result, say)),
      part(say.need, needTable(result, say)),
    ],
    method: balanceSentence(result, say),
  };
}

function answerSentence(
  { scenario, throughput, days, warmUpDays, replications }: RunResult,
  { target }: Scenario,
  say: Say,
): string {
  const of = {
    scenario,
    perDay: say.estimateText(throughput[target.at].perDay),
    at: target.at,
    target: say.exactText(target.perDay),
    days,
    replications,
  };
  return warmUpDays > 0 ? say.answerAfterWarmUp({ ...of, warmUpDays }) : say.answer(of);
}

/** Why a run to a precision ended; nothing for a number of replications that was asked for. */
function stoppingSentence({ stopping }: RunResult, say: Say): readonly string[] {
  if (stopping.by === 'replications') return [];
  const { precision } = stopping;
  const wanted =
    typeof precision === 'number'
      ? say.share({ share: say.percentText(precision) })
      : say.halfWidth({ trucks: say.exactText(precision.halfWidth) });
  return [stopping.by === 'precision' ? say.precise({ ...stopping, wanted }) : say.notPrecise({ wanted })];
}

function dailyPart(run: RunResult, { target, start }: Scenario, say: Say): DocumentPart {
  const series = [{ name: run.scenario, colour: colours.plan, run }];
  const chart = { point: target.at, target: target.perDay, start, series };
  return {
    ...part(
      say.byDay,
      figure((charts) => seriesChart(chart, charts)),
    ),
    only: 'page',
  };
}

function schematicPart(run: RunResult, scenario: Scenario, say: Say): DocumentPart {
  const bounds = capacityBounds(scenario, scenario.target.at);
  const drawn = figure((charts) => schematic({ title: run.scenario, run, bounds }, charts));
  return { ...part(say.through, drawn, note(say.boundNote)), only: 'page' };
}

function pointTable(result: RunResult, say: Say): ShownTable {
  const confidence = say.percentText(result.throughput.received.perDay.confidence);
  const columns = [
    { heading: say.countedWhen },
    { heading: '', only: 'terminal' as const },
    { heading: say.mean, isNumber: true },
    { heading: say.confidenceInterval({ confidence }), isNumber: true },
    { heading: say.tonnes, short: say.tonnesShort, isNumber: true },
  ];
  const row = (name: string, meaning: string, perDay: Estimate, tonnes: string) => [
    { strong: name, remark: meaning },
    meaning,
    say.numberText(perDay.mean),
    say.intervalText(perDay),
    tonnes,
  ];
  return table(columns, [
    row(say.arrived, say.reachedStaging, result.arrivalsPerDay, ''),
    ...countingPoints.map((point) => {
      const { perDay, tonnesPerDay } = result.throughput[point];
      return row(point, say.countingPointMeanings[point], perDay, say.numberText(tonnesPerDay.mean, 0));
    }),
  ]);
}

function balanceSentence({ replications, digest }: RunResult, say: Say): string {
  return replications === 1 ? say.balanceOne({ digest }) : say.balance({ replications, digest });
}
